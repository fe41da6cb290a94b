internal import TimTerminal

/// Lines of a report as compilers write them at a terminal: weight and colour for what to look at, wrapped to the window.
///
/// No meaning rests on a colour: the words that it marks say the same.
struct ReportPage {
  private let profile: TerminalProfile

  init(_ profile: TerminalProfile) {
    self.profile = profile
  }

  /// What the beginning of a line says about it.
  private static let beginnings: [(start: String, style: Style)] = [
    ("  | ", .plain), ("  help: ", Style(color: .cyan)), ("FAIL ", Style(isBold: true, color: .red)),
    ("pending ", Style(isBold: true, color: .yellow)), ("    - ", Style(color: .red)),
    ("    + ", Style(color: .green)), ("    expected ", Style(color: .green)), ("    found    ", Style(color: .red)),
  ]
  /// The words behind the place of a finding.
  private static let severities: [(word: String, style: Style)] = [
    (": error: ", Style(isBold: true, color: .red)), (": warning: ", Style(isBold: true, color: .yellow)),
  ]
  private static let marks: [Character: Style] = [
    "#": Style(color: .green), "+": Style(color: .yellow), ".": Style(isBold: true, color: .red),
  ]

  /// The columns that a line has, 0 for no end.
  var width: Int { profile.width }

  func text(_ report: String) -> String {
    map(report, styled)
  }

  /// Grids of `#`, `+` and `.`, with a colour for each mark and nothing wrapped.
  func grid(_ report: String) -> String {
    guard profile.output.hasColor else { return report }
    return map(report) { line in Self.isOfMarks(line) ? Self.marked(line) : StyledText(line) }
  }

  private func map(_ report: String, _ style: (String) -> StyledText) -> String {
    guard profile.output.hasColor || profile.width > 0 else { return report }
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in set(style(String(line))) }.joined(separator: "\n")
  }

  /// A line, wrapped below where its text begins; an excerpt with its caret stays as it is.
  private func set(_ line: StyledText) -> String {
    guard profile.width > 0, line.displayWidth > profile.width, !line.text.hasPrefix("  |") else {
      return line.rendered(profile.output)
    }
    return profile.layout.hanging(line).map { $0.rendered(profile.output) }.joined(separator: "\n")
  }

  private func styled(_ line: String) -> StyledText {
    for (word, style) in Self.severities {
      guard let range = line.firstRange(of: word) else { continue }
      return StyledText.bold(String(line[..<range.lowerBound])) + ": "
        + StyledText(String(word.dropFirst(2).dropLast()), style) + " " + .bold(String(line[range.upperBound...]))
    }
    if line.hasPrefix("  | "), line.drop(while: { $0 == " " || $0 == "|" }) == "^" {
      return StyledText("  | ") + StyledText(String(line.dropFirst(4)), Style(isBold: true, color: .green))
    }
    guard let (start, style) = Self.beginnings.first(where: { line.hasPrefix($0.start) }) else {
      return StyledText(line)
    }
    if line.hasPrefix("  ") { return StyledText(line, style) }
    return StyledText(start, style) + StyledText(String(line.dropFirst(start.count)))
  }

  // MARK: - Grids

  /// Whether a line is made of marks behind its label: a row of a grid, or a bar.
  private static func isOfMarks(_ line: String) -> Bool {
    line.split(separator: " ").contains { $0.count == 1 && marks[$0.first ?? " "] != nil } || line.hasPrefix("###")
  }

  /// A mark is coloured where it stands alone, or in a bar at the start of the line.
  private static func marked(_ line: String) -> StyledText {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let styled = words.enumerated().map { place, word in
      let isMark = word.count == 1 || place == 0 && word.allSatisfy { marks[$0] != nil }
      guard isMark else { return StyledText(String(word)) }
      return word.reduce(StyledText("")) { $0 + StyledText(String($1), marks[$1] ?? .plain) }
    }
    return styled.dropFirst().reduce(styled.first ?? StyledText("")) { $0 + StyledText(" ") + $1 }
  }
}
