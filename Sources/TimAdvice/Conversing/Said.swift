internal import TimKnowledge
internal import TimUnderstanding

/// What was asked, offered and answered in a conversation, so that nothing of it is offered or said again unasked.
struct Said: Sendable {
  /// The questions that were offered or asked, in the order of the conversation.
  private(set) var questions: [String] = []
  /// What was answered, newest last.
  private(set) var topics: [Topic] = []
  /// The last answers, newest last.
  private(set) var answers: [Answer] = []

  /// More than a person reads in a day; a script that talks on forgets the oldest.
  private static let mostQuestions = 200
  private static let mostTopics = 60
  private static let mostAnswers = 3

  mutating func remember(questions new: [String]) {
    questions += new.filter { !$0.isEmpty }
    if questions.count > Said.mostQuestions { questions.removeFirst(questions.count - Said.mostQuestions) }
  }

  mutating func remember(_ topic: Topic, _ answer: Answer) {
    topics.removeAll { $0 == topic }
    topics.append(topic)
    answers.append(answer)
    if topics.count > Said.mostTopics { topics.removeFirst() }
    if answers.count > Said.mostAnswers { answers.removeFirst() }
  }

  func asksAgain(_ question: String) -> Bool { questions.contains(question) }

  /// Whether one of the last answers said all of this, and it is enough to be worth saying so.
  func covers(_ answer: Answer) -> Bool {
    let texts = answer.items.map(\.text)
    return texts.count >= Said.fewestItems
      && answers.contains { earlier in
        let said = Set(earlier.items.map(\.text))
        return texts.allSatisfy(said.contains)
      }
  }

  /// Fewer items are quicker said again than spoken about.
  private static let fewestItems = 3

  /// Whether one of the last answers had this item.
  func covers(_ item: Item) -> Bool {
    answers.contains { $0.items.contains { $0.text == item.text } }
  }

  /// Whether a reading asks for what was answered about the same things.
  func answers(_ it: Interpretation) -> Bool {
    topics.contains { topic in
      topic.intent == it.intent && Said.isAbout(it.slots, topic)
        && Set(it.slots.facets).isSubset(of: topic.slots.has(.facet) ? Set(topic.slots.facets) : Set(it.slots.facets))
    }
  }

  /// Whether anything that was answered was about these, so that it is worth finding out what a question about them asks.
  func spoke(of subjects: [Entity]) -> Bool {
    var slots = Slots()
    for subject in subjects { slots.add(subject.kind, subject.index) }
    return topics.contains { Said.isAbout(slots, $0) }
  }

  private static func isAbout(_ slots: Slots, _ topic: Topic) -> Bool {
    // What was said of a role need not be said again of anybody.
    (slots.roles.isEmpty || topic.slots.roles == slots.roles)
      && topic.slots.competencies == slots.competencies && topic.slots.terms == slots.terms
  }
}
