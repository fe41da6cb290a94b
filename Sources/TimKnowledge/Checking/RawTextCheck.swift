/// Finds what an author meant as a mark, a picture or a place to fill in, and what people would read as it stands or not at
/// all.
struct RawTextCheck {
  private let reader: HandbookReader
  private let placeholders: Set<Substring>

  init(reader: HandbookReader) {
    self.reader = reader
    placeholders = Set(reader.handbook.words.placeholders.map { $0[...] })
  }

  /// The folders and files that are shown to people.
  private static let shown = ["roles/", "competencies/", "comparisons/", "terms/", "faq/", "resources.md", "levels.md"]

  func findings() -> [Finding] {
    reader.files.filter { file in RawTextCheck.shown.contains { file.hasPrefix(reader.root + "/" + $0) } }
      .flatMap { reader.documents[$0].map(findings(in:)) ?? [] }
  }

  private func findings(in section: DocumentSection) -> [Finding] {
    // The wordings of questions are what somebody said, with whatever stood in it.
    let blocks = section.blocks.dropFirst(section.factLists)
    return blocks.flatMap { findings(in: $0, section.location.file) } + section.sections.flatMap(findings(in:))
  }

  private func findings(in node: MarkdownNode, _ file: String) -> [Finding] {
    switch node.kind {
    case .paragraph, .strong, .emphasis:
      texts(node.children, file).flatMap(findings(in:)) + lostNumbers(node.children, file)
        + node.children.flatMap { findings(in: $0, file) }
    case .picture: [Finding(.picture, at: place(node, file))]
    case .inlineHTML where !node.literal.hasPrefix("<!--"):
      [Finding(.angleBrackets(text: node.literal.trimmed), at: place(node, file))]
    case .link(let url) where url.hasPrefix("http") && !node.plainText.contains("://"):
      [Finding(.webLink(url: url), at: place(node, file))]
    case .link, .code, .codeSpan, .text, .inlineHTML, .other: []
    default: node.children.flatMap { findings(in: $0, file) }
    }
  }

  private func place(_ node: MarkdownNode, _ file: String) -> SourceLocation {
    SourceLocation(file: file, line: node.line, column: node.column)
  }

  /// Neighbouring pieces of text as one.
  private func texts(_ nodes: [MarkdownNode], _ file: String) -> [PlacedText] {
    nodes.split { $0.kind != .text && $0.kind != .lineBreak }.map { PlacedText(Array($0), file: file) }
  }

  private func findings(in text: PlacedText) -> [Finding] {
    let marks = Finding.RawMark.allCases.compactMap { mark -> Finding? in
      guard let place = text.text.firstRange(of: mark.rawValue), mark.isMeant(text.text[place.lowerBound...]) else {
        return nil
      }
      return Finding(.rawMark(mark), at: text.location(of: place.lowerBound))
    }
    return marks + placeholders(text)
  }

  /// The first word, or all of a text, that stands for something still to be written.
  private func placeholders(_ text: PlacedText) -> [Finding] {
    let words = [text.text[...]] + text.text.split { !$0.isLetter && $0 != "?" }
    return words.first(where: placeholders.contains).map { word in
      [Finding(.placeholder(text: String(word)), at: text.location(of: word.startIndex))]
    } ?? []
  }

  /// Lines that begin with a number without a blank behind it, and so go on with the item above.
  private func lostNumbers(_ nodes: [MarkdownNode], _ file: String) -> [Finding] {
    nodes.indices.compactMap { place in
      guard place == 0 || nodes[place - 1].kind == .lineBreak, nodes[place].kind == .text else { return nil }
      let line = nodes[place].literal
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(digits.count), let mark = line.dropFirst(digits.count).first, ".)".contains(mark) else {
        return nil
      }
      // A figure goes on with another digit, and the end of a sentence with a blank.
      let rest = line.dropFirst(digits.count + 1)
      let isTitled = nodes.indices.contains(place + 1) && nodes[place + 1].kind == .strong
      let isMark = rest.first?.isLetter == true || rest.trimmed.isEmpty && isTitled
      return isMark
        ? Finding(.lostNumber(number: String(digits) + String(mark)), at: self.place(nodes[place], file)) : nil
    }
  }
}

extension Finding.RawMark {
  /// Whether what stands there was meant as the mark: two brackets may also follow each other in a sentence.
  fileprivate func isMeant(_ text: Substring) -> Bool {
    switch self {
    case .partedLink: text.dropFirst(rawValue.count).prefix { $0 != ")" && $0 != " " }.contains { "./#".contains($0) }
    case .link: !text.dropFirst(rawValue.count).hasPrefix(")")
    default: true
    }
  }
}
