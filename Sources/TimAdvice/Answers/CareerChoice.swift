internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// Which role suits somebody.
extension Composer {
  func careerChoice(_ it: Interpretation) -> (Answer, CareerQuiz?) {
    let roles = it.slots.roles.isEmpty ? nearestRoles(it.utterance) : Array(it.slots.roles.prefix(3))
    let quiz = CareerQuiz(roles: roles, questions: questions(roles))
    if !isOneShot, !it.slots.roles.isEmpty, !quiz.questions.isEmpty { return (quizStep(quiz), quiz) }
    return (statements(roles, isGuess: it.slots.roles.isEmpty), nil)
  }

  /// The written questions of a pair, or what suits each role, taken in turns.
  private func questions(_ roles: [Int]) -> [CareerQuiz.Question] {
    if roles.count == 2, let written = knowledge.comparison(roles[0], roles[1]), !written.questions.isEmpty {
      return written.questions.map { CareerQuiz.Question(role: $0.role, text: $0.text) }
    }
    let each = roles.map { role in
      knowledge.suitsIf(role: role).prefix(roles.count == 1 ? 6 : 3).map { text in
        CareerQuiz.Question(role: role, text: voice.say("quiz.statement", ["statement": text]))
      }
    }
    let longest = each.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in each.compactMap { place < $0.count ? $0[place] : nil } }
  }

  /// All statements at once, with how to read them.
  private func statements(_ roles: [Int], isGuess: Bool) -> Answer {
    var answer = Answer()
    answer.lead = voice.say(isGuess ? "career.guess" : "career.statements", ["roles": roleNames(roles)])
    for role in roles {
      let summary = knowledge.summary(of: Entity(.role, role))
      let statements = knowledge.suitsIf(role: role).map { text in
        Item(title: "", text: text, sources: [], location: knowledge.location(of: Entity(.role, role)))
      }
      answer.add(
        voice.say("career.heading", ["role": voice.name(.role, role)]), items: statements,
        limit: roles.count > 2 ? 4 : 6)
      answer.sections[answer.sections.count - 1].textSources = summary.sources
    }
    answer.closing = voice.say(roles.count > 1 ? "career.how-to-read" : "career.how-to-read-one")
    var slots = Slots()
    slots.roles = roles
    answer.suggestions = followUps(slots, .careerChoice)
    return answer
  }

  /// The next question, or the conclusion when all are answered.
  func quizStep(_ quiz: CareerQuiz) -> Answer {
    if quiz.isComplete { return conclusion(quiz) }
    var answer = Answer()
    let number = quiz.replies.count
    answer.lead = number == 0 ? voice.say("quiz.start", ["count": "\(quiz.questions.count)"]) : ""
    var section = Answer.Section()
    section.text = voice.say(
      "quiz.question",
      ["number": "\(number + 1)", "count": "\(quiz.questions.count)", "question": quiz.questions[number].text])
    answer.sections = [section]
    answer.closing = number == 0 ? voice.say("quiz.how") : ""
    return answer
  }

  private func conclusion(_ quiz: CareerQuiz) -> Answer {
    var answer = Answer()
    let scores = quiz.roles.map { (role: $0, score: quiz.score(of: $0), most: quiz.questionCount(of: $0) * 2) }
    let best = scores.map(\.score).max() ?? 0
    let winners = scores.filter { $0.score == best }
    answer.lead =
      best == 0
      ? voice.say("quiz.none", ["roles": roleNames(quiz.roles)])
      : winners.count > 1
        ? voice.say("quiz.tie", ["roles": roleNames(winners.map(\.role))])
        : voice.say("quiz.winner", ["role": voice.name(.role, winners[0].role)])
    var section = Answer.Section()
    section.heading = voice.say("quiz.tally")
    section.columns = [voice.say("quiz.points")]
    section.rows = scores.map { entry in
      Answer.Row(
        label: voice.name(.role, entry.role), cells: [Composer.half(entry.score) + " / " + Composer.half(entry.most)])
    }
    answer.sections = [section]
    answer.closing = voice.say("quiz.closing")
    var slots = Slots()
    slots.roles = winners.map(\.role)
    answer.suggestions = followUps(slots, .careerChoice)
    return answer
  }

  /// Half points as a decimal: 5 → 2.5.
  private static func half(_ points: Int) -> String {
    points % 2 == 0 ? "\(points / 2)" : "\(points / 2).5"
  }

  /// The three roles whose description shares most words with what somebody says they like.
  private func nearestRoles(_ utterance: ReadUtterance) -> [Int] {
    let said = Set(
      zip(utterance.tokens, utterance.flags).filter { $0.1.isDisjoint(with: .small) }.map(\.0.key))
    let scored = knowledge.entities(of: .role).map { role -> (role: Int, score: Int) in
      let texts = knowledge.suitsIf(role: role.index) + knowledge.dimensions(role: role.index).map(\.text)
      let words = Set(texts.flatMap { knowledge.tokenizer.tokens(of: $0).map(\.key) })
      return (role.index, words.intersection(said).count)
    }
    return scored.sorted { ($1.score, $0.role) < ($0.score, $1.role) }.prefix(3).map(\.role)
  }
}
