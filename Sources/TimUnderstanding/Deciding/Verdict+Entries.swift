internal import TimKnowledge
internal import TimLanguage

/// The entries that come nearest to what was said, as readings beside the composed ones.
extension Verdict {
  /// The likeliest entries, by their wordings and by what they say.
  static func entries(
    _ interpreter: Interpreter, _ heard: Heard, _ scan: PassageSearch.Scan, _ scores: TextScores?
  ) -> [EntryScorer.Found] {
    let texts = scan.hits(most: entriesRead, in: interpreter.knowledge.entryPassages)
    return interpreter.entries.find(
      heard.utterance,
      texts: texts.compactMap { hit in if case .entry(let entry) = hit.place { (entry, hit.score) } else { nil } },
      context: context(heard, scores))
  }

  /// What the conversation and the utterance itself keep from being found.
  private static func context(_ heard: Heard, _ scores: TextScores?) -> EntryScorer.Context {
    let given = heard.cues.says(.same) ? [] : heard.frame.answered.flatMap(\.slots.entries)
    // What is most likely nothing for Tim does not go on with the talk either.
    let isLeft = heard.takesBack || (scores?.outside ?? 0) >= Verdict.mostlyOutside
    return EntryScorer.Context(
      given: given, before: isLeft ? [] : heard.frame.writtenAnswers,
      isRefused: heard.takesBack, counts: heard.cues.counts, aside: heard.contrasts,
      told: heard.asking.told, roles: heard.roleWords, thread: heard.frame.thread,
      threadShare: threadShare(heard))
  }

  private static func threadShare(_ heard: Heard) -> Double {
    guard heard.pointsToThread || heard.goingOn.isElliptical else { return EntryScorer.following }
    // What goes on from a composed answer inherits what that was about; after a written one only the words are left.
    let isOpen = heard.isAfterEntry || heard.frame.answered.isEmpty
    return EntryScorer.leaning(
      words: heard.utterance.contentCount(without: []), isPointing: heard.pointsToThread && isOpen)
  }

  private static let entriesRead = 40

  func entryEvidence(_ found: EntryScorer.Found) -> EntryEvidence {
    var evidence = EntryEvidence(share: found.share, coverage: found.coverage)
    evidence.margin = found.margin
    evidence.isNearestText = found.isNearestText
    evidence.foreign = foreign
    evidence.isOfFew = EntryFeatures.usesLetters(entries: knowledge.count(of: .entry))
    guard let scores, let intent = interpreter.entryIntent else { return evidence }
    let asks = Exponential.logarithm(scores.share(of: intent))
    evidence.inside = max(-8, min(8, asks - Exponential.logarithm(scores.outside)))
    let composed = candidates.first.map { Exponential.logarithm(scores.share(of: $0.intent)) } ?? -8
    evidence.ahead = max(-8, min(8, asks - composed))
    return evidence
  }

  /// What one of several sentences asks for by itself: the others tell what led to it.
  struct OfSentence {
    /// The likeliest entry of any sentence.
    var entry: Reading?
    /// What comes near to the sentences that ask, where they ask for an entry plainly; nil where they do not.
    var asked: Set<Int>?
    /// The intent of which the last sentence has an author's sure sign, with no word left over and the role named, if it
    /// needs one.
    var intent: IntentSchema?
  }

  /// What a sentence asks for by itself, where there are several.
  ///
  /// A question mostly comes last, so an entry of an earlier sentence has to be clearer by ``earlierLead``, and so has one of
  /// a sentence that is no question where another is; none counts that stands before the sentence `first`, in which a rule
  /// tells what is wanted.
  static func ofSentence(_ interpreter: Interpreter, _ heard: Heard, from first: Int) -> OfSentence {
    let sentences = heard.utterance.sentences
    guard sentences.count > 1 else { return OfSentence() }
    let contrasts = heard.contrasts
    var best = OfSentence()
    let asked = heard.asking.sentences
    let ordered = sentences.filter(asked.contains).reversed() + sentences.filter { !asked.contains($0) }.reversed()
    for sentence in ordered where heard.utterance.sentence(of: sentence.lowerBound) >= first {
      let telling = sentence.filter { !heard.utterance.isSmall($0) && !contrasts.contains($0) }
      guard telling.count >= fewestTellingWords else { continue }
      let alone = interpreter.verdict(heard.utterance.text(of: sentence)).interpretation
      guard alone.outcome == .answer else { continue }
      if !alone.slots.has(.entry) {
        if sentence == sentences.last, isCertain(alone), !heard.tellsOfSelf(in: sentence) { best.intent = alone.intent }
        continue
      }
      guard let reading = alone.readings.first(where: { $0.slots.has(.entry) }) else { continue }
      if reading.confidence > best.entry.map({ $0.confidence + earlierLead }) ?? 0 { best.entry = reading }
      if asked.contains(sentence), reading.confidence >= Calibration.likely {
        best.asked = (best.asked ?? []).union(alone.readings.flatMap(\.slots.entries))
      }
    }
    return best
  }

