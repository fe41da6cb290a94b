internal import TimKnowledge
internal import TimLanguage

/// Decides once what becomes of an utterance: an answer, a question back, small talk, or a no with its reason.
struct Verdict {
  let interpreter: Interpreter
  let heard: Heard
  let scores: TextScores?
  let candidates: [Reading]
  private let scan: PassageSearch.Scan
  private let foundEntries: [EntryScorer.Found]

  init(interpreter: Interpreter, heard: Heard, scores: TextScores?) {
    self.interpreter = interpreter
    self.heard = heard
    self.scores = scores
    candidates = interpreter.proposer.readings(heard, scores)
    let scan = interpreter.passages.scan(heard.utterance)
    self.scan = scan
    foundEntries = Verdict.entries(interpreter, heard, scan)
  }

  var knowledge: KnowledgeBase { interpreter.knowledge }

  var interpretation: Interpretation {
    var result = Interpretation(heard.utterance, heard.cues)
    result.startsOver = heard.cues.says(.startOver)
    result.nearEntries = foundEntries.filter { $0.coverage > Verdict.leastShared }.map(\.entry)
    result.asker = asker
    result.smallTalk = heard.rules.smallTalk.first { !isLimit($0) }?.pattern.smallTalk
    let best = candidates.first
    let coverage = coverage(of: best)
    result.unexplained = coverage.unexplained
    result.readings = ranked(best, coverage)
    result.move = move(best)
    result.item = item(best)
    if let limit = limit(best, result) { return refused(.limit(limit), result, keeping: best) }
    if isOnlySmallTalk(best) { return smallTalk(result) }
    return decided(result, best, coverage)
  }

  /// The readings with how sure each is, the surest first.
  private func ranked(_ best: Reading?, _ coverage: Coverage) -> [Reading] {
    var composed = candidates
    if let best {
      composed[0].confidence = Calibration.confidence(evidence(best, coverage))
      if let rule = best.rule, best.isTold, rule.pattern.tier == .sure, heard.isWhole(rule) {
        composed[0].confidence = max(composed[0].confidence, Calibration.settled)
      }
      for place in composed.indices.dropFirst() {
        let rivalry = Exponential.of(max(-20, composed[place].weight - best.weight))
        composed[place].confidence = composed[0].confidence * min(0.99, rivalry)
      }
    }
    return Array(
      (composed + entryReadings).enumerated().sorted {
        ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
      }.map(\.element).prefix(Proposer.most))
  }

  // MARK: - Evidence

  private func explained(by reading: Reading?) -> Set<Int> {
    var explained = heard.said.used.union(heard.rules.courtesies).union(heard.rules.excluded)
    if let rule = reading?.rule { explained.formUnion(rule.match.matched) }
    if reading?.intent.has(.pointsBack) == true {
      // The number of an item.
      explained.formUnion(heard.utterance.tokens.indices.filter { Int(heard.utterance.tokens[$0].word) != nil })
    }
    if heard.goingOn.changesTopic { for mention in heard.utterance.concepts { explained.formUnion(mention.range) } }
    if !heard.said.ambiguities.isEmpty {
      for mention in heard.utterance.mentions where mention.ambiguity != nil { explained.formUnion(mention.range) }
    }
    return explained
  }

  private func coverage(of reading: Reading?) -> Coverage {
    let focus = reading?.rule.map { heard.utterance.sentence(of: $0.match.range.lowerBound) }
    return Coverage(heard.utterance, explained: explained(by: reading), focus: focus)
  }

  func evidence(_ reading: Reading, _ coverage: Coverage) -> Evidence {
    var evidence = Evidence()
    evidence.coverage = coverage.share
    evidence.foreign = Double(min(3, coverage.foreign))
    // Who asks which role would suit him may describe himself in any words.
    let isOwnTale = reading.intent.has(.isPersonal) && reading.isTold
    evidence.foreignAlone = heard.slots.has(.role) || isOwnTale ? 0 : evidence.foreign
    evidence.isInTalk = heard.frame.topic != nil
    evidence.isNamed = reading.ground == .names
    evidence.isContinued = reading.ground == .conversation
    evidence.isPersonal = reading.intent.has(.isPersonal)
    evidence.named = named
    evidence.thinness = isThin(reading, coverage) ? 1 - coverage.share : 0
    guard reading.ground == .words, let scores else { return evidence }
    let likelihood = Exponential.logarithm(reading.share)
    evidence.likelihood = likelihood
    evidence.lead = min(8, likelihood - Exponential.logarithm(scores.outside))
    evidence.margin = candidates.count > 1 ? min(4, reading.weight - candidates[1].weight) : 4
    evidence.written =
      interpreter.entryIntent.map { min(8, likelihood - Exponential.logarithm(scores.share(of: $0))) } ?? 8
    if reading.isTold {
      evidence.isTold = true
      evidence.isToldWhole = coverage.share >= 0.95
    }
    return evidence
  }

