internal import Glibc
internal import TimSupport

/// Finds transcripts on disk.
package enum TranscriptFolder {
  /// The endings of transcripts inside a folder, where handbooks lie as well; a file that is named may have any.
  private static let endings = [".txt", ".transcript"]

  /// A path that does not lead to anything.
  package struct Missing: Error, Hashable, Sendable {
    package let path: String
    package let reason: String
  }

  /// All transcripts at `paths`, each once, in the order of their names whatever the order of the paths.
  package static func files(at paths: [String]) throws(Missing) -> [String] {
    var files: Set<String> = []
    for path in paths {
      let bare = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      if let names = FolderNames.names(in: bare) {
        files.formUnion(below(bare, names))
      } else if access(bare, F_OK) == 0 {
        files.insert(bare)
      } else {
        throw Missing(path: path, reason: String(cString: strerror(errno)))
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func below(_ folder: String, _ names: [String]) -> [String] {
    names.sorted().flatMap { name -> [String] in
      let path = folder == "." ? name : folder + "/" + name
      guard !name.hasPrefix(".") else { return [] }
      if let inner = FolderNames.names(in: path) { return isLink(path) ? [] : below(path, inner) }
      return endings.contains { name.hasSuffix($0) } ? [path] : []
    }
  }

  /// Links to folders are left out, since they may lead round in circles.
  private static func isLink(_ path: String) -> Bool {
    var target: CChar = 0
    return readlink(path, &target, 1) >= 0
  }
}
