internal import TimLanguage

extension ReadingContext {
  mutating func intent(_ document: DocumentSection, id: String, number: Int, _ facets: [Facet]) -> Intent {
    let headings = IntentPattern.Tier.allCases.map(\.heading) + ["Examples"]
    expectSections(document, known: headings)
    let schema = schema(document, id: id, number: number)
    let lists =
      switch schema.answer {
      case .lists(let names), .profile(let names): names
      default: [String]()
      }
    let patterns = IntentPattern.Tier.allCases.reversed().flatMap { tier in
      self.patterns(document.section(tier.heading), tier: tier, facets: facets, lists: lists)
    }
    return Intent(
      schema: schema, meaning: passage(document, in: document.location.file, needsSource: false)?.text ?? "",
      patterns: patterns, examples: examples(document.section("Examples")), location: document.location)
  }

  /// What people say, by the intent that the file is named after.
  ///
  /// A heading may name a facet that is implied, or the intent of the topic that somebody goes on from.
  mutating func phrasings(
    _ document: DocumentSection, id: String, intents: [String], _ facets: [Facet]
  ) -> [Phrasing] {
    let implied = facets.enumerated().map { (title: "Asks for \($1.id)", facet: $0) }
    let topics = intents.map { (title: "After \($0)", intent: $0) }
    expectSections(document, known: ["Phrasings"] + implied.map(\.title) + topics.map(\.title), required: [])
    return document.sections.flatMap { section in
      examples(section).map { example in
        Phrasing(
          intent: id == Phrasing.outside ? nil : id, topic: topics.first { $0.title == section.title }?.intent,
          impliedFacet: implied.first { $0.title == section.title }?.facet, text: example.text,
          location: example.location)
      }
    }
  }

  /// The situations in which people need each competency, under the competencies' names.
  mutating func situations(_ document: DocumentSection?, _ competencies: [Competency]) -> [[String]] {
    guard let document else { return competencies.map { _ in [] } }
    expectSections(document, known: competencies.map(\.name), required: [])
    return competencies.map { examples(document.section($0.name)).map(\.text) }
  }

  private func examples(_ section: DocumentSection?) -> [Example] {
    guard let section else { return [] }
    return section.blocks.filter { $0.kind == .bulletList }.flatMap(\.children).map { node in
      Example(
        text: node.plainText.collapsingSpaces,
        location: place(of: node.children.first ?? node, in: section.location.file))
    }
  }

  /// The patterns of a section: each bullet is a code span, and facets that it implies may follow after "asks for".
  mutating func patterns(
    _ section: DocumentSection?, tier: IntentPattern.Tier, smallTalk: Int = -1, facets: [Facet] = [],
    lists: [String] = []
  ) -> [IntentPattern] {
    guard let section else { return [] }
    let file = section.location.file
    return section.blocks.filter { $0.kind == .bulletList }.flatMap(\.children).compactMap { node -> IntentPattern? in
      guard let code = node.children.first?.children.first, code.kind == .codeSpan else {
        report(
          .badPattern(pattern: node.plainText, error: "a pattern stands between backquotes"),
          at: place(of: node.children.first ?? node, in: file))
        return nil
      }
      let location = place(of: code, in: file)
      do throws(PatternError) {
        _ = try PatternParser.parse(code.literal)
      } catch {
        report(
          .badPattern(pattern: code.literal, error: error.sentence),
          at: SourceLocation(
            file: file, line: code.line,
            column: code.column + String(decoding: Array(code.literal.utf8)[..<error.offset], as: UTF8.self).count))
        return nil
      }
      let implied = node.plainText.dropFirst(code.literal.count)
      return IntentPattern(
        source: code.literal, tier: tier,
        facets: facets.indices.filter { implied.lowercased().hasWord(facets[$0].id) },
        list: lists.first { implied.hasSuffix($0) } ?? "", smallTalk: smallTalk, location: location)
    }
  }

  /// Kinds of small talk, or of questions beyond Tim's field; `first` is the number of the first kind.
  ///
  /// `- Is: question to Tim` sets a question about Tim apart from a courtesy that leads up to something else.
  mutating func smallTalk(_ document: DocumentSection, first: Int, isLimit: Bool) -> [SmallTalk] {
    document.sections.enumerated().map { offset, section in
      let number = first + offset
      expectSections(section, known: ["Patterns", "Sure signs", "Replies", "Instead"], required: ["Replies"])
      func lines(_ title: String) -> [String] {
        section.section(title)?.blocks.flatMap(\.children).map { $0.plainText.collapsingSpaces } ?? []
      }
      return SmallTalk(
        kind: Slug.make(section.title), sort: isLimit ? .limit : sort(section.fact("Is")), replies: lines("Replies"),
        instead: lines("Instead"),
        patterns: patterns(section.section("Sure signs"), tier: .sure, smallTalk: number)
          + patterns(section.section("Patterns"), tier: .usual, smallTalk: number),
        location: section.location)
    }
  }

