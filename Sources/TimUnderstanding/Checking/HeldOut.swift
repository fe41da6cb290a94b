package import TimKnowledge

/// How the learned part does on wordings that it did not learn from: the wordings are dealt into folds, and each fold is
/// asked of a Tim who learned from the others.
package struct HeldOut: Sendable {
  /// One wording that was held out, and what became of it.
  package struct Row: Sendable {
    package let text: String
    /// The folder and file it stands in.
    package let file: String
    /// The intent or entry that it belongs to, or nil where it belongs to nothing.
    package let wanted: String?
    /// What Tim took it for, or nil where he said no.
    package let found: String?
    package let outcome: Outcome
    package let diagnosis: Diagnosis
  }

  package let rows: [Row]

  /// How many folds there are.
  package static let folds = 3

  /// Asks the wordings of the first `asked` folds.
  package init(_ reader: HandbookReader, asked: Int = HeldOut.folds) {
    rows = (0..<min(asked, HeldOut.folds)).flatMap { HeldOut.rows(fold: $0, reader) }
  }

  private static func rows(fold: Int, _ reader: HandbookReader) -> [Row] {
    @Sendable func isKept(_ number: Int) -> Bool { number % folds != fold }
    let (handbook, wordings) = without(fold, reader.handbook)
    var compiler = KnowledgeCompiler(handbook, files: reader.files)
    compiler.compile()
    let knowledge = KnowledgeBase(Image(compiler.image))
    let texts = TextTrainer(knowledge, handbook)
    let learned = Parallel.both {
      texts.train(texts.read().enumerated().filter { isKept($0.offset) }.map(\.element)).map(Learned.text)
    } _: {
      let trainer = EntryTrainer(knowledge, handbook)
      return trainer.train(trainer.read()).map(Learned.entry)
    }
    compiler.add(learned.0.compactMap { if case .text(let feature) = $0 { feature } else { nil } })
    compiler.add(learned.1.compactMap { if case .entry(let feature) = $0 { feature } else { nil } })
    let interpreter = Interpreter(KnowledgeBase(Image(compiler.image)))
    let asked = texts.texts.enumerated().filter { !isKept($0.offset) && $0.element.topic == nil }.map(\.element)
    return Parallel.map(asked, jobs: 2) { row($0, interpreter) }
      + Parallel.map(wordings, jobs: 2) { wording in row(wording.text, wording.file, wording.entry, interpreter) }
  }

  private struct Wording: Sendable {
    let entry: String
    let file: String
    let text: String
  }

  /// The handbook without the wordings of one fold, and these.
  private static func without(_ fold: Int, _ whole: Handbook) -> (Handbook, [Wording]) {
    var handbook = whole
    var taken: [Wording] = []
    var number = 0
    handbook.entries = whole.entries.map { entry in
      let kept = entry.wordings.filter { wording in
        number += 1
        if number % folds != fold { return true }
        taken.append(Wording(entry: entry.id, file: entry.location.file, text: wording.text))
        return false
      }
      return entry.with(wordings: kept)
    }
    return (handbook, taken)
  }

  private enum Learned: Sendable {
    case text(ScorerFeature)
    case entry(EntryFeature)
  }

  private static func row(_ text: TextTrainer.Text, _ interpreter: Interpreter) -> Row {
    let classes = interpreter.proposer.scorer.classes
    let wanted =
      classes.implying.contains(text.label)
      ? classes.faceted?.id : text.label < classes.intents.count ? classes.intents[text.label].id : nil
    return row(text.text, text.file, wanted, interpreter)
  }

  private static func row(_ text: String, _ file: String, _ wanted: String?, _ interpreter: Interpreter) -> Row {
    let (it, diagnosis) = interpreter.diagnose(text)
    let knowledge = interpreter.knowledge
    let entry = it.slots.entries.first.map { knowledge.id(of: Entity(.entry, $0)) }
    let isEntryWanted = wanted?.contains("#") == true
    return Row(
      text: text, file: file, wanted: wanted, found: isEntryWanted ? entry ?? it.intent?.id : it.intent?.id,
      outcome: it.outcome, diagnosis: diagnosis)
  }
}

extension Interpreter {
  /// Interprets an utterance out of the blue, and says what spoke for its readings.
  package func diagnose(_ raw: String) -> (Interpretation, Diagnosis) {
    let seen = perception.perceive(raw)
    let heard = Heard(seen, Frame(), knowledge)
    let scores = proposer.scorer.scores(seen.utterance, heard.slots, heard.rules, topic: nil)
    let verdict = Verdict(interpreter: self, heard: heard, scores: scores, next: nil)
    return (interpret(raw), verdict.diagnosis)
  }
}