  /// How many words are said that no text of the field has, and that name nothing.
  private var foreign: Int {
    heard.utterance.tokens.indices.count { place in
      heard.utterance.flags[place].isDisjoint(with: [.target, .common, .filler, .stop])
        && !heard.said.used.contains(place)
    }
  }

  /// How much the utterance itself names; context lends slots, never evidence.
  private var named: Double {
    heard.utterance.mentions.reduce(0.0) { sum, mention in
      guard heard.rules.excluded.isDisjoint(with: mention.range) else { return sum }
      return min(2, sum + Verdict.worth(of: mention))
    }
  }

  private static func worth(of mention: Mention) -> Double {
    if mention.has(.role) { return mention.isName ? 1 : 0.5 }
    if mention.ambiguity != nil || mention.has(.level) || mention.has(.facet) { return 0.3 }
    let isLong = mention.range.count > 1
    return mention.isName ? (isLong ? 1 : 0.5) : isLong ? 0.5 : 0.25
  }

  /// Whether the reading hangs on one short word, which most likely is somebody else's (*sprint*, *scrum*), on a guess, or
  /// only says what a thing is although more was said of it.
  private func isThin(_ reading: Reading, _ coverage: Coverage) -> Bool {
    let isAside = reading.intent.has(.isAside)
    if !reading.intent.isAboutSubject, coverage.share >= 0.4, Cue.kindWords.contains(where: { heard.cues.says($0.cue) })
    {
      return false
    }
    if reading.isGuessed, !reading.slots.has(.role) { return true }
    let isGuess = reading.rule == nil && isAside
    return heard.utterance.mentions.allSatisfy { mention in
      mention.range.count == 1 && !mention.has(.role)
        && (isAside || mention.indices(of: .competency, namesOnly: true).isEmpty)
        || mention.has(.role) && isGuess || isAside && !mention.isName
    }
  }

  /// What speaks for the best composed reading, the best entry and the best passage.
  var diagnosis: Diagnosis {
    var diagnosis = Diagnosis()
    if let best = candidates.first {
      diagnosis.composed = best.intent.id
      diagnosis.evidence = evidence(best, coverage(of: best)).values
    }
    if let found = foundEntries.first {
      diagnosis.entry = knowledge.id(of: Entity(.entry, found.entry))
      diagnosis.entryEvidence = entryEvidence(found).values
    }
    if let scores, let hit = scan.hits(most: 1).first {
      diagnosis.passageEvidence =
        PassageEvidence(coverage: hit.coverage, outside: scores.outside, words: hit.words, foreign: foreign).values
    }
    return diagnosis
  }

  // MARK: - Entries

  /// The likeliest entries, by their wordings and by what they say.
  private static func entries(
    _ interpreter: Interpreter, _ heard: Heard, _ scan: PassageSearch.Scan
  ) -> [EntryScorer.Found] {
    let texts = scan.hits(most: entriesRead) { place in
      if case .entry = place { true } else { false }
    }
    return interpreter.entries.find(
      heard.utterance,
      texts: texts.compactMap { hit in if case .entry(let entry) = hit.place { (entry, hit.score) } else { nil } })
  }

  private static let entriesRead = 40

  private func entryEvidence(_ found: EntryScorer.Found) -> EntryEvidence {
    var evidence = EntryEvidence(share: found.share, coverage: found.coverage)
    evidence.margin = found.margin
    evidence.isNearestText = found.isNearestText
    evidence.foreign = foreign
    guard let scores, let intent = interpreter.entryIntent else { return evidence }
    let asks = Exponential.logarithm(scores.share(of: intent))
    evidence.inside = max(-8, min(8, asks - Exponential.logarithm(scores.outside)))
    let composed = candidates.first.map { Exponential.logarithm(scores.share(of: $0.intent)) } ?? -8
    evidence.ahead = max(-8, min(8, asks - composed))
    return evidence
  }

  /// The entries that come nearest, as readings.
  private var entryReadings: [Reading] {
    guard let intent = interpreter.entryIntent else { return [] }
    return foundEntries.map { found in
      var slots = subjects
      slots.set(.entry, [found.entry], .said)
      if intent.has(.prefersAsker), let own = heard.tellsOfSelf.roles.only { slots.set(.role, [own], .said) }
      var reading = Reading(
        intent: intent, slots: slots, rule: nil, share: found.share, weight: Exponential.logarithm(found.share),
        ground: .words)
      reading.confidence = isVerbatim(found) ? Calibration.verbatim : Calibration.confidence(entryEvidence(found))
      return reading
    }
  }

