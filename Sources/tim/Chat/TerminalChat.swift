internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// The conversation at a terminal, with line editing, completion and earlier lines.
struct TerminalChat: ~Copyable {
  private var dialogue: ChatDialogue
  private var presenter: Presenter
  private var editor: LineEditor
  private let prompt: StyledText

  init(_ dialogue: ChatDialogue, _ presenter: Presenter, history settings: HistorySettings) {
    self.dialogue = dialogue
    self.presenter = presenter
    let (history, warning) = History.open(settings)
    if let warning { Output.note("tim: " + warning.sentence, wrappedAt: presenter.profile.width) }
    editor = LineEditor(profile: presenter.profile, history: history)
    prompt = StyledText(presenter.profile.isAccessible ? "You: " : "tim> ", .bold)
    let knowledge = presenter.knowledge
    editor.setCompleter { line, _ in ChatNouns(knowledge).completer.completions(of: line) }
  }

  /// Reads and replies until the person leaves.
  mutating func run() throws {
    while true {
      var update: ChatDialogue.Reply?
      var dialogue = dialogue
      var shown = presenter
      let event = editor.readLine(
        prompt: prompt,
        until: dialogue.session.isWatching
          ? {
            shown.updateWidth()
            update = dialogue.catchUp(shown)
            return update != nil
          } : nil)
      self.dialogue = dialogue
      switch event {
      case .woken: if let update { try show(update, below: "") }
      case .interrupted: continue
      case .endOfInput: return
      case .line(let line):
        if let warning = editor.remember(line) { remark(warning.sentence) }
        if try reply(to: line) { return }
      }
    }
  }

  /// Replies to a line; whether it was the last one.
  private mutating func reply(to line: String) throws -> Bool {
    presenter.updateWidth()
    if let remark = dialogue.catchUp(presenter)?.remark { self.remark(remark) }
    guard let (first, isCommand) = dialogue.step(for: line, format: presenter.format) else { return false }
    let step = settled(first)
    let reply = dialogue.reply(step, to: line, isCommand: isCommand, presenter)
    try show(reply, below: line)
    return reply.isLast
  }

  private mutating func show(_ reply: ChatDialogue.Reply, below line: String) throws {
    if let text = reply.remark { remark(text) }
    try write(screenful(of: reply.page, below: line))
  }

  /// What the window has room for beside the line that was entered and the next prompt; the rest waits for `/more`.
  private mutating func screenful(of page: SetText, below line: String) -> String {
    dialogue.keep(unread: nil)
    guard let rows = presenter.rows, rows >= Self.fewestRows else { return page.text }
    // A question that fills half of the window scrolls away, or nothing of the answer would be seen.
    let room = max(rows / 2, rows - Self.rowsAround - rowsTaken(by: line))
    let (shown, rest) = page.cut(after: room)
    guard let rest else { return page.text }
    dialogue.keep(unread: rest)
    let count = rest.lines.count
    return shown.text + "\n" + "… \(count) more \(count == 1 ? "line" : "lines") · /more\n"
  }

  /// The rows of the window that a line takes behind its prompt.
  private func rowsTaken(by line: String) -> Int {
    guard let columns = Streams.current.columns, columns > 0 else { return 1 }
    return (prompt.displayWidth + line.displayWidth + columns) / columns
  }

  /// A window lower than this scrolls whatever is held back.
  private static let fewestRows = 10
  /// A blank line on either side, the line on how to go on with its own, and the prompt.
  private static let rowsAround = 5

  private func remark(_ text: String) {
    Output.note("tim: " + text, wrappedAt: presenter.profile.width)
  }

  /// Writes line by line, so that Ctrl-C can stop a long answer; blank lines set it off from the prompts.
  private func write(_ text: String) throws {
    guard !text.isEmpty else { return }
    let margin = presenter.format == .json ? "" : "\n"
    for line in (margin + text + margin).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try Output.line(String(line))
      if editor.interruptRequested() { return try Output.line("^C") }
    }
  }

  // MARK: - What needs a person's hands

  /// Does what only a terminal can do, and says what came of it.
  private mutating func settled(_ step: ChatStep) -> ChatStep {
    switch step {
    case .edit(let text): return edited(text)
    case .listHistory: return .page(Self.list(editor.history.entries))
    case .clearHistory:
      if let warning = editor.clearHistory() { return .problem(.history(warning)) }
      return .page([.paragraph("Earlier lines are forgotten, here and in the file.")])
    case .copy(let text, let what): return copied(text, what)
    case .open(let address): return opened(address)
    case .page, .rest, .say, .farewell, .problem, .leave: return step
    }
  }

  private func edited(_ text: String) -> ChatStep {
    do {
      let edited = try ExternalCommand.edit(text)
      return edited.trimmed.isEmpty ? .page([.paragraph("Nothing is asked.")]) : .say(edited)
    } catch {
      return .problem(.cannotEdit(error))
    }
  }

  private func opened(_ address: String) -> ChatStep {
    do {
      try ExternalCommand.browser(at: address).run()
      return .page([.paragraph(StyledText("Opened \(address)"))])
    } catch {
      return .problem(.cannotOpen(address, error))
    }
  }

  private func copied(_ text: String, _ what: String) -> ChatStep {
    if let program = ExternalCommand.clipboard(), (try? program.run(feeding: text)) != nil {
      return .page([.paragraph(StyledText("\(what) is on the clipboard."))])
    }
    guard presenter.profile.outputIsTerminal, !presenter.profile.isPlain,
      (try? Output.write(ClipboardSequence.copying(text))) != nil
    else { return .problem(.cannotCopy) }
    return .page([.paragraph(StyledText("\(what) was given to the terminal to copy."))])
  }

  private static let mostListed = 20

  private static func list(_ entries: [String]) -> [Block] {
    if entries.isEmpty { return [.paragraph("There are no earlier lines.")] }
    let first = max(0, entries.count - mostListed)
    return entries[first...].enumerated().map { place, entry in
      .numbered(first + place + 1, title: "", body: StyledText(entry))
    }
  }
}
