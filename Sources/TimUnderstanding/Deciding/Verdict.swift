internal import TimKnowledge
internal import TimLanguage

/// Decides once what becomes of an utterance: an answer, a question back, small talk, or a no with its reason.
struct Verdict {
  let interpreter: Interpreter
  let heard: Heard
  let scores: TextScores?
  /// How likely everything is as what is said next after a written answer; nil where none was given.
  let next: TextScores?
  private(set) var candidates: [Reading]
  /// What asks for something that was written to be said next after it, likeliest first.
  let parts: [Reading]
  let scan: PassageSearch.Scan
  let foundEntries: [EntryScorer.Found]
  /// The entry whose question is put word for word, as somebody does who was offered it: nothing else is meant.
  let verbatim: Int?
  /// What a sentence asks for by itself, where there are several.
  let ofSentence: OfSentence

  init(interpreter: Interpreter, heard: Heard, scores: TextScores?, next: TextScores?) {
    self.interpreter = interpreter
    self.heard = heard
    self.scores = scores
    self.next = next
    candidates = interpreter.proposer.readings(heard, scores)
    parts = interpreter.proposer.parts(heard, next)
    let scan = interpreter.passages.scan(heard.utterance, without: heard.contrasts)
    self.scan = scan
    foundEntries = Verdict.entries(interpreter, heard, scan, scores)
    verbatim = interpreter.entry(asked: heard.utterance)
    let told = candidates.first?.toldSentence(in: heard.utterance) ?? 0
    ofSentence = Verdict.ofSentence(interpreter, heard, from: told)
    if let place = candidates.firstIndex(where: leavesNoDoubt) {
      candidates.insert(candidates.remove(at: place), at: 0)
    }
  }

  var knowledge: KnowledgeBase { interpreter.knowledge }

  var interpretation: Interpretation {
    var result = Interpretation(heard.utterance, heard.cues)
    result.startsOver = heard.cues.says(.startOver)
    result.nearEntries = foundEntries.filter { $0.coverage > Verdict.leastShared }.map(\.entry)
    result.asker = asker
    result.smallTalk = (questionToTim ?? heard.rules.smallTalk.first { !isLimit($0) })?.pattern.smallTalk
    let best = candidates.first
    let coverage = coverage(of: best)
    result.unexplained = coverage.unexplained
    result.readings = ranked(best, coverage)
    result.move = move(best)
    result.item = item(best)
    if let reading = verbatimReading {
      result.confidence = reading.confidence
      result.readings = [reading] + result.readings.filter { $0.slots.entries != reading.slots.entries }
      return answered(reading, result)
    }
    if let limit = limit(best, result) { return refused(.limit(limit), result, keeping: best) }
    if isOnlySmallTalk(best) { return smallTalk(result) }
    if let titled = titled(result) { return titled }
    return decided(result, best, coverage)
  }

  // MARK: - Outcomes

  private func decided(_ start: Interpretation, _ best: Reading?, _ coverage: Coverage) -> Interpretation {
    var result = start
    if let entry = result.readings.first(where: { $0.slots.has(.entry) }), let first = result.readings.first,
      entry.confidence >= leastBesideNames, first.ground != .words, !first.isTold, !first.slots.has(.facet),
      heard.said.slots.roles.count < 2, !heard.pointsToThread
    {
      // "What should be on a release checklist?" has more than the name in it.
      result.confidence = entry.confidence
      return answered(entry, result)
    }
    if let entry = result.readings.first(where: { $0.slots.has(.entry) }), let first = result.readings.first,
      first.isGuessed || isLent(first) && !heard.goingOn.isElliptical || isAskedOutright(entry) && !first.isTold,
      first.confidence < Calibration.settled, entry.confidence >= leastBeside(first),
      !heard.said.slots.has(.facet) || isAskedOutright(entry)
    {
      // An answer that was written for such a situation goes before what is only guessed from its words, unless an
      // author's sure sign says all of it.
      result.readings = [entry] + result.readings.filter { $0.slots != entry.slots }
      result.confidence = entry.confidence
      return answered(entry, result)
    }
    guard let chosen = result.readings.first else { return refused(reason, result) }
    result.confidence = chosen.confidence
    // Rather what the handbook says to the new words than once more what was said to the old ones.
    if chosen.isAnsweredBefore, let quoted = quoted(result) { return quoted }
    if isOnlyPointing(chosen) { return refused(.nothingBefore, result) }
    if chosen.confidence >= (chosen.slots.has(.entry) ? leastByWords : Calibration.answering) {
      return answered(chosen, result)
    }
    if let between = between(chosen, result) { return between }
    if pointsNowhere { return refused(.nothingBefore, result) }
    if let quoted = quoted(result) { return quoted }
    return offered(result) ?? refused(reason, result)
  }

