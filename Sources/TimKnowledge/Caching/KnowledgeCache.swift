internal import TimSupport

/// What was made of knowledge before: whole images, and what was learned from texts, each under a number that stands for
/// everything that went into it, the program itself included.
///
/// What is kept is an image with its seal, and a damaged one is not used.
package struct KnowledgeCache: Sendable {
  private let folder: CacheFolder?
  private let program: UInt64
  /// What the build of this very program has learned.
  private let shipped: KnowledgeBase?

  /// A cache that keeps nothing.
  package static let none = KnowledgeCache(at: nil)

  /// A cache in a folder, for this very program and what is built into it; none without a folder.
  package init(at path: String?, shipped: KnowledgeBase? = nil) {
    let program = path == nil ? nil : ProgramFile.digest
    folder = program == nil ? nil : path.map(CacheFolder.init)
    self.program = program ?? 0
    self.shipped = shipped
  }

  /// The number of what goes into something; `add` adds it, and is not called where nothing is kept.
  package func key(_ add: (inout Ingredients) -> Void) -> Key? {
    guard folder != nil else { return nil }
    var all = Ingredients()
    all.add(Int(truncatingIfNeeded: program))
    add(&all)
    return Key(number: all.digest.value)
  }

  /// What goes into something that is kept.
  package struct Ingredients {
    fileprivate var digest = Digest()

    package init() {}

    /// The number that stands for all of them.
    package var number: UInt64 { digest.value }

    package mutating func add(_ number: Int) { digest.add(number) }

    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      digest.add(bytes.count)
      digest.add(bytes)
    }

    /// Adds a text with its length, so that two texts are never taken for one.
    package mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { add($0) }
    }
  }

  package struct Key: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  /// What was learned from a lesson, by the build of this program or since.
  package func learned(_ lesson: UInt64) -> Image? {
    if let shipped, shipped.lesson == lesson { return shipped.image }
    return image(.learned, key(of: lesson))
  }

  package func keepLearned(_ image: [UInt8], _ lesson: UInt64) { keep(image, .learned, key(of: lesson)) }

  private func key(of lesson: UInt64) -> Key? { key { $0.add(Int(truncatingIfNeeded: lesson)) } }

  /// What can be kept: an image of a whole folder, the learned tables alone, or that a folder was found without fault.
  package enum Kind: String, Sendable {
    case image, learned, clean
  }

  /// Whether something was found to be without fault before.
  package func isClean(_ key: Key?) -> Bool {
    guard let folder, let key else { return false }
    return folder.has(name(.clean, key))
  }

  package func keepClean(_ key: Key?) { keep([], .clean, key) }

  package func image(_ kind: Kind, _ key: Key?) -> Image? {
    guard let folder, let key, let file = folder.file(name(kind, key)) else { return nil }
    return Image(file)
  }

  package func keep(_ image: [UInt8], _ kind: Kind, _ key: Key?) {
    guard let folder, let key else { return }
    folder.keep(image, as: name(kind, key))
  }

  private func name(_ kind: Kind, _ key: Key) -> String { String(key.number, radix: 16) + "." + kind.rawValue }
}

extension KnowledgeCache {
  /// What is built in, where it was made from these very files: the same knowledge makes the same image, byte for byte.
  package func built(from folder: KnowledgeFolder) -> Image? {
    guard let shipped, folder.findings.isEmpty, shipped.version == HandbookReader.version(of: folder) else {
      return nil
    }
    let files = shipped.image.table(.files)
    let isSame =
      files.count == folder.files.count
      && folder.files.indices.allSatisfy { files.decode($0, as: String.self) == folder.files[$0].path }
    return isSame ? shipped.image : nil
  }

  /// The number of a folder with everything in it; nil where a file could not be read, which is told each time.
  ///
  /// `more` is what else something hangs on.
  package func key(_ folder: KnowledgeFolder, root: String, _ more: [String] = []) -> Key? {
    guard folder.findings.isEmpty else { return nil }
    return key { all in
      all.add(root)
      for text in more { all.add(text) }
      for file in folder.files {
        all.add(file.path)
        all.add(file.text)
      }
    }
  }
}
