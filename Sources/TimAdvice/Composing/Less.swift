internal import TimKnowledge
internal import TimUnderstanding

/// The last answer in fewer words, for who finds it too long: all that is left is quoted as it stood, under its number.
extension Composer {
  /// So many items are left where nobody says how many.
  private static let fewItems = 5
  /// So many lines are left of a table.
  private static let fewRows = 3

  /// A first sentence of so many words may stand beside its title.
  private static let fewWords = 12

  func less(_ it: Interpretation) -> Draft? {
    guard let last = conversation.lastAnswer else { return nil }
    let measure = Measure(it.utterance, it.cues)
    if let sentences = measure.sentences { return core(of: last, sentences) }
    return cut(last, to: measure)
  }

  // MARK: - Fewer items

  private func cut(_ last: Answer, to measure: Measure) -> Draft {
    let kept = numbers(of: last, measure.items ?? Composer.fewItems, isFromStart: measure.isFromStart)
    let isCounted = measure.items != nil
    var draft = Draft(lead: saysSomething(last) ? last.lead.sentences[0] : voice.say("less"))
    draft.leadSources = last.leadSources
    draft.sections = last.sections.compactMap { section in
      var section = section
      section.text = last.items.isEmpty ? section.text.sentences.first ?? "" : ""
      if section.text.isEmpty { section.textSources = [] }
      section.items = section.items.filter { kept.contains($0.number) }.map { item in
        var item = item
        if !isCounted { item.text = brief(item) }
        item.details = []
        // The month of what changes stands in the text by now.
        item.dating = nil
        return item
      }
      section.rows = Array(section.rows.prefix(measure.items ?? Composer.fewRows))
      return section.items.isEmpty && section.text.isEmpty && section.rows.isEmpty ? nil : section
    }
    draft.close(kept.isEmpty ? "" : voice.say("less.closing"))
    return draft
  }

  /// The first sentence of an item; where it is long, the title stands for it.
  private func brief(_ item: Answer.Item) -> String {
    let first = item.text.sentences.first ?? ""
    return item.title.isEmpty || first.split(separator: " ").count <= Composer.fewWords ? first : ""
  }

  /// The numbers of the items that stay: the first ones, or in turn one of each section, since each begins with what counts
  /// most.
  private func numbers(of answer: Answer, _ most: Int, isFromStart: Bool) -> Set<Int> {
    if isFromStart { return Set(answer.items.prefix(most).map(\.number)) }
    let longest = answer.sections.map(\.items.count).max() ?? 0
    let inTurn = (0..<longest).flatMap { place in
      answer.sections.compactMap { $0.items.indices.contains(place) ? $0.items[place].number : nil }
    }
    return Set(inTurn.prefix(most))
  }

  // MARK: - Sentences

  private func core(of last: Answer, _ most: Int) -> Draft? {
    var said = saysSomething(last) ? last.lead.sentences : []
    if said.isEmpty, most == 1, !last.items.isEmpty, conversation.lastTopic?.intent.answer != .summary {
      said = [titles(of: last)]
    }
    said += last.sections.flatMap { $0.text.sentences } + last.items.flatMap { $0.text.sentences.prefix(1) }
    if said.isEmpty { said = last.lead.sentences }
    let place = last.items.first?.location ?? SourceLocation(file: "", line: 1)
    var draft = Draft()
    draft.add(
      text: Passage(text: said.prefix(most).joined(separator: " "), sources: last.leadSources, location: place))
    return draft
  }

  /// One sentence of what counts most in each section.
  private func titles(of last: Answer) -> String {
    let kept = numbers(of: last, Composer.fewItems, isFromStart: false)
    let titles = last.items.filter { kept.contains($0.number) }.map { $0.title.isEmpty ? $0.text : $0.title }
    let names = titles.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return names.isEmpty ? last.lead : voice.say("less.sentence", ["titles": voice.list(names)])
  }

  /// Whether the first sentence of an answer is an answer by itself, and no announcement of what follows.
  private func saysSomething(_ last: Answer) -> Bool {
    guard !last.lead.sentences.isEmpty else { return false }
    let kind = conversation.lastTopic?.intent.answer
    return !last.leadSources.isEmpty || kind == .entry
  }
}
