internal import TimLanguage
package import TimKnowledge

/// What one stretch of a conversation is about.
package struct Topic: Hashable, Sendable {
  package var intent: IntentSchema
  package var slots: Slots

  package init(intent: IntentSchema, slots: Slots) {
    self.intent = intent
    self.slots = slots
  }
}

/// What a conversation remembers for understanding the next utterance: one small value.
package struct Frame: Hashable, Sendable {
  /// The topic that an incomplete question goes on with.
  package var topic: Topic?
  /// Earlier topics, newest first, for going back.
  package var earlier: [Topic] = []
  /// What was explained in passing since the topic was last spoken of.
  package var aside: Slots?
  /// What the last answer assumed, such as a level that nobody said: a step up goes from there, and nothing inherits it.
  package var assumed = Slots()
  /// The roles that were last named side by side, in that order: what "the first one" counts.
  package var enumerated: [Int] = []
  /// What the person said of himself: the role and level, apart from those merely spoken of.
  package var asker = Slots()
  /// The readings that the last reply asked to choose from.
  package var choices: [Choice] = []
  /// The questions that the last reply offered instead of an answer, or beside one.
  package var offers: [Offer] = []
  /// Whether there is an answer to say more about.
  package var hasAnswer = false
  /// The item of that answer that was spoken of last.
  package var lastItem: Int?
  /// The headings under which more of the last answer was given since.
  package var givenParts: Set<String> = []
  /// Whether the last answer most likely was beside the question: what is said next is not about it.
  package var isDoubtful = false
  /// What was answered last, newest first: nobody asks for it twice in a row in other words.
  package private(set) var answered: [Topic] = []
  /// The words with a meaning of their own that were said last, by their numbers: what a sentence that leans on them is about.
  package private(set) var thread: [Int] = []
  /// The question that was answered last, as it was put.
  private(set) var asked: String?
  /// How many utterances in a row were not understood.
  package var misses = 0
  /// How many utterances there were.
  package var turn = 0

  package init() {}

  private static let longestThread = 24

  /// Remembers the words of an utterance; one that has few of them is about what was said before it as well.
  package mutating func hear(_ utterance: Utterance) {
    let telling = utterance.tokens.indices.filter { !utterance.isSmall($0) }
    let words = telling.map { utterance.words[$0] }.filter { $0 >= 0 }
    let kept = telling.count <= GoingOn.fewWords ? thread : []
    thread = Array((words + kept).eachOnce.prefix(Frame.longestThread))
  }

  /// The written answers of the talk so far, the last one first.
  var writtenAnswers: [Int] { answered.compactMap(\.slots.entries.first).eachOnce }

  /// The written answer that was given last, if the last answer was one.
  package var lastEntry: Int? { answered.first?.slots.entries.first }

  static let mostEarlierTopics = 8
  static let mostAnswered = 4

  /// Whether the last answer was said to be beside the question.
  private(set) var isRejected = false

  /// The same once the last answer was said to be beside the question.
  var rejected: Frame {
    var frame = self
    frame.isRejected = true
    return frame
  }

  /// The same once an offer was taken.
  var withoutOffers: Frame {
    var frame = self
    frame.offers = []
    return frame
  }

  /// Remembers what was answered, and how it was asked for.
  package mutating func remember(answered topic: Topic, to question: String? = nil) {
    asked = question
    answered.insert(topic, at: 0)
    if answered.count > Frame.mostAnswered { answered.removeLast() }
  }

  /// The values of one kind that "both" and "the two" point to: those of the topic, or else the ones of the last two
  /// topics that have different ones, in the order in which they came up.
  func pair(_ kind: Entity.Kind) -> [Int]? {
    guard let topic else { return nil }
    let held = topic.slots[kind]
    if held.count > 1 { return held }
    let others = ([aside].compactMap(\.self) + earlier.map(\.slots)).map { $0[kind] }
    guard let before = others.first(where: { !$0.isEmpty && $0 != held }) else { return nil }
    if held.isEmpty { return before.count > 1 ? before : earlierPair(kind, before) }
    return before.count == 1 ? before + held : before.contains(held[0]) ? before : nil
  }

  private func earlierPair(_ kind: Entity.Kind, _ last: [Int]) -> [Int]? {
    let before = earlier.map { $0.slots[kind] }.first { $0.count == 1 && $0 != last }
    return before.map { $0 + last }
  }

  /// The last topic that had two values of a kind or more.
  func lastPair(_ kind: Entity.Kind) -> [Int]? {
    ([topic].compactMap(\.self) + earlier).first { $0.slots[kind].count > 1 }?.slots[kind]
  }

  /// Takes up a new topic and keeps the one before it.
  package mutating func take(_ new: Topic) {
    aside = nil
    if new.slots.origin(of: .role) == .said, new.slots.roles.count > 1, !Set(new.slots.roles).isSubset(of: enumerated) {
      enumerated = new.slots.roles
    }
    guard new != topic else { return }
    if let old = topic {
      earlier.removeAll { $0 == old }
      earlier.insert(old, at: 0)
      if earlier.count > Frame.mostEarlierTopics { earlier.removeLast() }
    }
    topic = new
  }
}

/// One reading offered for choice when Tim is not sure.
package struct Choice: Hashable, Sendable {
  package let intent: IntentSchema
  package let slots: Slots
  /// What sets this choice apart from the others.
  package let entity: Entity?

  package init(intent: IntentSchema, slots: Slots, entity: Entity?) {
    self.intent = intent
    self.slots = slots
    self.entity = entity
  }
}

/// What an utterance does in the conversation; the raw values are those of the JSON form.
package enum Move: String, Hashable, Sendable {
  /// Asks anew.
  case ask
  /// Asks the last question of something else, or changes one thing about it.
  case change
  /// Adds to what was asked for.
  case add
  /// Takes something away.
  case remove
  /// Goes on about the same.
  case goOn = "go-on"
  /// Picks one of several that were spoken of.
  case pick
  /// Returns to an earlier topic.
  case goBack = "go-back"
  /// Corrects what was said or understood.
  case correct
  /// Answers a question of Tim's.
  case answer
  /// Tells about oneself.
  case tell
}
