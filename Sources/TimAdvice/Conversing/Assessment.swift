internal import TimKnowledge
package import TimUnderstanding

/// Statements to judge oneself by, asked one by one, and the replies so far.
package struct Assessment: Hashable, Sendable {
  /// Something that can be seen at work, and whose item it is.
  package struct Statement: Hashable, Sendable {
    package let competency: Int
    package let level: Int
    let item: Item
  }

  package enum Reply: Int, Hashable, Sendable {
    case notYet, partly, yes
    /// Left out, and so counted neither way.
    case skipped = -1
  }

  package let slots: Slots
  package let statements: [Statement]
  /// The lists of a competency that say how it can be shown.
  let shownBy: [String]
  package private(set) var replies: [Reply] = []
  /// Whether the next utterance may be a reply; one that was left can be taken up again.
  package var isOpen = true

  init(_ slots: Slots, _ statements: [Statement], shownBy: [String]) {
    self.slots = slots
    self.statements = statements
    self.shownBy = shownBy
  }

  package var isComplete: Bool { replies.count >= statements.count }

  /// Takes a reply, or does what was said instead of one.
  mutating func take(_ said: QuestionnaireReply) {
    isOpen = said != .stop
    replies.take(said)
  }

  // MARK: - What came of it

  /// Half points got and to be got among some statements; what was skipped does not count.
  struct Score: Hashable {
    var points = 0
    var most = 0

    /// Two thirds are enough to say that somebody works like that.
    var isMet: Bool { most > 0 && points * 3 >= most * 2 }
  }

  func score(where isWanted: (Statement) -> Bool) -> Score {
    zip(statements, replies).reduce(into: Score()) { score, pair in
      guard pair.1 != .skipped, isWanted(pair.0) else { return }
      score.points += pair.1.rawValue
      score.most += Reply.yes.rawValue
    }
  }

  /// What is not there yet, the weightiest first: statements stand in the order of what matters.
  var gaps: [Statement] {
    let open = zip(statements, replies).filter { $0.1 == .notYet || $0.1 == .partly }
    return [Reply.notYet, .partly].flatMap { reply in open.filter { $0.1 == reply }.map(\.0) }
  }
}

extension [Assessment.Reply] {
  /// Adds a reply, or takes the last one back.
  mutating func take(_ said: QuestionnaireReply) {
    switch said {
    case .yes: append(.yes)
    case .partly: append(.partly)
    case .notYet: append(.notYet)
    case .skip: append(.skipped)
    case .back: if !isEmpty { removeLast() }
    case .stop, .takeUp, .why: break
    }
  }
}
