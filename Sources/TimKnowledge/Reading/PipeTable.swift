/// A table in pipes: CommonMark reads it as a paragraph, a code-hosting site shows it as a table.
struct PipeTable {
  /// The names of the columns.
  let heading: Row?
  /// The rows below the heading and the rule of dashes.
  let rows: [Row]

  /// Lines of the table that are no rows.
  let strays: [Wording]

  /// One line of the table.
  struct Row {
    fileprivate let text: PlacedText
    let cells: [Wording]
    let location: SourceLocation

    fileprivate init?(_ line: [MarkdownNode], file: String) {
      guard let first = line.first else { return nil }
      text = PlacedText(line, file: file)
      guard text.text.hasPrefix("|") else { return nil }
      cells = text.parts(separatedBy: "|").dropFirst().dropLast()
      location = SourceLocation(file: file, line: first.line, column: first.column)
    }

    /// Whether it is the rule of dashes below the names of the columns.
    var isRule: Bool { !cells.isEmpty && cells.allSatisfy { $0.text.allSatisfy { "-: ".contains($0) } } }

    /// The parts of a cell between commas; one inside a name does not end it, a level in parentheses does.
    func entries(ofCell number: Int) -> [Wording] {
      let pipes = text.text.indices.filter { text.text[$0] == "|" }
      guard number + 1 < pipes.count else { return [] }
      var entries: [Wording] = []
      var begun: Wording?
      for part in text.wordings(in: text.text.index(after: pipes[number])..<pipes[number + 1]) {
        let whole = begun.map { Wording(text: $0.text + ", " + part.text, location: $0.location) } ?? part
        begun = part.text.hasSuffix(")") ? nil : whole
        if begun == nil { entries.append(whole) }
      }
      return entries + (begun.map { [$0] } ?? [])
    }
  }

  init(_ section: DocumentSection) {
    let file = section.location.file
    let paragraphs = section.paragraphs.map { paragraph in
      paragraph.children.split(whereSeparator: { $0.kind == .lineBreak }).map(Array.init)
    }
    let all = paragraphs.joined().compactMap { Row($0, file: file) }
    strays = paragraphs.filter { lines in lines.contains { Row($0, file: file) != nil } }.joined()
      .filter { Row($0, file: file) == nil && !$0.isEmpty }
      .map { line in
        Wording(
          text: line.map(\.plainText).joined(),
          location: SourceLocation(file: file, line: line[0].line, column: line[0].column))
      }
    heading = all.first
    // Without the rule of dashes a site shows no table, and yet the row that stands in its place is one.
    let isRuled = all.dropFirst().first?.isRule ?? false
    rows = Array(all.dropFirst(isRuled ? 2 : 1))
  }

  /// What `Release Management (Lead)` says, or `Writing (Level 4, 3.88)` where somebody measures how much it matters.
  struct Need: Equatable {
    let name: String
    let level: String
    /// As it is written, or empty.
    let figure: String
  }

  static func need(_ entry: String) -> Need? {
    guard let open = entry.lastIndex(of: "("), entry.hasSuffix(")") else { return nil }
    let (name, said) = (entry[..<open].trimmed, entry[entry.index(after: open)...].dropLast())
    if let comma = said.lastIndex(of: ","), Double(said[said.index(after: comma)...].trimmed) != nil {
      return Need(name: name, level: said[..<comma].trimmed, figure: said[said.index(after: comma)...].trimmed)
    }
    return Need(name: name, level: said.trimmed, figure: "")
  }
}
