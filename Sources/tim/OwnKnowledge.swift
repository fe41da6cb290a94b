internal import Glibc
internal import TimKnowledge
internal import TimShippedKnowledge

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
    return KnowledgeLayers(own, root: root).over(ShippedKnowledge.files)
  }

  /// The errors in files that are somebody's own; what lies below is not his to mend.
  static func errors(_ reader: HandbookReader, in path: String) -> [Finding] {
    let own = KnowledgeFolder(at: root(path), shownAs: root(path))?.lineCounts
    return reader.findings.filter { $0.severity == .error && $0.concerns(own) }
  }

  /// The knowledge in an image, or nil where the path leads to no file; a file that is no image ends the program.
  ///
  /// The file is mapped and never unmapped, so that opening costs the same however large it is.
  static func image(at path: String) throws -> KnowledgeBase? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let file = Glibc.open(path, O_RDONLY)
    defer { if file >= 0 { close(file) } }
    let size = Int(status.st_size)
    guard file >= 0, size > 0, let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED
    else {
      throw Failure.noImage(path)
    }
    let bytes = UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: size)
    guard let image = Image(kept: bytes) else { throw Failure.noImage(path) }
    return KnowledgeBase(image)
  }
}