  /// How likely an entry has to be to go before a guess: one that is hardly likely goes before a guess that is no likelier.
  private func leastBeside(_ guess: Reading) -> Double {
    min(Calibration.answering, max(Calibration.asking, guess.confidence))
  }

  /// How likely an entry has to be where all that is said could be names; "coming from Scrum Master" goes on with the talk.
  private var leastBesideNames: Double {
    heard.frame.topic != nil && heard.goingOn.isElliptical ? Calibration.asWritten : Calibration.besideNames
  }

  /// How likely an answer has to be that is found by nothing but its words.
  private var leastByWords: Double {
    let isOutOfTheBlue = !heard.frame.hasAnswer && heard.slots.isEmpty && heard.said.ambiguities.isEmpty
    return isOutOfTheBlue ? Calibration.outOfTheBlue : Calibration.answering
  }

  private func answered(_ reading: Reading, _ start: Interpretation) -> Interpretation {
    var result = start
    result.intent = reading.intent
    result.slots = reading.slots
    result.rule = reading.rule?.pattern.number
    if let scores = reading.intent.isPart ? next : scores, reading.ground == .words {
      result.weighed = Weighed(slots: heard.slots, rules: heard.rules, scores: scores)
    }
    if let part = part(insteadOf: reading) {
      result.confidence = part.confidence
      return answered(part, result)
    }
    if let open = reading.openAmbiguity { return asksWhichRole(open, reading, result) }
    if reading.intent.has(.pointsBack), !heard.frame.hasAnswer, !isAlone(reading, result) {
      return refused(.nothingBefore, result)
    }
    if !isComplete(reading) {
      // What lacks a subject may be a situation that is written about.
      if let entry = result.readings.first(where: { $0.slots.has(.entry) && $0.confidence >= Calibration.asking }) {
        return answered(entry, result)
      }
      if let other = neighbour(insteadOf: reading) { return answered(other, result) }
      let isClear = result.unexplained.isEmpty && (reading.ground == .names || reading.isTold)
      if !isClear, let quoted = quoted(result) { return quoted }
      // Asking "for which role?" makes sense only where everything else was understood.
      guard result.unexplained.isEmpty else {
        return refused(reason, result)
      }
      result.outcome = .clarify
      result.refusal = .noSubject
      return result
    }
    switch beside(reading) {
    case .nothing: break
    case .entry(let entry): result.slots = slots(for: entry)
    case .last: result.slots = Slots()
    case .talk(let entries):
      result.slots = Slots()
      result.slots.set(.entry, entries, .inherited)
    case .unknown: return refused(.nothingWritten, result)
    }
    result.outcome = .answer
    let isQuoted = reading.slots.has(.entry) && !reading.slots.hasSubject
    result.isAside =
      isQuoted || reading.intent.has(.isAside) && !result.slots.has(.role) && !result.slots.has(.competency)
    if reading.isGuessed { result.passages = itemsInMind(reading) }
    if let entry = reading.slots.entries.first { result.passages = besides(entry) }
    weighRivals(of: reading, &result)
    return result
  }

