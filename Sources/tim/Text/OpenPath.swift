internal import Glibc
internal import TimTerminal

/// Questions about names of files.
enum OpenPath {
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// The path with `~` as the home of this person.
  static func expanded(_ path: String, _ environment: Environment = .process) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment.nonEmpty("HOME") else { return path }
    return home + path.dropFirst()
  }
}
