/// Finds what a file holds in a form that nothing reads: it would be dropped in silence, or shown as it stands.
struct UnreadCheck {
  let reader: HandbookReader

  func findings() -> [Finding] {
    reader.files.flatMap { file in
      reader.documents[file].map { unread(in: $0, part: part(of: file)) } ?? []
    }
  }

  /// The folder or file of the knowledge, such as `terms` or `voice.md`.
  private func part(of file: String) -> String {
    let below = file.hasPrefix(reader.root + "/") ? file.dropFirst(reader.root.count + 1) : file[...]
    return String(below.prefix { $0 != "/" })
  }

  /// Files whose lists are bullets; a number before a line makes it another list.
  private static let bulleted: Set<String> = [
    "intents", "phrasings", "language", "voice.md", "small-talk.md", "limits.md", "situations.md",
  ]
  /// Files whose texts are sentences, with no list but that of the facts.
  private static let prose: Set<String> = ["terms", "levels.md", "facets.md", "sources.md"]
  /// Files that have sentences under their title, and lists only under headings.
  private static let headed: Set<String> = ["roles", "competencies", "comparisons"]
  /// The one file that is a table.
  private static let tabled: Set<String> = ["role-competencies.md"]

  private func unread(in section: DocumentSection, part: String) -> [Finding] {
    let own = section.blocks.dropFirst(section.factLists).compactMap { finding($0, in: section, part: part) }
    let deeper = UnreadCheck.prose.contains(part) && section.level > 1 ? section.sections : []
    let unknown = deeper.map { Finding(.unknownSection(title: $0.title, nearest: nil), at: $0.location) }
    return own + UnreadCheck.nested(section) + unknown + section.sections.flatMap { unread(in: $0, part: part) }
  }

  private func finding(_ block: MarkdownNode, in section: DocumentSection, part: String) -> Finding? {
    guard let kind = kind(of: block, in: section, part: part) else { return nil }
    let file = section.location.file
    if kind == .bullets, let fact = UnreadCheck.fact(among: block.children, file: file) { return fact }
    let start = block.children.first?.children.first ?? block.children.first ?? block
    let place = SourceLocation(
      file: file, line: block.line, column: block.kind == .paragraph ? start.column : block.column)
    if kind == .html, block.literal.hasPrefix("<!--") {
      return block.literal.contains("-->") ? nil : Finding(.commentNotClosed, at: place)
    }
    return Finding(.unreadBlock(kind: kind, section: section.title), at: place)
  }

  /// Whether sentences stand where each line of a list is read.
  private func isProseAlone(_ section: DocumentSection, part: String) -> Bool {
    UnreadCheck.bulleted.contains(part) && section.level > 1 && section.sections.isEmpty
      && !section.blocks.contains { $0.kind == .bulletList }
  }

  private func kind(of block: MarkdownNode, in section: DocumentSection, part: String) -> Finding.Block? {
    switch block.kind {
    case .bulletList where UnreadCheck.headed.contains(part) && section.level == 1,
      .numberedList where UnreadCheck.headed.contains(part) && section.level == 1:
      .bullets
    case .paragraph where isProseAlone(section, part: part): .prose
    case .code: .code
    case .quote: .quotation
    case .other: .html
    case .paragraph where block.plainText.hasPrefix("##"): .heading
    case .paragraph: !UnreadCheck.tabled.contains(part) && UnreadCheck.isTable(block) ? .table : nil
    case .numberedList:
      UnreadCheck.bulleted.contains(part) ? .numbers : UnreadCheck.prose.contains(part) ? .bullets : nil
    case .bulletList: UnreadCheck.prose.contains(part) ? .bullets : nil
    default: nil
    }
  }

  /// The entry of a list that was meant as a fact, and kept the whole list from being one.
  private static func fact(among bullets: [MarkdownNode], file: String) -> Finding? {
    bullets.lazy.compactMap { bullet in
      MisplacedFact(bullet.plainText.collapsingSpaces).map { fact in
        let start = bullet.children.first ?? bullet
        return Finding(
          .misplacedFact(key: fact.key, written: fact.written),
          at: SourceLocation(file: file, line: start.line, column: start.column))
      }
    }.first
  }

  /// Whether a paragraph is a table in pipes, which has a rule of dashes below its first line.
  private static func isTable(_ paragraph: MarkdownNode) -> Bool {
    let lines = paragraph.plainLines
    guard lines.count > 1, lines[0].contains("|") else { return false }
    return lines[1].contains("-") && lines[1].allSatisfy { "|-: ".contains($0) }
  }

  /// Names in a list below their key, which would be read as one.
  private static func nested(_ section: DocumentSection) -> [Finding] {
    section.facts.filter { fact in fact.node.children.contains { $0.kind == .bulletList || $0.kind == .numberedList } }
      .map { Finding(.namesBelow(key: $0.key), at: $0.location) }
  }
}

extension MarkdownNode {
  /// The text of each line of a paragraph.
  fileprivate var plainLines: [String] {
    children.split(whereSeparator: { $0.kind == .lineBreak }).map { line in
      line.map(\.plainText).joined().trimmed
    }
  }
}