  private mutating func sort(_ fact: Fact?) -> SmallTalk.Sort {
    guard let fact else { return .courtesy }
    if let sort = SmallTalk.Sort.allCases.first(where: { $0.word == fact.value }) { return sort }
    let nearest = Nearest.name(to: fact.value, among: SmallTalk.Sort.allCases.map(\.word))
    report(.unknownID(kind: "sort", id: fact.value, nearest: nearest), at: fact.valueLocation)
    return .courtesy
  }

  mutating func concepts(_ document: DocumentSection) -> [Concept] {
    document.sections.flatMap { [$0] + $0.sections }.filter { !$0.blocks.isEmpty }.compactMap { section in
      let phrases = section.blocks.filter { $0.kind == .bulletList }.flatMap(\.children).flatMap { node in
        PlacedText(node, file: document.location.file).wordings().map {
          Alias(text: $0.text, isName: true, location: $0.location)
        }
      }
      return phrases.isEmpty ? nil : Concept(name: section.title, phrases: phrases, location: section.location)
    }
  }

  /// Groups of words for much the same thing, one to each bullet.
  mutating func synonyms(_ document: DocumentSection) -> [[Alias]] {
    document.sections.flatMap(\.bullets).map { node in
      PlacedText(node, file: document.location.file).wordings().map {
        Alias(text: $0.text, isName: false, location: $0.location)
      }
    }
  }

  mutating func ambiguities(_ document: DocumentSection) -> [Ambiguity] {
    let file = document.location.file
    return document.sections.flatMap { section -> [Ambiguity] in
      let roles = section.blocks.flatMap(\.links).compactMap { link -> Int? in
        if case .role(let role) = target(of: link, in: file) { role } else { nil }
      }
      if roles.count < 2 { report(.ambiguousNeedsTwo(name: section.title), at: section.location) }
      return PlacedText(section.heading, file: file).wordings().map {
        Ambiguity(name: Alias(text: $0.text, isName: true, location: $0.location), roles: roles)
      }
    }
  }

  private static let wordLists = [
    "Fillers", "Stop words", "Everyday words", "Contractions", "Empty words", "Duty phrases", "Placeholders",
  ]

  /// Lists of words under headings that say what they are.
  mutating func wordLists(_ document: DocumentSection, into words: inout WordLists) {
    for section in document.sections {
      let entries = section.blocks.filter { $0.kind == .bulletList }.flatMap(\.children).flatMap { node in
        node.plainText.split(separator: ",").map(\.collapsed)
      }
      switch section.title {
      case "Fillers": words.fillers += entries
      case "Stop words": words.stopWords += entries
      case "Empty words": words.empty += entries
      case "Duty phrases": words.duties += entries
      case "Placeholders": words.placeholders += entries
      case "Contractions":
        for entry in entries {
          let parts = entry.split(separator: ":").map(\.trimmed)
          if parts.count == 2 { words.contractions[parts[0]] = parts[1].split(separator: " ").map(String.init) }
        }
      default:
        if section.title.hasPrefix("Everyday") {
          words.everyday += entries
        } else {
          let nearest = Nearest.name(to: section.title, among: ReadingContext.wordLists)
          report(.unknownSection(title: section.title, nearest: nearest), at: section.location)
        }
      }
    }
  }
}

extension StringProtocol {
  var collapsed: String { String(self).collapsingSpaces }

  func hasWord(_ word: String) -> Bool {
    split(whereSeparator: { !$0.isLetter }).contains { $0 == word }
  }
}

extension PatternError {
  /// The fault in words.
  var sentence: String {
    switch self {
    case .unclosed(let mark, _): "“\(mark)” is never closed"
    case .unexpected(let mark, _): "“\(mark)” does not belong here"
    case .unknownSlot(let name, _):
      "<\(name)> is no slot; there are " + Pattern.Slot.allCases.map { "<\($0.rawValue)>" }.joined(separator: ", ")
    case .emptyAlternative: "an alternative is empty; write [a|b] for a part that may be missing"
    case .nothingRequired: "it asks for no word at all, so it would match everything"
    }
  }
}
