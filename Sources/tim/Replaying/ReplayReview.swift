internal import Glibc
internal import TimKnowledge
internal import TimTerminal
internal import TimTranscripts

/// Shows each reply that differs and asks what to do with it.
struct ReplayReview {
  private let knowledge: KnowledgeBase
  private let acceptance: AcceptCommand
  private let asksNobody: Bool

  init(_ knowledge: KnowledgeBase, acceptance: AcceptCommand, asksNobody: Bool) {
    self.knowledge = knowledge
    self.acceptance = acceptance
    self.asksNobody = asksNobody
  }

  /// Whether somebody is there to answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && !Environment.process.isAutomatic }

  /// The places of the turns that were accepted; where nobody can be asked, none, and the commands to run instead.
  func decide(_ results: [FileResult]) throws -> Set<SourceLocation> {
    let open = results.filter { $0.turns.contains(where: TranscriptUpdate.isOpen) }
    guard !asksNobody, ReplayReview.canAsk else {
      for file in open {
        Output.note("tim: nobody to ask here; to accept: \(acceptance.line(for: file.transcript.file))")
      }
      return []
    }
    var review = Review()
    for result in open.flatMap(\.turns) where TranscriptUpdate.isOpen(result) { try ask(result, &review) }
    if review.undecided > 0 { Output.note("tim: left undecided: \(review.undecided)") }
    return Set(review.accepted.map(\.exchange.location))
  }

  private func ask(_ result: TurnResult, _ review: inout Review) throws {
    guard review.asks else { return _ = review.take(nil, for: result) }
    try Output.line(PlainReport(knowledge).proposal(of: result))
    repeat { try Output.write(Review.question) } while !review.take(readLine(), for: result)
  }
}

extension Environment {
  /// Whether nobody looks on: build servers set `CI`.
  var isAutomatic: Bool { flag("CI") ?? false }
}
