package import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// Why a question has no answer of its own.
package enum Gap: String, CaseIterable, Sendable {
  /// It was understood, and nothing is written.
  case unwritten = "nothing is written"
  /// Words that are not known.
  case unknownWords = "words that are not known"
  /// The handbook was quoted, for want of an answer.
  case quoted = "answered with passages only"
  case askedBack = "asked back"
  /// What it is about was not named.
  case unnamed = "the subject is not named"
  case notKept = "a fact that is not kept"
  case outside = "outside the field"

  /// Nil where the question was answered, or was none.
  init?(_ turn: Turn) {
    let it = turn.interpretation
    switch it.outcome {
    case .smalltalk: return nil
    case .answer:
      guard it.intent?.answer == .passages else { return nil }
      self = .quoted
    case .clarify: self = .askedBack
    case .noAnswer:
      switch it.refusal {
      case .nothingWritten: self = .unwritten
      case .mostlyUnknown: self = .unknownWords
      case .noSubject: self = .unnamed
      case .limit: self = .notKept
      case .outsideField: self = .outside
      case .nothingBefore, .noSuchItem, .empty, nil: return nil
      }
    }
  }
}

/// Questions without an answer of their own, grouped by what is missing.
package struct Gaps: Sendable {
  package struct Group: Sendable {
    package let gap: Gap
    /// What in particular: the subject, the words, the nearest entry; empty where there is nothing to name.
    package let about: String
    /// The questions, each with how often it was asked.
    package let questions: [(text: String, count: Int)]

    package var count: Int { questions.reduce(0) { $0 + $1.count } }
  }

  /// The largest group first.
  package let groups: [Group]
  /// How many of the questions are answered as the knowledge is now.
  package let answered: Int
  package let asked: Int

  /// Asks each question anew, so that what was mended since is no gap any more.
  package init(_ questions: [String], _ advisor: Advisor) {
    var counts: [(text: String, count: Int)] = []
    var places: [String: Int] = [:]
    for question in questions.map(\.trimmed) where !question.isEmpty {
      let key = question.lowercased()
      if let place = places[key] {
        counts[place].count += 1
      } else {
        places[key] = counts.count
        counts.append((question, 1))
      }
    }
    var answered = 0
    var groups: [(gap: Gap, about: String, questions: [(text: String, count: Int)])] = []
    for (text, count) in counts {
      let turn = advisor.answer(text)
      guard let gap = Gap(turn) else {
        answered += count
        continue
      }
      let about = Gaps.about(gap, turn, advisor.knowledge)
      if let place = groups.firstIndex(where: { $0.gap == gap && $0.about == about }) {
        groups[place].questions.append((text, count))
      } else {
        groups.append((gap, about, [(text, count)]))
      }
    }
    self.answered = answered
    asked = counts.reduce(0) { $0 + $1.count }
    self.groups = groups.map { group in
      let questions = group.questions.enumerated().sorted {
        ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
      }
      return Group(gap: group.gap, about: group.about, questions: questions.map(\.element))
    }.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  private static func about(_ gap: Gap, _ turn: Turn, _ knowledge: KnowledgeBase) -> String {
    let it = turn.interpretation
    switch gap {
    case .unwritten:
      let kinds: [Entity.Kind] = [.role, .competency, .level, .facet, .term]
      let names = kinds.flatMap { kind in it.slots[kind].map { knowledge.name(of: Entity(kind, $0)) } }
      return ([it.intent?.id ?? ""] + names).filter { !$0.isEmpty }.joined(separator: ", ")
    case .unknownWords:
      if case .mostlyUnknown(let words) = it.refusal { return words.prefix(3).joined(separator: ", ") }
      return ""
    // That passages were quoted is the gap itself.
    case .quoted: return ""
    case .askedBack, .unnamed, .outside: return it.intent?.id ?? ""
    case .notKept:
      if case .limit(let kind) = it.refusal { return knowledge.smallTalk(kind).kind }
      return ""
    }
  }
}