  /// What a role is that is not kept, where something is asked about it that only kept ones have.
  private func neighbour(insteadOf reading: Reading) -> Reading? {
    guard heard.namesNeighbour else { return nil }
    let slots = Slots(.term, heard.said.slots.terms)
    guard let intent = Continuation(intents: knowledge.intents).named(slots), intent != reading.intent else {
      return nil
    }
    var other = Reading(intent: intent, slots: slots, rule: nil, share: 0, weight: 0, ground: .names)
    other.confidence = reading.confidence
    return other
  }

  /// The items of the guessed competency that speak to the words, best first.
  private func itemsInMind(_ reading: Reading) -> [PassageSearch.Hit] {
    scan.hits(most: 12) { place in
      switch place {
      case .cell(let competency, _, _, _): return reading.slots.competencies.contains(competency)
      case .partItem(let number, _, _, _):
        let part = knowledge.part(number)
        return reading.slots.roles.contains(part.role) && reading.slots.competencies.contains(part.competency)
      default: return false
      }
    }
  }

  /// What else the handbook says to the words of a question that has an answer of its own.
  private func besides(_ entry: Int) -> [PassageSearch.Hit] {
    scan.hits(most: Verdict.mostPassages) { place in
      switch place {
      case .entryItem(let other, _): other != entry
      case .cell, .roleList, .competencyList, .difference: true
      default: false
      }
    }
  }

  private func isComplete(_ reading: Reading) -> Bool {
    let intent = reading.intent
    guard intent.isAboutSubject, !intent.has(.standsAlone) else { return true }
    return intent.subjects.contains { subject in
      subject.counts.allSatisfy { reading.slots[$0.key].count >= $0.value }
    }
  }

  /// Whether a question for sources is about all that Tim knows, or about something that is named.
  private func isAlone(_ reading: Reading, _ result: Interpretation) -> Bool {
    guard reading.intent.has(.standsAlone) else { return false }
    return reading.slots.hasSubject || result.item == nil && !heard.cues.says(.pronoun)
  }

  /// What becomes of an utterance that is likely of the field, by all its readings together, and of which no single one is
  /// likely enough: an answer that was written and comes near to the best one, a question back where two others do, else
  /// the best one.
  private func between(_ chosen: Reading, _ start: Interpretation) -> Interpretation? {
    let together = start.readings.reduce(0) { $0 + $1.confidence }
    guard chosen.confidence >= Calibration.asking, together >= Calibration.answering,
      heard.slots.hasSubject || next != nil,
      chosen.openAmbiguity == nil, chosen.slots.has(.entry) || chosen.ground == .words
    else { return nil }
    // Sentences that stand in the handbook nearly word for word go before an entry that is only likely.
    if chosen.slots.has(.entry), let quoted = quoted(start), let best = quoted.passages.first,
      best.coverage >= Calibration.wordForWord
    {
      return quoted
    }
    let near = start.readings.filter { $0.confidence >= chosen.confidence * Calibration.rival }
    if let entry = near.first(where: { $0.slots.has(.entry) }) { return answered(entry, start) }
    let composed = near.filter { $0.intent.isAboutSubject && !$0.intent.has(.pointsBack) && isComplete($0) }
    guard composed.count > 1 else { return answered(chosen, start) }
    var result = start
    result.outcome = .clarify
    result.intent = composed[0].intent
    result.slots = composed[0].slots
    result.choices = composed.prefix(2).map { Choice(intent: $0.intent, slots: $0.slots, entity: nil) }
    return result
  }

  private func asksWhichRole(_ ambiguity: Int, _ reading: Reading, _ start: Interpretation) -> Interpretation {
    var result = start
    let (name, roles) = knowledge.ambiguity(ambiguity)
    result.outcome = .clarify
    result.ambiguous = name
    result.choices = roles.map { role in
      var slots = reading.slots
      if slots.origin(of: .role) == .inherited, !reading.intent.has(.compares) { slots.clear(.role) }
      slots.set(.role, slots.roles + [role], .said)
      return Choice(intent: reading.intent, slots: slots, entity: Entity(.role, role))
    }
    return result
  }

