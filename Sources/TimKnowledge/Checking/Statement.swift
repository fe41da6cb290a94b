internal import TimLanguage

/// A piece of the handbook's running text with its place, so that the wording can be checked wherever it stands.
struct Statement {
  enum Kind {
    /// A numbered entry with a title.
    case item
    /// An entry of a list of bullets.
    case entry
    case paragraph
  }

  let kind: Kind
  /// The item's own title or, where an entry begins with a link, what it links to; otherwise the heading above.
  let title: String
  /// The headings above, outermost first.
  let headings: [String]
  /// The text without the sources it cites.
  let text: String
  let location: SourceLocation
  private let nodes: [MarkdownNode]

  fileprivate init(_ kind: Kind, title: String, headings: [String], nodes: [MarkdownNode], at location: SourceLocation)
  {
    self.kind = kind
    self.title = title
    self.headings = headings
    self.nodes = nodes
    self.location = location
    text = nodes.map(\.plainText).joined().collapsingSpaces
  }

  /// Whether the two may say the same: what one role is, in two of its comparisons, does not change with the other role.
  func mayAgree(with other: Statement) -> Bool {
    isSideOfComparison && other.isSideOfComparison && title == other.title && location.file != other.location.file
  }

  private var isSideOfComparison: Bool {
    kind == .entry && headings.contains("Side by side")
  }

  /// Where a word of the text stands, the `count`-th time that it is said.
  func location(of word: String, occurrence count: Int) -> SourceLocation {
    let placed = PlacedText(nodes, file: location.file)
    var seen = 0
    var previous: Character = " "
    for index in placed.text.indices {
      defer { previous = placed.text[index] }
      guard !previous.isLetter, placed.text[index...].prefix(word.count).lowercased() == word else { continue }
      seen += 1
      if seen == count { return placed.location(of: index) }
    }
    return location
  }
}

extension DocumentSection {
  /// Everything that is said under this heading and those below it.
  func statements(below headings: [String] = []) -> [Statement] {
    let path = headings + [title]
    var found: [Statement] = []
    let factList = facts.isEmpty ? nil : blocks.first?.line
    for block in blocks where block.line != factList {
      switch block.kind {
      case .paragraph: found.append(statement(.paragraph, title, path, block.children, block))
      case .numberedList: found += block.children.compactMap { item($0, path) }
      case .bulletList:
        found += block.children.compactMap { entry($0, path) }
      default: break
      }
    }
    return found + sections.flatMap { $0.statements(below: path) }
  }

  private func entry(_ entry: MarkdownNode, _ path: [String]) -> Statement? {
    guard let paragraph = entry.children.first else { return nil }
    guard let first = paragraph.children.first, case .link = first.kind, !first.isCitation else {
      return statement(.entry, title, path, paragraph.children, paragraph)
    }
    return statement(.entry, first.plainText, path, Array(paragraph.children.dropFirst()), paragraph)
  }

  private func item(_ entry: MarkdownNode, _ path: [String]) -> Statement? {
    guard let paragraph = entry.children.first, let strong = paragraph.children.first, strong.kind == .strong else {
      return nil
    }
    let title = strong.plainText.trimmed
    return statement(
      .item, title.hasSuffix(".") ? String(title.dropLast()) : title, path, Array(paragraph.children.dropFirst()),
      strong.children.first ?? strong)
  }

  private func statement(
    _ kind: Statement.Kind, _ title: String, _ path: [String], _ nodes: [MarkdownNode], _ start: MarkdownNode
  ) -> Statement {
    Statement(
      kind, title: title, headings: path, nodes: nodes.filter { !$0.isCitation },
      at: SourceLocation(file: location.file, line: start.line, column: start.column))
  }
}

extension MarkdownNode {
  /// Whether the node is a link to an entry of `sources.md`.
  fileprivate var isCitation: Bool {
    guard case .link(let url) = kind, let end = url.firstIndex(of: "#") else { return false }
    return url[..<end].hasSuffix("sources.md")
  }
}
