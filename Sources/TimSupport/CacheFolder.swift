internal import Glibc

/// A folder of files that can be made again at any time: what lies there saves work, and nothing hangs on it.
///
/// Whatever is wrong with it, a folder that nobody may write to or a file that is gone, the work is done as if there were
/// none. Of each kind of file, by the ending of its name, the newest few are kept.
package struct CacheFolder: Sendable {
  private let path: String

  /// How many files of a kind are kept.
  package static let most = 8
  /// No file that is kept is larger.
  private static let mostBytes = 1 << 30

  package init(_ path: String) {
    self.path = path
  }

  /// The file of a name, which is the newest from now on; nil where there is none.
  package func file(_ name: String) -> MappedFile? {
    guard let file = MappedFile(path + "/" + name, atMost: CacheFolder.mostBytes) else { return nil }
    utimensat(AT_FDCWD, path + "/" + name, nil, 0)
    return file
  }

  /// Whether there is a file of that name.
  package func has(_ name: String) -> Bool { access(path + "/" + name, R_OK) == 0 }

  /// Keeps a file for nobody else to read, and removes the oldest of its kind.
  package func keep(_ bytes: [UInt8], as name: String) {
    let file = path + "/" + name
    guard createFolder(), (try? AtomicFile.write(bytes, to: file, mode: 0o600, isLasting: false)) != nil else { return }
    removeOldest(like: name)
  }

  /// Makes the folder, and the one that it lies in, for nobody else to look into; who has no home at all gets none.
  private func createFolder() -> Bool {
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    for folder in [above, path] where !folder.isEmpty {
      guard mkdir(folder, 0o700) == 0 || FolderNames.isFolder(folder) else { return false }
    }
    return true
  }

  private func removeOldest(like name: String) {
    let ending = name.drop { $0 != "." }
    let all = (FolderNames.names(in: path) ?? []).filter { $0.drop { $0 != "." }.hasPrefix(ending) }
    let aged = all.compactMap { name -> (seconds: Int, nanoseconds: Int, name: String)? in
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { return nil }
      return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec, name)
    }
    for old in aged.sorted(by: >).dropFirst(CacheFolder.most) {
      unlink(path + "/" + old.name)
    }
  }
}
