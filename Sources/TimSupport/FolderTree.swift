internal import Glibc

/// The files below a folder: links are followed, but each folder is looked into once, so that a link which leads back
/// makes no endless way.
package struct FolderTree: Sendable {
  /// The paths of the files, counted from the folder; names that begin with a dot are left out.
  package private(set) var files: [String] = []
  /// The links to folders that were looked into already.
  package private(set) var repeated: [String] = []
  private var seen: Set<Place> = []

  private struct Place: Hashable {
    let device: dev_t
    let number: ino_t
  }

  /// Looks below a folder, or is nil where there is none.
  package init?(_ root: String) {
    guard look(into: root, prefix: "") else { return nil }
  }

  private mutating func look(into folder: String, prefix: String) -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, let names = FolderNames.names(in: folder)
    else { return false }
    guard seen.insert(Place(device: status.st_dev, number: status.st_ino)).inserted else {
      repeated.append(String(prefix.dropLast()))
      return true
    }
    // In order, so that of two ways to a folder the same one is taken everywhere.
    for name in names.sorted() where !name.hasPrefix(".") {
      if !look(into: folder + "/" + name, prefix: prefix + name + "/") { files.append(prefix + name) }
    }
    return true
  }
}
