internal import TimAdvice
internal import TimTerminal

/// Commands about what was asked and answered.
extension ChatCommand {
  static let more = ChatCommand(
    "more", help: "the rest of an answer that the window had no room for, or more on it",
    details: "Where nothing is left to show it is the same as “Tell me more.”, and after /short it brings the whole "
      + "answer. Say “more about 4” for one number; --no-pager shows everything at once."
  ) { _, session in
    if let unread = session.unread { return .rest(unread) }
    guard let answer = session.lastAnswer else { return .problem(.nothingSaid) }
    guard session.showsShort else { return .say("Tell me more.") }
    session.showsShort = false
    return .page(session.page().blocks(answer))
  }

  static let short = ChatCommand(
    "short", "[on|off]", completion: .choices(["on", "off"]),
    help: "the last answer in titles only; on for all answers",
    details: "/short shows the last answer in short, /more all of it. /short on cuts every answer to its titles, "
      + "/short off ends that."
  ) { argument, session in
    switch argument.lowercased() {
    case "on", "off":
      session.isShort = argument.lowercased() == "on"
      return .page([
        .paragraph(
          session.isShort ? "From now on answers are titles only; /more brings the rest." : "Answers are whole again.")
      ])
    case "":
      guard let answer = session.lastAnswer else { return .problem(.nothingSaid) }
      session.showsShort = true
      return .page(session.page(isShort: true).blocks(answer))
    default: return .problem(.badArgument(argument, command: "short"))
    }
  }

  static let again = ChatCommand("again", help: "ask the last question again") { _, session in
    session.last.map { .say($0.utterance) } ?? .problem(.nothingSaid)
  }

  static let undo = ChatCommand(
    "undo", help: "take back the last question and its answer",
    details: "The conversation goes on as if it had not been asked; several in a row go further back."
  ) { _, session in
    guard let dropped = session.undo() else { return .problem(.nothingSaid) }
    let now =
      session.last.map { "The last question now is “\($0.utterance)”." } ?? "Nothing is left of the conversation."
    return .page([.paragraph(StyledText("Taken back: “\(dropped.utterance)”. \(now)"))])
  }

  static let edit = ChatCommand(
    "edit", "[TEXT]", completion: .phrases, help: "write a question in your editor, starting from TEXT or the last one",
    details: "VISUAL or EDITOR names the editor; an empty text asks nothing. Ctrl-X Ctrl-E takes the line as it stands."
  ) { argument, session in
    .edit(argument.isEmpty ? session.last?.utterance ?? "" : argument)
  }

  static let reset = ChatCommand(
    "reset", help: "forget the conversation and start afresh",
    details: "Earlier lines stay; /history clear forgets those."
  ) { _, session in
    session.reset()
    return .page([.paragraph("The conversation is forgotten; we start afresh.")])
  }

  static let save = ChatCommand(
    "save", "FILE", completion: .files, help: "write the conversation to a file, as a transcript",
    details:
      "The file holds User: and Tim: blocks. “tim replay FILE” runs it as a test, “tim chat --continue FILE” takes "
      + "the conversation up again."
  ) { argument, session in
    let path = OpenPath.expanded(argument)
    let count = session.talks.reduce(0) { $0 + $1.count }
    guard count > 0 else { return .problem(.nothingSaid) }
    switch TextFile.write(session.transcript, to: path, replacing: session.savedFiles.contains(path)) {
    case .failure(.exists): return .problem(.fileExists(path))
    case .failure(.system(let reason)): return .problem(.cannotSave(path, reason: reason))
    case .success:
      session.savedFiles.insert(path)
      return .page([.paragraph(StyledText("\(count == 1 ? "One turn" : "\(count) turns") written to \(path)."))])
    }
  }

  static let export = ChatCommand(
    "export", "FILE", completion: .files, help: "write the last answer to a file: .md, .csv or .txt",
    details: "The ending of the name decides: Markdown, values for a spreadsheet, or plain text, each with its sources."
  ) { argument, session in
    let path = OpenPath.expanded(argument)
    guard let answer = session.lastAnswer else { return .problem(.nothingSaid) }
    guard let format = OutputFormat(fileName: path),
      let text = Presenter.text(of: answer, as: format, session.advisor.knowledge)
    else { return .problem(.unknownForm(path)) }
    switch TextFile.write(text + "\n", to: path, replacing: session.savedFiles.contains(path)) {
    case .failure(.exists): return .problem(.fileExists(path))
    case .failure(.system(let reason)): return .problem(.cannotSave(path, reason: reason))
    case .success:
      session.savedFiles.insert(path)
      return .page([.paragraph(StyledText("The last answer was written to \(path)."))])
    }
  }

  static let history = ChatCommand(
    "history", "[clear]", completion: .choices(["clear"]), help: "the lines entered last; clear forgets them all",
    details: "Up and Down lead through them, Ctrl-R searches. A line that begins with a blank is not kept."
  ) { argument, _ in
    switch argument.lowercased() {
    case "": .listHistory
    case "clear": .clearHistory
    default: .problem(.badArgument(argument, command: "history"))
    }
  }
}
