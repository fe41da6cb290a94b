internal import ArgumentParser

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, csv, json

  /// The form that the ending of a file's name stands for.
  init?(fileName: String) {
    let endings: [(String, OutputFormat)] = [(".md", .markdown), (".csv", .csv), (".txt", .text)]
    guard let form = endings.first(where: { fileName.lowercased().hasSuffix($0.0) })?.1 else { return nil }
    self = form
  }

  /// Whether remarks may stand beside the answer.
  var isForReading: Bool { self == .text || self == .markdown }
}
