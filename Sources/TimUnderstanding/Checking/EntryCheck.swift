internal import TimKnowledge

/// Proves entries by asking them: each question has to be answered by what stands under it, and so have the wordings that an
/// author answers for himself.
struct EntryCheck {
  let interpreter: Interpreter
  let entries: [Entry]
  /// The files whose wordings are asked as well; what is built in has very many, which are measured and not proved one by one.
  let own: Set<String>

  func findings() -> [Finding] {
    let asked = entries.enumerated().flatMap { number, entry in
      let wordings = own.contains(entry.location.file) ? entry.wordings : []
      return ([(entry.question, entry.location)] + wordings.map { ($0.text, $0.location) }).map {
        Asked(entry: number, text: $0, location: $1)
      }
    }
    return Parallel.map(asked, jobs: 2) { finding($0) }.compactMap(\.self)
  }

  private struct Asked: Sendable {
    let entry: Int
    let text: String
    let location: SourceLocation
  }

  private func finding(_ asked: Asked) -> Finding? {
    // A question that is put word for word is its entry's, whatever else speaks.
    if interpreter.entry(asked: interpreter.read(asked.text)) == asked.entry { return nil }
    let result = interpreter.interpret(asked.text)
    if result.outcome == .answer, result.slots.entries.contains(asked.entry) { return nil }
    return Finding(.entryLost(wording: asked.text, winner: winner(of: result)), at: asked.location)
  }

  private func winner(of result: Interpretation) -> String {
    if let other = result.slots.entries.first { return "“" + entries[other].question + "”" }
    return result.outcome == .noAnswer ? "nothing" : result.intent?.id ?? "nothing"
  }
}
