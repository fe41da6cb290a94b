/// Why a configuration file cannot be used, and where.
struct ConfigurationProblem: Error, Hashable {
  enum Fault: Error, Hashable {
    case unreadable(reason: String)
    case notUTF8
    /// A line without an equals sign.
    case noValue(String)
    case unknownKey(String, nearest: String?)
    case badValue(String, Setting)
    /// The same setting on an earlier line.
    case twice(Setting, earlier: Int)
  }

  let path: String
  /// The line, counted from 1, nil where the whole file is meant.
  let line: Int?
  let fault: Fault
}