  private static let earlierLead = 0.25

  /// Whether an author's sure sign says all of a sentence, with the role that it is about or with none to name.
  private static func isCertain(_ alone: Interpretation) -> Bool {
    let isComplete = alone.slots.origin(of: .role) == .said || alone.intent?.has(.isPersonal) == true
    return isComplete && alone.rule != nil && alone.confidence >= Calibration.certain
  }

  /// A sentence of fewer words asks for no entry by itself.
  private static let fewestTellingWords = 2

  /// Whether one of several sentences asks for an entry plainly by itself, whatever all of them together look like.
  func isAskedOutright(_ entry: Reading) -> Bool {
    guard let alone = ofSentence.entry, alone.confidence * shareBesideParts >= Calibration.outright else {
      return false
    }
    return alone.slots.entries == entry.slots.entries
  }

  /// The entries that come nearest, as readings, the one that a sentence asks for among them.
  var entryReadings: [Reading] {
    guard var alone = ofSentence.entry, let entry = alone.slots.entries.first else { return wholeReadings }
    alone.confidence *= shareBesideParts
    // Who asks may have said in another sentence what he is.
    alone.slots = slots(for: entry)
    let others = wholeReadings.filter { $0.slots.entries != alone.slots.entries || $0.confidence > alone.confidence }
    return others.contains { $0.slots.entries == alone.slots.entries } ? others : others + [alone]
  }

  private var wholeReadings: [Reading] {
    guard let intent = interpreter.entryIntent, saysEnough else { return [] }
    return foundEntries.map { found in
      var reading = Reading(
        intent: intent, slots: slots(for: found.entry), rule: nil, share: found.share,
        weight: Exponential.logarithm(found.share),
        ground: .words)
      reading.confidence = confidence(found)
      if ofSentence.asked?.contains(found.entry) == false { reading.confidence *= Calibration.besideAsked }
      return reading
    }
  }

  private func confidence(_ found: EntryScorer.Found) -> Double {
    if found.entry == verbatim { return Calibration.verbatim }
    if isUnmistakable(found) { return Calibration.unmistakable }
    return Calibration.confidence(entryEvidence(found)) * shareBesideParts
  }

  /// Whether it is asked for out of the blue in words that are its own and hardly another's, as such a question is put.
  private func isUnmistakable(_ found: EntryScorer.Found) -> Bool {
    guard !heard.frame.hasAnswer, found.isNearestText, foreign == 0 else { return false }
    let evidence = entryEvidence(found)
    return found.share >= Calibration.unmistakableShare && found.coverage >= Calibration.unmistakableCoverage
      && evidence.inside >= Calibration.unmistakablyInside && evidence.ahead >= Calibration.unmistakablyAhead
  }

  /// A word or two without a meaning of their own, such as "why", ask for nothing that is written.
  private var saysEnough: Bool {
    heard.utterance.tokens.count > Verdict.fewestTellingWords || heard.utterance.contentCount(without: []) > 0
  }

  /// What a written answer is about: itself, and what was named.
  func slots(for entry: Int) -> Slots {
    var slots = subjects
    slots.set(.entry, [entry], .said)
    if interpreter.entryIntent?.has(.prefersAsker) == true, let own = heard.tellsOfSelf.roles.only {
      slots.set(.role, [own], .said)
    }
    return slots
  }

  /// What was named, for an answer that is found by its words.
  var subjects: Slots {
    var slots = Slots()
    for kind in [Entity.Kind.role, .competency, .level, .term] { slots.set(kind, heard.slots[kind], .said) }
    return slots
  }

  /// The entry whose question is put word for word.
  var verbatimReading: Reading? {
    guard let verbatim, let intent = interpreter.entryIntent else { return nil }
    var reading = Reading(
      intent: intent, slots: slots(for: verbatim), rule: nil, share: 1, weight: 0, ground: .words)
    reading.confidence = Calibration.verbatim
    return reading
  }
}
