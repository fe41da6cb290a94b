/// Writes findings for people and for editors: the place and the message on one line as compilers do, then the line of
/// the file with a caret under the place, then a way out.
package struct FindingText {
  private let sources: [String: SourceText]
  /// The widest part of a line of a file that is shown; the lines of language lists are longer.
  private let width: Int
  /// The files of somebody's own; nil where all are.
  private let own: Set<String>?

  /// A width of 0 is that of a usual page; where `own` files lie over others, what is not among them is built in.
  package init(_ folder: KnowledgeFolder, width: Int = 0, own: Set<String>? = nil) {
    self.own = own
    self.width = max(FindingText.narrowest, (width == 0 ? FindingText.usual : width) - FindingText.frame)
    sources = Dictionary(
      folder.files.map { ($0.path, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of finding: Finding) -> String {
    let place = shown(finding.location)
    var lines = ["\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"]
    if let source = sources[finding.location.file], finding.location.line <= source.lineCount {
      let line = source.line(finding.location.line)
      lines += excerpt(line, column: finding.location.column)
    }
    if let other = finding.other { lines.append("  see also \(shown(other))") }
    if let help = finding.help { lines.append("  help: \(help)") }
    return lines.map(\.harmless).joined(separator: "\n") + "\n"
  }

  private func shown(_ location: SourceLocation) -> String {
    FindingText.place(location) + (own?.contains(location.file) ?? true ? "" : " (built in)")
  }

  package static func place(_ location: SourceLocation) -> String {
    "\(location.file):\(location.line):\(location.column)"
  }

  private static let usual = 105
  private static let narrowest = 20
  /// The columns of the bar before a line of a file, and of the marks where it is cut.
  private static let frame = 5

  private func excerpt(_ line: String, column: Int) -> [String] {
    let characters = Array(line)
    let start = column > width ? column - width / 2 : 0
    let shown = characters.dropFirst(start).prefix(width)
    let caret = String(repeating: " ", count: max(0, column - 1 - start)) + "^"
    let before = start > 0 ? "…" : " "
    let after = start + shown.count < characters.count ? "…" : ""
    return ["  |" + before + String(shown) + after, "  | " + caret]
  }
}
