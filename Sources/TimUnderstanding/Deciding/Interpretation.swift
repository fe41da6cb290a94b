package import TimKnowledge

/// What kind of reply an utterance gets.
package enum Outcome: String, Hashable, Sendable {
  case answer, clarify
  case noAnswer = "no-answer"
  case smalltalk
}

/// Why an utterance gets no answer.
package enum Refusal: Hashable, Sendable {
  /// No word of it belongs to the field.
  case outsideField
  /// A known word stands among too many that are not.
  case mostlyUnknown(words: [String])
  /// What is asked is something Tim does not keep, such as pay; the number is a kind in `limits.md`.
  case limit(Int)
  /// It points back to an answer, and there is none.
  case nothingBefore
  /// There is no item of that number.
  case noSuchItem(Int)
  /// The question needs a subject that was not named.
  case noSubject
  /// It was understood, and nothing is written about it.
  case nothingWritten
  /// Nothing was said.
  case empty
}

/// How an utterance was understood, and on what grounds.
package struct Interpretation: Sendable {
  package var utterance: Utterance
  package var cues: Cues
  package var outcome: Outcome = .noAnswer
  package var intent: IntentSchema?
  package var move: Move = .ask
  package var slots = Slots()
  /// What the person said of himself, now or before.
  package var asker = Slots()
  /// How sure the reading is, from 0 to 1.
  package var confidence = 0.0
  /// The number of the pattern that decided, if one did.
  package var rule: Int?
  /// What else could be meant, the chosen reading first, whatever the outcome.
  package var readings: [Reading] = []
  /// The item that "number 3" or "the third one" points to.
  package var item: Int?
  /// The kind of small talk beside or instead of a question.
  package var smallTalk: Int?
  package var refusal: Refusal?
  package var choices: [Choice] = []
  /// The short name whose meaning is asked for, as said.
  package var ambiguous: String?
  /// The words that nothing accounts for.
  package var unexplained: [String] = []
  /// What the linear scorer saw, to say afterwards by what it decided; nil where it did not decide.
  package internal(set) var weighed: Weighed?
  /// How much of an answer is wanted, where that was said beside the question.
  package var measure: Measure?
  /// Passages to quote, or by which to choose among items.
  package var passages: [PassageSearch.Hit] = []
  /// Whether the first of them is named by its title.
  package var namesPassage = false
  /// Entries that share the words, best first, to offer.
  package var nearEntries: [Int] = []
  /// Entries that come nearly as near as the one that answers, best first.
  package var rivals: [Int] = []
  /// Whether what answers is only one of several things that may be meant in this talk.
  package var isUnsure = false
  /// What may be meant of what was written to be said next after the last answer, where that is not sure.
  package var nextPart: IntentSchema?
  /// Whether the person asked to forget the conversation.
  package var startsOver = false
  /// Whether the question is an aside that leaves the topic standing.
  package var isAside = false

  package init(_ utterance: Utterance, _ cues: Cues) {
    self.utterance = utterance
    self.cues = cues
  }

  /// Whether so little tells which of several things is meant that none of them is given whole.
  package var onlyOffers: Bool { isUnsure && (nextPart != nil || confidence < Calibration.answering) }

  /// Whether it is a written answer that may be to another question than the one that was put.
  package var isNear: Bool { slots.has(.entry) && confidence < Calibration.likely }

  /// Whether it is a written answer that most likely is to another question.
  package var isDoubtful: Bool { onlyOffers || slots.has(.entry) && confidence < Calibration.doubtful }

  /// The reading that came second.
  package var runnerUp: Reading? { readings.count > 1 ? readings[1] : nil }
}
