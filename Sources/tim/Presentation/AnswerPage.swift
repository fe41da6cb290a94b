internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// An answer as blocks of a page: the same words in the same order as plain text, set for reading.
struct AnswerPage {
  /// What changes with the place of the answer, but not with what it says.
  struct Options: Hashable {
    /// Whether the person can go on with `/1` and `/open 1`, and so needs the numbers.
    var isConversation = false
    /// Whether titles are enough.
    var isShort = false
    /// Whether words are wanted instead of symbols.
    var isAccessible = false
    /// The sources whose addresses the answer before this one has just shown.
    var shownSources: Set<Int> = []
    /// Whether the list of sources is one line that says how to see it.
    var foldsSources = false
    /// Whether the answer is about sources, and so shows them unless it is told not to.
    var isWhole = false
  }

  private let knowledge: KnowledgeBase
  private let options: Options

  init(_ knowledge: KnowledgeBase, _ options: Options = Options()) {
    self.knowledge = knowledge
    self.options = options
  }

  func blocks(_ answer: Answer) -> [Block] {
    let speaker = options.isAccessible && options.isConversation ? "Tim: " : ""
    var groups: [[Block]] = []
    let citations = Citations(answer, knowledge)
    if !(speaker + answer.lead).isEmpty {
      groups.append([.paragraph(StyledText(speaker + answer.lead) + marks(answer.leadSources, citations))])
    }
    groups += answer.sections.map { section($0, citations) }
    groups.append(choices(answer.choices))
    groups.append(options.isShort ? [] : sources(answer, citations))
    if !answer.closing.isEmpty { groups.append([.paragraph(StyledText(answer.closing))]) }
    groups.append(suggestions(answer.suggestions))
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [.spacer]))
  }

  // MARK: - Sections

  private func section(_ section: Answer.Section, _ citations: Citations) -> [Block] {
    var groups: [[Block]] = []
    let marks = marks(section.textSources, citations)
    if !section.text.isEmpty, !(options.isShort && !section.items.isEmpty) {
      groups.append([.paragraph(StyledText(section.text) + marks)])
    }
    if !section.items.isEmpty {
      groups.append(section.items.flatMap { item($0, box: section.isChecklist ? PlainText.box : "", citations) })
    }
    if !section.rows.isEmpty { groups.append([rows(section)]) }
    let body = Array(groups.joined(separator: [.spacer]))
    if section.heading.isEmpty { return body }
    return [.heading(StyledText(section.heading) + (section.text.isEmpty ? marks : ""))] + body
  }

  private func item(_ item: Answer.Item, box: String, _ citations: Citations) -> [Block] {
    if options.isShort, !item.title.isEmpty {
      return [.numbered(item.number, title: "", body: StyledText(box + item.title))]
    }
    let title = item.title.isEmpty ? "" : PlainText.stopped(item.title)
    let words = item.text.isEmpty && !title.isEmpty ? "" : item.text
    let numbered = Block.numbered(
      item.number, title: StyledText(title.isEmpty ? "" : box + title),
      body: StyledText((title.isEmpty ? box : "") + words) + marks(item.sources, citations))
    let details = item.details.map { Definition(StyledText($0.label), StyledText($0.text)) }
    return details.isEmpty ? [numbered] : [numbered, .details(details)]
  }

  /// The numbers of the sources behind a text, each a link to its source.
  private func marks(_ cited: [Int], _ citations: Citations) -> StyledText {
    if options.isShort { return StyledText("") }
    let numbers = citations.numbers(of: cited)
    guard options.isAccessible else {
      return numbers.reduce(StyledText("")) { $0 + StyledText(" ") + StyledText("[\($1)]", link: citations[$1].url) }
    }
    let said = numbers.map(String.init).joined(separator: ", ")
    return StyledText(numbers.isEmpty ? "" : " (\(numbers.count == 1 ? "source" : "sources") \(said))")
  }

  /// Shares become bars, two things side by side a table, and one thing by name a list of definitions.
  private func rows(_ section: Answer.Section) -> Block {
    let bars = section.rows.compactMap(Bar.init(row:))
    if bars.count == section.rows.count { return .bars(bars) }
    if options.isShort, section.rows.contains(where: \.isLong) {
      return .paragraph(StyledText(section.rows.map(\.label).joined(separator: ", ")))
    }
    guard section.columns.count > 1 else {
      return .definitions(
        section.rows.map { Definition(StyledText($0.label), StyledText($0.cells.joined(separator: "; "))) })
    }
    return .table(
      Table(
        header: [StyledText("")] + section.columns.map { StyledText($0) },
        rows: section.rows.map { [StyledText.bold($0.label)] + $0.cells.map { StyledText($0) } }))
  }

  // MARK: - What comes after

  private func choices(_ choices: [String]) -> [Block] {
    let numbered = choices.enumerated().map { Block.numbered($0 + 1, title: "", body: StyledText($1)) }
    guard options.isAccessible, !choices.isEmpty else { return numbered }
    return [.paragraph(StyledText("\(choices.count) choices. Say the number or the name."))] + numbered
  }

  private func sources(_ answer: Answer, _ citations: Citations) -> [Block] {
    let remark = citations.remark.isEmpty ? [] : [Block.paragraph(StyledText(citations.remark))]
    if options.foldsSources, !citations.sources.isEmpty {
      return [
        .paragraph(StyledText([folded(citations), citations.remark].filter { !$0.isEmpty }.joined(separator: " ")))
      ]
    }
    return list(answer) + remark
  }

  /// How many sources there are, and how to see them.
  private func folded(_ citations: Citations) -> String {
    let count = citations.sources.count
    let way = options.isConversation ? "/sources" : "--sources whole lists \(count == 1 ? "it" : "them")"
    let mark = options.isAccessible ? "; " : " · "
    return "\(count) \(count == 1 ? "source" : "sources")\(mark)\(way)" + (citations.remark.isEmpty ? "" : ".")
  }

  private func list(_ answer: Answer) -> [Block] {
    answer.sources.enumerated().map { place, number in
      let source = knowledge.source(number)
      let mark = options.isAccessible ? "Source \(place + 1): " : "[\(place + 1)] "
      let isRepeated = options.shownSources.contains(number)
      let name = StyledText("\(source.title), \(source.publisher)", link: isRepeated ? source.url : nil)
      return .link(mark: StyledText(mark), label: name, address: isRepeated ? "" : source.url)
    }
  }

  private func suggestions(_ questions: [String]) -> [Block] {
    guard options.isConversation else { return questions.map { .bullet(StyledText($0)) } }
    return AnswerPage.offers(questions)
  }

  /// Questions that a person can ask by their number.
  static func offers(_ questions: [String]) -> [Block] {
    guard !questions.isEmpty else { return [] }
    return [.definitions(questions.enumerated().map { Definition(StyledText("/\($0 + 1)"), StyledText($1)) })]
  }
}

extension Answer.Row {
  /// Whether its cells hold sentences and not words.
  fileprivate var isLong: Bool { cells.contains { $0.displayWidth > 30 } }
}

extension Bar {
  /// A row whose only cell reads `3 / 4`, or `2.5 / 4`.
  fileprivate init?(row: Answer.Row) {
    let parts = row.cells.first.map { $0.split(separator: "/").map(\.trimmed) } ?? []
    guard row.cells.count == 1, parts.count == 2, let value = Double(parts[0]), let total = Double(parts[1]) else {
      return nil
    }
    self.init(
      label: StyledText(row.label), value: Int((value * 2).rounded()), total: Int((total * 2).rounded()),
      number: "\(parts[0]) / \(parts[1])")
  }
}
