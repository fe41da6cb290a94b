internal import Glibc
internal import TimSupport

/// A folder that was not there before, or is empty, to write files into.
package struct NewFolder: Sendable {
  package enum Failure: Error, Hashable, Sendable {
    /// Something lies in the folder already.
    case notEmpty(path: String)
    case system(path: String, reason: String)
  }

  private let path: String

  /// Makes the folder, and those above it.
  package init(_ path: String) throws(Failure) {
    self.path = path
    try NewFolder.make(path)
    guard FolderNames.names(in: path) == [] else { throw .notEmpty(path: path) }
  }

  package func write(_ files: [KnowledgeRepository.File]) throws(Failure) {
    for file in files {
      let path = path + "/" + file.path
      try NewFolder.make(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
      do throws(AtomicFile.Failure) {
        try AtomicFile.write(Array(file.text.utf8), to: path)
      } catch {
        throw .system(path: error.path, reason: error.reason)
      }
      if file.isExecutable { chmod(path, 0o777 & ~NewFolder.mask) }
    }
  }

  /// Makes a folder and those above it; one that is there is as good.
  package static func make(_ folder: String) throws(Failure) {
    do throws(AtomicFile.Failure) {
      try FolderPath.make(folder)
    } catch {
      throw .system(path: error.path, reason: error.reason)
    }
  }

  /// The permissions that this process does not give away.
  private static var mask: mode_t {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }
}
