internal import TimLanguage
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
    return part(
      of: last, conversation.lastTopic?.intent.answer, Measure(it.utterance, it.cues), lead: voice.say("less"))
  }

  /// An answer cut to what was wanted beside the question; the conversation remembers the whole of it.
  func withinMeasure(_ answer: Answer, _ it: Interpretation, _ reply: Reply) -> Answer {
    guard let measure = it.measure, let matter = reply.matter, let kind = it.intent?.answer,
      it.intent?.has(.pointsBack) == false,
      var cut = part(of: matter, kind, measure, lead: matter.lead.sentences.first ?? "").answer
    else { return answer }
    cut.suggestions = answer.suggestions
    return cut
  }

  /// `lead` opens what is left where the answer's own first sentence only announces what follows.
  private func part(of answer: Answer, _ kind: AnswerKind?, _ measure: Measure, lead: String) -> Draft {
    if let sentences = measure.sentences { return core(of: answer, kind, sentences) }
    return cut(answer, kind, to: measure, lead: lead)
  }

  // MARK: - Fewer items

  private func cut(_ last: Answer, _ kind: AnswerKind?, to measure: Measure, lead: String) -> Draft {
    let kept = numbers(of: last, measure.items ?? Composer.fewItems, isFromStart: measure.isFromStart)
    let isCounted = measure.items != nil
    var draft = opening(of: last, kind, measure, lead)
    draft.sections = last.sections.compactMap { section in
      var section = section
      section.text = last.items.isEmpty ? section.text.sentences.first ?? "" : ""
      if section.text.isEmpty { section.textSources = [] }
      section.items = section.items.filter { kept.contains($0.number) }.map { item in
        var item = item
        if !isCounted {
          item.text = brief(item)
          item.details = []
        }
        // The month of what changes stands in the text by now.
        item.dating = nil
        return item
      }
      section.rows = isCounted && !kept.isEmpty ? [] : Array(section.rows.prefix(measure.items ?? Composer.fewRows))
      return section.items.isEmpty && section.text.isEmpty && section.rows.isEmpty ? nil : section
    }
    draft.close(isCounted || kept.isEmpty ? "" : voice.say("less.closing"))
    return draft
  }

  private func opening(of last: Answer, _ kind: AnswerKind?, _ measure: Measure, _ lead: String) -> Draft {
    if measure.isForemost { return Draft(lead: voice.say("less.foremost")) }
    var draft = Draft(lead: saysSomething(last, kind) ? last.lead.sentences[0] : lead)
    draft.leadSources = last.leadSources
    return draft
  }

  /// The first sentence of an item; where it is long, the title stands for it.
  private func brief(_ item: Answer.Item) -> String {
    let first = item.text.sentences.first ?? ""
    return item.title.isEmpty || first.split(separator: " ").count <= Composer.fewWords ? first : ""
  }

  /// The numbers of the items that stay: one facet after the other in turn, since each begins with what counts most; else
  /// the first ones.
  private func numbers(of answer: Answer, _ most: Int, isFromStart: Bool) -> Set<Int> {
    let facets = answer.sections.filter { $0.facet != nil }
    guard !isFromStart, facets.count > 1 else { return Set(answer.items.prefix(most).map(\.number)) }
    let longest = facets.map(\.items.count).max() ?? 0
    let inTurn = (0..<longest).flatMap { place in
      facets.compactMap { $0.items.indices.contains(place) ? $0.items[place].number : nil }
    }
    return Set(inTurn.prefix(most))
  }

  // MARK: - Sentences

  private func core(of last: Answer, _ kind: AnswerKind?, _ most: Int) -> Draft {
    var said: [Quoted] = saysSomething(last, kind) ? quoted(last.lead, last.leadSources) : []
    let isOfFacets = last.sections.contains { $0.facet != nil }
    // What is said before facets is about all of them; their titles say more.
    if said.isEmpty, most == 1, isOfFacets || last.sections.allSatisfy(\.text.isEmpty) { said = titles(of: last) }
    said += last.sections.flatMap { quoted($0.text, $0.textSources) }
    said += last.items.flatMap { quoted($0.text, $0.sources).prefix(1) }
    if said.isEmpty { said = quoted(last.lead, last.leadSources) }
    let kept = said.prefix(most)
    let place = last.items.first?.location ?? SourceLocation(file: "", line: 1)
    var draft = Draft()
    draft.add(
      text: Passage(
        text: kept.map(\.text).joined(separator: " "), sources: kept.flatMap(\.sources).eachOnce, location: place))
    return draft
  }

  /// A sentence of an answer with what it rests on.
  private typealias Quoted = (text: String, sources: [Int])

  private func quoted(_ text: String, _ sources: [Int]) -> [Quoted] { text.sentences.map { ($0, sources) } }

  /// One sentence of what counts most; none where nothing has a title.
  private func titles(of last: Answer) -> [Quoted] {
    let kept = numbers(of: last, Composer.fewItems, isFromStart: false)
    let items = last.items.filter { kept.contains($0.number) && !$0.title.isEmpty }
    guard !items.isEmpty else { return [] }
    let names = items.map { $0.title.hasSuffix(".") ? String($0.title.dropLast()) : $0.title }
    return [(voice.say("less.sentence", ["titles": voice.list(names)]), items.flatMap(\.sources))]
  }

  /// Whether the first sentence of an answer is an answer by itself, and no announcement of what follows.
  private func saysSomething(_ last: Answer, _ kind: AnswerKind?) -> Bool {
    guard !last.lead.sentences.isEmpty else { return false }
    return !last.leadSources.isEmpty || kind == .entry
  }
}
