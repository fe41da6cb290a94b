internal import Glibc
internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimSupport
internal import TimUnderstanding

/// Knowledge of somebody's own: a folder that lies over what is built in, or an image made of one.
enum OwnKnowledge {
  /// A path without the slash at its end.
  static func root(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The knowledge folder to which a file belongs: the one that holds the folder of its kind, or the file itself.
  static func rootOfFile(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kind = parts.dropLast().lastIndex { HandbookReader.folders.contains($0) } ?? parts.count - 1
    let folder = parts[..<kind].joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// The files of a folder with what they lie over.
  static func folder(at path: String) throws -> KnowledgeFolder {
    let root = root(path)
    guard let own = KnowledgeFolder(at: root, shownAs: root) else { throw Failure.noFolder(root) }
    return folder(own, at: root)
  }

  /// The files of a folder that was read with what they lie over.
  static func folder(_ own: KnowledgeFolder, at root: String) -> KnowledgeFolder {
    KnowledgeLayers(own, root: root).over(ShippedKnowledge.files)
  }

  /// What was made of knowledge before.
  static var cache: KnowledgeCache { KnowledgeCache(at: CachePlace.path(), shipped: ShippedKnowledge.open()) }

  /// The errors in files that are somebody's own; what lies below is not his to mend.
  static func errors(_ reader: HandbookReader, in path: String) -> [Finding] {
    let errors = reader.findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    let own = KnowledgeFolder(at: root(path), shownAs: root(path))?.lineCounts
    return errors.filter { $0.concerns(own) }
  }

  /// The knowledge in an image, or nil where the path leads to no file; a file that is no image ends the program.
  ///
  /// Who `staysOpen` reads the file and does not map it: whoever writes over it while Tim runs would else pull the ground
  /// from under him. A file that was looked through once is known to be whole until it changes.
  static func image(at path: String, staysOpen: Bool = false) throws -> KnowledgeBase? {
    guard isFile(path) else { return nil }
    guard let file = MappedFile(path, atMost: mostBytes) else { throw Failure.noImage(path) }
    if staysOpen {
      guard let image = Image(sealed: Array(file.bytes)) else { throw Failure.noImage(path) }
      return KnowledgeBase(image)
    }
    let cache = CachePlace.path().map(CacheFolder.init)
    let mark = String(file.identity, radix: 16) + ".whole"
    let isKnown = cache?.has(mark) ?? false
    guard let image = Image(file, isKnown: isKnown) else { throw Failure.noImage(path) }
    if !isKnown { cache?.keep([], as: mark) }
    return KnowledgeBase(image)
  }

  /// An image of a hundred times the knowledge that Tim brings along is smaller.
  private static let mostBytes = 1 << 30

  /// What a folder says, with the errors in it because of which parts of it could not be used.
  ///
  /// A folder without any is compiled once and then opened from the cache.
  static func compiled(_ path: String) throws -> (image: Image, errors: [Finding]) {
    let (image, reader) = compiled(try folder(at: path), at: path)
    return (image, reader.map { errors($0, in: path) } ?? [])
  }

  /// The image of a folder that lies at `path`, and what it was made of unless it was made before.
  static func compiled(_ folder: KnowledgeFolder, at path: String) -> (image: Image, reader: HandbookReader?) {
    let root = root(path)
    let cache = cache
    if let built = cache.built(from: folder) { return (built, nil) }
    let key = cache.key(folder, root: root)
    if let image = cache.image(.image, key) { return (image, nil) }
    let (bytes, reader) = KnowledgeImage.compile(folder, root: root, cache: cache)
    if errors(reader, in: path).isEmpty { cache.keep(bytes, .image, key) }
    return (Image(bytes), reader)
  }
}
