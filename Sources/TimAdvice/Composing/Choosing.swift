internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// Which role suits somebody.
extension Composer {
  func choice(_ it: Interpretation, _ quiz: inout CareerQuiz?) -> Draft? {
    let isGuess = !it.slots.has(.role)
    let roles = isGuess ? nearestRoles(it) : Array(it.slots.roles.prefix(3))
    let started = CareerQuiz(roles: roles, questions: questions(roles))
    // "Could I become one?" asks for no quiz, "which of the two?" does.
    guard !isOneShot, !isGuess, roles.count > 1 || it.rule != nil, !it.cues.says(.stop), !started.questions.isEmpty
    else {
      let draft = statements(roles, isGuess: isGuess)
      return draft.items.isEmpty ? nil : draft
    }
    quiz = started
    return quizStep(started)
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
  func statements(_ roles: [Int], isGuess: Bool) -> Draft {
    var draft = Draft(
      lead: voice.say(isGuess ? "career.guess" : "career.statements", ["roles": names(.role, roles)]))
    for role in roles {
      let place = knowledge.location(of: Entity(.role, role))
      draft.add(
        voice.say("career.heading", ["role": voice.name(.role, role)]),
        items: knowledge.suitsIf(role: role).map { Item(title: "", text: $0, sources: [], location: place) },
        limit: roles.count > 2 ? 4 : 6)
    }
    // What suits whom is read out of what the role is.
    for place in draft.sections.indices where place < roles.count {
      draft.sections[place].textSources = knowledge.summary(of: Entity(.role, roles[place])).sources
    }
    draft.close(voice.say(roles.count > 1 ? "career.how-to-read" : "career.how-to-read-one"))
    draft.suggestions = followUps(Slots(.role, roles), .choice)
    return draft
  }

  /// The next question, or the conclusion when all are answered.
  func quizStep(_ quiz: CareerQuiz, isExplained: Bool = false) -> Draft {
    if quiz.isComplete { return conclusion(quiz) }
    let number = quiz.replies.count
    var draft = Draft(lead: number == 0 ? voice.say("quiz.start", ["count": "\(quiz.questions.count)"]) : "")
    if isExplained {
      draft.lead = voice.say("quiz.why", ["role": voice.name(.role, quiz.questions[number].role)])
    }
    let question = voice.say(
      "quiz.question",
      ["number": "\(number + 1)", "count": "\(quiz.questions.count)", "question": quiz.questions[number].text])
    draft.add(
      text: Passage(
        text: question, sources: [], location: knowledge.location(of: Entity(.role, quiz.questions[number].role))))
    if number == 0 { draft.close(voice.say("quiz.how")) }
    return draft
  }

  /// What the answers so far come to; where there are none, the statements to judge oneself by.
  func left(_ quiz: CareerQuiz) -> Draft {
    quiz.replies.isEmpty ? statements(quiz.roles, isGuess: false) : conclusion(quiz)
  }

  private func conclusion(_ quiz: CareerQuiz) -> Draft {
    let scores = quiz.roles.map { (role: $0, score: quiz.score(of: $0), most: quiz.questionCount(of: $0) * 2) }
    let best = scores.map(\.score).max() ?? 0
    let winners = scores.filter { $0.score == best }.map(\.role)
    let key = best == 0 ? "quiz.none" : winners.count > 1 ? "quiz.tie" : "quiz.winner"
    let named = best == 0 ? quiz.roles : winners
    var draft = Draft(lead: voice.say(key, ["roles": names(.role, named), "role": names(.role, named)]))
    draft.add(
      voice.say("quiz.tally"), columns: [voice.say("quiz.points")],
      rows: scores.map { entry in
        Answer.Row(
          label: voice.name(.role, entry.role), cells: [Composer.half(entry.score) + " / " + Composer.half(entry.most)])
      })
    draft.close(voice.say("quiz.closing"))
    draft.suggestions = followUps(Slots(.role, winners), .choice)
    return draft
  }

  /// Half points as a decimal: 5 → 2.5.
  static func half(_ points: Int) -> String {
    points % 2 == 0 ? "\(points / 2)" : "\(points / 2).5"
  }

  /// How many words a dislike reaches: "I hate long meetings".
  private static let reachOfDislike = 4

  /// The three roles whose description shares most words with what somebody likes, and fewest with what he dislikes.
  private func nearestRoles(_ it: Interpretation) -> [Int] {
    let utterance = it.utterance
    let disliked = Set(
      it.cues.places(of: .dislike).flatMap { Array($0.upperBound..<($0.upperBound + Composer.reachOfDislike)) })
    let places = utterance.tokens.indices.filter { utterance.flags[$0].isDisjoint(with: .small) }
    func keys(_ places: [Int]) -> Set<String> { Set(places.map { utterance.tokens[$0].key }) }
    let (liked, hated) = (keys(places.filter { !disliked.contains($0) }), keys(places.filter(disliked.contains)))
    let scored = knowledge.entities(of: .role).map { role -> (role: Int, score: Int) in
      let texts = knowledge.suitsIf(role: role.index) + knowledge.dimensions(role: role.index).map(\.text)
      let words = Set(texts.flatMap { knowledge.tokenizer.tokens(of: $0).map(\.key) })
      return (role.index, words.intersection(liked).count - 3 * words.intersection(hated).count)
    }
    return scored.sorted { ($1.score, $0.role) < ($0.score, $1.role) }.prefix(3).map(\.role)
  }
}
