internal import TimTerminal

/// The command for authors who edit the knowledge beside the chat.
extension ChatCommand {
  static let reload = ChatCommand(
    "reload", help: "read the knowledge anew and answer the last question again",
    details:
      "For whoever edits it: the conversation stays, and each of its questions is answered anew. It works on what "
      + "--knowledge names."
  ) { _, session in
    do {
      guard try session.reload() else { return .problem(.nothingToReload) }
    } catch let failure as Failure {
      return .problem(.cannotReload(reason: failure.sentence))
    } catch {
      return .problem(.cannotReload(reason: "\(error)"))
    }
    guard let last = session.undo() else { return .page([.paragraph("The knowledge was read anew.")]) }
    return .say(last.utterance)
  }
}
