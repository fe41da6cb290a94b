internal import ArgumentParser
internal import TimTerminal

/// `tim paths`: every place that Tim reads from or writes to.
struct Paths: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which files and folders Tim uses.",
    discussion: "One line for each, name and path with a tab between; nothing else is read or written unasked.")

  func run() throws {
    for place in Places(try Settings()).all { try Output.line("\(place.name)\t\(place.path)".tabbed) }
  }
}

extension String {
  /// The fields of a line, each safe to show.
  fileprivate var tabbed: String {
    split(separator: "\t", omittingEmptySubsequences: false).map { String($0).sanitized }.joined(separator: "\t")
  }
}
