internal import Glibc

/// A number for what lies in a folder, which is another one as soon as a file of it is written, added or removed.
package enum FolderState {
  /// The number, or nil where there is no such folder; no file is opened for it.
  package static func number(of root: String) -> UInt64? {
    guard let tree = FolderTree(root) else { return nil }
    var digest = Digest()
    for path in tree.files {
      var status = stat()
      guard stat(root + "/" + path, &status) == 0 else { continue }
      digest.add(path.utf8.reduce(path.utf8.count) { ($0 &* 31) &+ Int($1) })
      for number in [
        Int(truncatingIfNeeded: status.st_ino), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      ] { digest.add(number) }
    }
    return digest.value
  }
}