  /// Passages that are quoted where no entry and no intent fits, if they have evidence of their own.
  private func quoted(_ start: Interpretation) -> Interpretation? {
    guard let intent = interpreter.passageIntent, let scores, !leansOnTalk else { return nil }
    let hits = scan.hits(most: Verdict.mostPassages)
    guard let first = hits.first else { return nil }
    let confidence = Calibration.confidence(
      PassageEvidence(coverage: first.coverage, outside: scores.outside, words: first.words, foreign: foreign))
    guard confidence >= leastByWords else { return nil }
    var result = start
    result.outcome = .answer
    result.intent = intent
    result.rule = nil
    result.confidence = confidence
    result.passages = hits
    result.slots = subjects
    result.isAside = true
    return result
  }

  static let mostPassages = 4
  /// An entry is worth offering only if its wordings know at least this share of the words.
  static let leastShared = 0.35

  /// Whether an utterance is so short in a conversation that it says nothing by itself.
  private var leansOnTalk: Bool {
    heard.frame.topic != nil && heard.goingOn.isElliptical
      && heard.utterance.contentCount(without: []) < Verdict.wordsOfItsOwn
  }

  static let wordsOfItsOwn = 4
  /// From this share on what was said is most likely nothing for Tim.
  static let mostlyOutside = 0.5
  /// In the middle of a talk in the field only what leaves hardly a doubt is said to lie outside.
  private static let surelyOutside = 0.9

  /// Whether an utterance is about the answer before, where there is none: what it says by itself is no question.
  private var pointsNowhere: Bool {
    guard !heard.frame.hasAnswer, !heard.slots.hasSubject else { return false }
    return knowledge.intents.contains { intent in
      intent.has(.pointsBack) && !intent.has(.standsAlone)
        && (heard.rules.rule(of: intent)?.isTold == true
          || scores.map { $0.share(of: intent) > 0.5 } ?? false)
    }
  }

  /// Whether nothing but "what about them?" or "more about the first one" was said before there was an answer.
  private func isOnlyPointing(_ chosen: Reading) -> Bool {
    guard !heard.frame.hasAnswer, !heard.slots.hasSubject, chosen.confidence < Calibration.verbatim else {
      return false
    }
    let isToldWhole = knowledge.intents.contains { intent in
      guard intent.has(.pointsBack), !intent.has(.standsAlone), let rule = heard.rules.rule(of: intent) else {
        return false
      }
      return rule.isTold && heard.isWhole(rule)
    }
    let isSmallPronoun =
      heard.cues.says(.pronoun) && heard.utterance.tokens.indices.allSatisfy(heard.utterance.isSmall)
    let isWritten = chosen.slots.has(.entry)
    return isToldWhole && !(isWritten && chosen.confidence >= Calibration.sureInTalk)
      || isSmallPronoun && !chosen.isTold && !isWritten
  }

  private func refused(_ refusal: Refusal, _ start: Interpretation, keeping reading: Reading? = nil) -> Interpretation {
    var result = start
    result.outcome = .noAnswer
    result.refusal = refusal
    // What shares its words with a question from elsewhere does so by chance.
    if refusal == .outsideField { result.nearEntries = [] }
    result.intent = nil
    result.slots = reading?.slots ?? Slots()
    result.rule = nil
    return result
  }

  private var reason: Refusal {
    // Nobody who goes on with a talk in the field is told that it lies outside, or which word of his story is a strange one.
    if heard.frame.hasAnswer, heard.pointsToThread { return .nothingWritten }
    if !heard.slots.isEmpty {
      return next == nil && !strangeWords.isEmpty ? .mostlyUnknown(words: strangeWords) : .nothingWritten
    }
    let most = heard.frame.hasAnswer ? Verdict.surelyOutside : Verdict.mostlyOutside
    return scores.map { $0.outside < most } == true ? .nothingWritten : .outsideField
  }

  /// The first words that are none of the field; a number is none.
  private var strangeWords: [String] {
    let words = places(outside: [.target, .filler, .stop]).map { heard.utterance.tokens[$0].word }
    return Array(words.filter { Int($0) == nil }.eachOnce.prefix(Verdict.mostStrangeWords))
  }

  private static let mostStrangeWords = 4
}
