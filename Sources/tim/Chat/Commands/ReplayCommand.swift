internal import TimAdvice
internal import TimTerminal
internal import TimTranscripts

/// The command that runs transcripts as tests, without leaving the conversation.
extension ChatCommand {
  static let replay = ChatCommand(
    "replay", "FILE", completion: .files, help: "run a transcript as a test, such as one that /save wrote",
    details:
      "Says what fails and how, as “tim replay FILE” does; a folder runs all that is in it. This conversation goes on "
      + "as if nothing had been asked."
  ) { argument, session in
    do throws(TranscriptFolder.Missing) {
      let files = try TranscriptFolder.files(at: [OpenPath.expanded(argument)])
      let shelf = TranscriptShelf(files, knowledge: session.advisor.knowledge)
      guard shelf.problems.isEmpty else { return .problem(.badTranscript(shelf.problems.map(\.report))) }
      return .page(report(Replayer(session.advisor).replay(shelf.transcripts), session))
    } catch {
      return .problem(.noTranscript(error))
    }
  }

  /// What each failed turn expected and got, then the count of all.
  private static func report(_ files: [FileResult], _ session: ChatSession) -> [Block] {
    let knowledge = session.advisor.knowledge
    let report = ReplayReport(files, knowledge, failsPending: false)
    let plain = PlainReport(knowledge)
    let turns = report.turns.compactMap { plain.text(of: $0, failsPending: false) }.flatMap { text in
      [Block.verbatim(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)), .spacer]
    }
    return turns + [.paragraph(StyledText(report.tally.line))]
  }
}
