internal import Glibc

/// Makes folders.
package enum FolderPath {
  /// Makes the folder and those above it; one that is there is as good.
  package static func make(_ folder: String) throws(AtomicFile.Failure) {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += part
      if !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST, !FolderNames.isFolder(path) {
        throw AtomicFile.Failure(path: path, error: .last)
      }
      path += "/"
    }
    guard FolderNames.isFolder(folder) else {
      throw AtomicFile.Failure(path: folder, error: SystemError(code: ENOTDIR))
    }
  }

  /// The folder that a path lies in; empty for a name alone.
  package static func above(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
