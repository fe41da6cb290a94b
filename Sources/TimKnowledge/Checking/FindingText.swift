internal import TimLanguage

/// Writes findings for people and for editors: the place and the message on one line as compilers do, then the line of
/// the file with a caret under the place, then a way out.
package struct FindingText {
  private let sources: [String: SourceText]

  package init(_ folder: KnowledgeFolder) {
    sources = Dictionary(
      folder.files.map { ($0.path, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of finding: Finding) -> String {
    let place = FindingText.place(finding.location)
    var lines = ["\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"]
    if let source = sources[finding.location.file], finding.location.line <= source.lineCount {
      let line = source.line(finding.location.line)
      lines += excerpt(line, column: finding.location.column)
    }
    if let other = finding.other { lines.append("  see also \(FindingText.place(other))") }
    if let help = finding.help { lines.append("  help: \(help)") }
    return lines.map(FindingText.plain).joined(separator: "\n") + "\n"
  }

  package static func place(_ location: SourceLocation) -> String {
    "\(location.file):\(location.line):\(location.column)"
  }

  /// The widest part of a line that is shown; the handbook's lines are shorter, those of language lists are not.
  private static let width = 100

  private func excerpt(_ line: String, column: Int) -> [String] {
    let characters = Array(line)
    let start = column > FindingText.width ? column - FindingText.width / 2 : 0
    let shown = characters.dropFirst(start).prefix(FindingText.width)
    let caret = String(repeating: " ", count: max(0, column - 1 - start)) + "^"
    let before = start > 0 ? "…" : " "
    let after = start + shown.count < characters.count ? "…" : ""
    return ["  |" + before + String(shown) + after, "  | " + caret]
  }

  /// The text without anything that could change what a terminal shows; what is replaced keeps its column.
  private static func plain(_ text: String) -> String {
    String(
      text.map { character in
        if character == "\t" { return " " }
        return character.unicodeScalars.contains(where: CleanText.isInvisible) ? "\u{FFFD}" : character
      })
  }
}