  /// What was named, for an answer that is found by its words.
  private var subjects: Slots {
    var slots = Slots()
    for kind in [Entity.Kind.role, .competency, .level, .term] { slots.set(kind, heard.slots[kind], .said) }
    return slots
  }

  /// Whether an entry's question is put word for word, as somebody does who was offered it.
  private func isVerbatim(_ found: EntryScorer.Found) -> Bool {
    let question = knowledge.name(of: Entity(.entry, found.entry))
    return found.coverage > Verdict.leastShared
      && knowledge.tokenizer.tokens(of: question).map(\.key).elementsEqual(heard.utterance.tokens.map(\.key))
  }

  // MARK: - Outcomes

  private func decided(_ start: Interpretation, _ best: Reading?, _ coverage: Coverage) -> Interpretation {
    var result = start
    if let entry = result.readings.first(where: { $0.slots.has(.entry) }), let first = result.readings.first,
      first.isGuessed, first.confidence < Calibration.settled, entry.confidence >= Calibration.asking
    {
      // An answer that was written for such a situation goes before what is only guessed from its words, unless an
      // author's sure sign says all of it.
      result.readings = [entry] + result.readings.filter { $0.slots != entry.slots }
      result.confidence = max(entry.confidence, Calibration.answering)
      return answered(entry, result)
    }
    guard let chosen = result.readings.first else { return refused(reason(best, coverage), result) }
    result.confidence = chosen.confidence
    if chosen.confidence >= Calibration.answering { return answered(chosen, result) }
    if let between = between(chosen, result) { return between }
    if pointsNowhere { return refused(.nothingBefore, result) }
    if let quoted = quoted(result) { return quoted }
    return refused(reason(best, coverage), result)
  }

  private func answered(_ reading: Reading, _ start: Interpretation) -> Interpretation {
    var result = start
    result.intent = reading.intent
    result.slots = reading.slots
    result.rule = reading.rule?.pattern.number
    if let scores, reading.ground == .words {
      result.weighed = Weighed(slots: heard.slots, rules: heard.rules, scores: scores)
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
      let isClear = result.unexplained.isEmpty && (reading.ground == .names || reading.isTold)
      if !isClear, let quoted = quoted(result) { return quoted }
      // Asking "for which role?" makes sense only where everything else was understood.
      guard result.unexplained.isEmpty else {
        return refused(.mostlyUnknown(words: Array(result.unexplained.prefix(4))), result)
      }
      result.outcome = .clarify
      result.refusal = .noSubject
      return result
    }
    result.outcome = .answer
    let isQuoted = reading.slots.has(.entry) && !reading.slots.hasSubject
    result.isAside =
      isQuoted || reading.intent.has(.isAside) && !result.slots.has(.role) && !result.slots.has(.competency)
    if reading.isGuessed { result.passages = itemsInMind(reading) }
    if let entry = reading.slots.entries.first { result.passages = besides(entry) }
    return result
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
    guard chosen.confidence >= Calibration.asking, together >= Calibration.answering, heard.slots.hasSubject,
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
    guard confidence >= Calibration.answering else { return nil }
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

  private static let mostPassages = 4
  /// An entry is worth offering only if its wordings know at least this share of the words.
  private static let leastShared = 0.35

  /// Whether an utterance is so short in a conversation that it says nothing by itself.
  private var leansOnTalk: Bool {
    heard.frame.topic != nil && heard.goingOn.isElliptical
      && heard.utterance.contentCount(without: []) < Verdict.wordsOfItsOwn
  }

  private static let wordsOfItsOwn = 4
  /// From this share on what was said is most likely nothing for Tim.
  private static let mostlyOutside = 0.5

  /// Whether an utterance is about the answer before, where there is none: what it says by itself is no question.
  private var pointsNowhere: Bool {
    guard !heard.frame.hasAnswer, !heard.slots.hasSubject else { return false }
    return knowledge.intents.contains { intent in
      intent.has(.pointsBack) && !intent.has(.standsAlone)
        && (heard.rules.rule(of: intent)?.isTold == true
          || scores.map { $0.share(of: intent) > 0.5 } ?? false)
    }
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

  private func reason(_ best: Reading?, _ coverage: Coverage) -> Refusal {
    if !heard.slots.isEmpty { return .mostlyUnknown(words: Array(coverage.unexplained.prefix(4))) }
    return scores.map { $0.outside < Verdict.mostlyOutside } == true ? .nothingWritten : .outsideField
  }
}
