/// A headed part of a document with everything below it, until the next heading of the same rank.
package struct DocumentSection: Sendable {
  package let title: String
  /// The nodes of the title.
  package let heading: [MarkdownNode]
  /// 0 for the document itself, before its first heading.
  package let level: Int
  package let location: SourceLocation
  /// The blocks under the heading, before the first subsection.
  package let blocks: [MarkdownNode]
  package let sections: [DocumentSection]
  /// The first bullet list, if its entries read `Key: value`.
  package let facts: [Fact]
  /// The entries of that list that do not: one line without its key does not take the others with it.
  let strays: [MarkdownNode]
  /// How many lists the facts are: another mark before a line begins another list.
  let factLists: Int

  /// The whole of `text` as one section whose title is the first heading.
  package init(parsing text: String, file: String) {
    var rest = MarkdownParser.parse(text).children[...]
    let root = DocumentSection(heading: nil, file: file, taking: &rest)
    if root.blocks.isEmpty, root.sections.count == 1 { self = root.sections[0] } else { self = root }
  }

  private init(heading: MarkdownNode?, file: String, taking rest: inout ArraySlice<MarkdownNode>) {
    title = heading?.plainText.withPlainBlanks ?? ""
    self.heading = heading?.children ?? []
    if case .heading(let rank) = heading?.kind { level = rank } else { level = 0 }
    let start = heading?.children.first ?? heading
    location = SourceLocation(file: file, line: start?.line ?? 1, column: start?.column ?? 1)
    var blocks: [MarkdownNode] = []
    var sections: [DocumentSection] = []
    while let next = rest.first {
      guard case .heading(let rank) = next.kind else {
        blocks.append(next)
        rest.removeFirst()
        continue
      }
      if rank <= level { break }
      rest.removeFirst()
      sections.append(DocumentSection(heading: next, file: file, taking: &rest))
    }
    self.blocks = blocks
    (facts, strays, factLists) = DocumentSection.facts(blocks, file: file, isTitle: level == 1)
    self.sections = sections
  }

  /// Under the title of a file a key in small letters is one too, so that it is found fault with and not passed over.
  private static func facts(
    _ blocks: [MarkdownNode], file: String, isTitle: Bool
  ) -> (facts: [Fact], strays: [MarkdownNode], lists: Int) {
    guard let list = blocks.first, list.kind == .bulletList else { return ([], [], 0) }
    let read = list.children.map { (entry: $0, fact: Fact($0, file: file, mayBeSmall: isTitle)) }
    var facts = read.compactMap(\.fact)
    let isMeant = isTitle || facts.count == read.count || facts.contains { FactKey.all.contains($0.key) }
    guard isMeant, !facts.isEmpty else { return ([], [], 0) }
    var lists = 1
    for block in blocks.dropFirst() {
      let more = block.children.compactMap { Fact($0, file: file) }.filter { FactKey.all.contains($0.key) }
      guard block.kind == .bulletList, more.count == block.children.count else { break }
      facts += more
      lists += 1
    }
    return (facts, read.filter { $0.fact == nil }.map(\.entry), lists)
  }

  package func fact(_ key: String) -> Fact? {
    facts.first { $0.key == key }
  }

  package func section(_ title: String) -> DocumentSection? {
    sections.first { $0.title == title }
  }

  /// The section that a path such as `Progression / How` leads to.
  package func section(path: String) -> DocumentSection? {
    let parts = DocumentSection.parts(ofPath: path)
    return parts.isEmpty ? nil : parts.dropFirst().reduce(section(parts[0])) { $0?.section($1) }
  }

  static func parts(ofPath path: String) -> [String] {
    path.split(separator: "/").map(\.trimmed)
  }

  package var paragraphs: [MarkdownNode] { blocks.filter { $0.kind == .paragraph } }

  /// The entries of all bullet lists that are not facts.
  package var bullets: [MarkdownNode] {
    let lists = blocks.filter { $0.kind == .bulletList }
    return lists.dropFirst(factLists).flatMap(\.children)
  }

  package var numbered: [MarkdownNode] {
    blocks.filter { $0.kind == .numberedList }.flatMap(\.children)
  }
}

/// One `Key: value` entry of the list under a title.
package struct Fact: Sendable {
  package let key: String
  /// The value as plain text.
  package let value: String
  package let node: MarkdownNode
  /// Where the key stands.
  package let location: SourceLocation

  /// In bytes; a longer beginning is a sentence.
  private static let longestKey = 24

  init?(_ entry: MarkdownNode, file: String, mayBeSmall: Bool = false) {
    // A link in front makes it an entry about what the link leads to, not a fact of its own.
    guard let opening = entry.children.first?.children.first, let beginning = Fact.beginning(opening),
      beginning.utf8.prefix(Fact.longestKey + 1).contains(UInt8(ascii: ":"))
    else { return nil }
    let text = entry.plainText
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.first,
      first.isUppercase || mayBeSmall && first.isLetter
    else { return nil }
    // A blank that may not be broken looks like one, and was hardly meant.
    key = String(text[..<colon]).withPlainBlanks
    guard key.utf8.count <= Fact.longestKey, opening.kind == .text || FactKey.all.contains(key) else { return nil }
    value = text[text.index(after: colon)...].trimmed
    node = entry
    location = SourceLocation(file: file, line: opening.line, column: opening.column)
  }

  /// The text with which an entry opens: a key may be bold, with its colon or without.
  private static func beginning(_ opening: MarkdownNode) -> String? {
    switch opening.kind {
    case .text: opening.literal
    case .strong: opening.plainText.hasSuffix(":") ? opening.plainText : opening.plainText + ":"
    default: nil
    }
  }

  /// The node of the next line, where it begins at the margin and so was hardly meant to belong to the fact.
  var lineAtMargin: MarkdownNode? {
    let inline = node.children.first?.children ?? []
    let lines = inline.indices.dropFirst().filter { inline[$0 - 1].kind == .lineBreak }
    return lines.lazy.map { inline[$0] }.first { $0.column == 1 && $0.kind == .text }
  }

  /// The value as a list of wordings, split at commas.
  package var wordings: [Wording] {
    let placed = PlacedText(node, file: location.file)
    guard let colon = placed.text.firstIndex(of: ":") else { return [] }
    return placed.wordings(in: placed.text.index(after: colon)..<placed.text.endIndex)
  }

  /// Where the value begins, or the key if there is no value.
  package var valueLocation: SourceLocation {
    wordings.first?.location ?? location
  }
}

extension String {
  /// The text with blanks that can be seen in place of those that look like one, or like none.
  fileprivate var withPlainBlanks: String {
    utf8.allSatisfy { $0 < 0x80 }
      ? self
      : String(
        String.UnicodeScalarView(unicodeScalars.compactMap { $0 == "\u{A0}" ? " " : $0 == "\u{200B}" ? nil : $0 }))
  }
}

extension StringProtocol {
  /// The text without spaces and line ends around it.
  package var trimmed: String {
    let text = Substring(self)
    let bytes = text.utf8
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first..<bytes.index(after: last)])
  }
}
