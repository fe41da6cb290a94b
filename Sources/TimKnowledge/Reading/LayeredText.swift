/// A file of a knowledge as lines, to be laid over another of the same name.
struct LayeredText {
  /// What stands under one heading, of whatever rank but the first.
  struct Part {
    let title: String
    /// The heading of the second rank under which it stands, itself if it is one.
    let chapter: String
    var lines: [Substring]

    var text: String { lines.joined(separator: "\n") }
  }

  let text: String
  /// What stands before the first heading below the title, with the title.
  let opening: [Substring]
  let parts: [Part]

  init(_ text: String) {
    self.text = text
    var opening: [Substring] = []
    var parts: [Part] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("##") {
        let title = String(line)
        let chapter = line.hasPrefix("###") ? parts.last?.chapter ?? title : title
        parts.append(Part(title: title, chapter: chapter, lines: [line]))
      } else if parts.isEmpty {
        opening.append(line)
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    self.opening = opening
    self.parts = parts
  }

  /// The text with others below it.
  func joined(with others: [String]) -> String { ([text] + others.filter { !$0.isEmpty }).joined(separator: "\n") }

  /// The parts of the file below whose headings this one does not have.
  ///
  /// A heading that stands in several of them, such as `### Replies`, goes with its chapter.
  func partsMissing(of below: LayeredText) -> [String] {
    let titles = Set(parts.map(\.title))
    let uses = Dictionary(below.parts.map { ($0.title, 1) }, uniquingKeysWith: +)
    return below.parts.filter { !titles.contains(uses[$0.title] == 1 ? $0.title : $0.chapter) }.map(\.text)
  }

  // MARK: - Facts

  /// The key of a line such as `- Also called: captain`.
  private static func key(of line: Substring) -> Substring? {
    guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else { return nil }
    return line[line.index(line.startIndex, offsetBy: 2)..<colon]
  }

  /// The sentences under the title.
  var prose: [Substring] {
    opening.filter { !$0.isEmpty && !$0.hasPrefix("#") && LayeredText.key(of: $0) == nil }
  }

  /// A part of the file below without the keys that this one states; nil where nothing is left.
  func without(keysOf below: Part) -> String? {
    let stated = Set(parts.filter { $0.title == below.title }.flatMap { $0.lines.compactMap(LayeredText.key) })
    let left = below.lines.filter { line in LayeredText.key(of: line).map { !stated.contains($0) } ?? true }
    return left.contains { LayeredText.key(of: $0) != nil } ? left.joined(separator: "\n") : nil
  }

  /// The file below with the facts of this one, which holds no more: names are added to those below, and any other fact
  /// replaces the same fact.
  func added(to base: LayeredText) -> String {
    let names = "Also called"
    var own = opening
    while own.last?.isEmpty == true { own.removeLast() }
    let below = base.opening.filter { LayeredText.key(of: $0) != nil }
    let stated = Set(own.compactMap(LayeredText.key))
    if let line = own.firstIndex(where: { LayeredText.key(of: $0) == names[...] }),
      let more = below.first(where: { LayeredText.key(of: $0) == names[...] }), let colon = more.firstIndex(of: ":")
    {
      own[line] = own[line] + "," + more[more.index(after: colon)...]
    }
    own += below.filter { LayeredText.key(of: $0).map { !stated.contains($0) } ?? false }
    let summary = base.opening.filter { LayeredText.key(of: $0) == nil && !$0.hasPrefix("# ") }
    return (own + [""] + summary + base.parts.flatMap(\.lines)).joined(separator: "\n")
  }

  // MARK: - Rows

  private static func rowName(_ line: Substring) -> String? {
    line.hasPrefix("|") ? line.dropFirst().prefix { $0 != "|" }.trimmed : nil
  }

  /// What the rows of a table begin with.
  var rowNames: Set<String> { Set((opening + parts.flatMap(\.lines)).compactMap(LayeredText.rowName)) }

  /// The rows of a table below its heading, without some.
  func rows(without names: Set<String>) -> String {
    let rows = (opening + parts.flatMap(\.lines)).filter { LayeredText.rowName($0) != nil }.dropFirst(2)
    return rows.filter { LayeredText.rowName($0).map { !names.contains($0) } ?? false }.joined(separator: "\n")
  }
}
