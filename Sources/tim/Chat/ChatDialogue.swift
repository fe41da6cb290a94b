internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal
internal import TimUnderstanding

/// From a line of the chat to what is written for it, the same at a terminal and off one.
struct ChatDialogue {
  private(set) var session: ChatSession
  private let commands = ChatCommand.all

  /// What is written for a line.
  struct Reply {
    /// For standard output; empty for nothing.
    var page = SetText(whole: "")
    /// For standard error.
    var remark: String?
    /// Whether the conversation is over.
    var isLast = false

    var text: String { page.text }
  }

  init(_ session: ChatSession) {
    self.session = session
  }

  /// Takes up what was edited meanwhile, and gives the last answer anew, with a remark on why.
  ///
  /// - Returns: nil where nothing has changed that anybody would see.
  mutating func catchUp(_ presenter: Presenter) -> Reply? {
    let before = session.last?.turn
    guard let change = session.catchUp() else { return nil }
    if change.isLearned, session.last?.turn.answer == before?.answer { return nil }
    var reply = Reply(remark: change.sentence)
    if let last = session.undo() {
      reply.page = answer(last.utterance, presenter.showing(session.advisor.knowledge))
    }
    return reply
  }

  /// What a line leads to; nil where it is nothing to reply to.
  mutating func step(for line: String, format: OutputFormat) -> (step: ChatStep, isCommand: Bool)? {
    switch ChatLine(line, commands: commands, isForPrograms: format == .json) {
    case .nothing: format == .json ? (.say(line), false) : nil
    case .utterance(let text): (.say(text), false)
    case .farewell(let text): (.farewell(text), false)
    case .command(let command, let argument): (command.run(argument, in: &session), true)
    case .offer(let number): (offer(number), true)
    case .unknownCommand(let name, let nearest): (.problem(.unknownCommand(name, nearest: nearest)), true)
    }
  }

  private mutating func offer(_ number: Int) -> ChatStep {
    if session.offers.isEmpty { session.offers = session.advisor.starters }
    guard session.offers.indices.contains(number - 1) else {
      return .problem(.noSuchOffer(number, count: session.offers.count))
    }
    return .say(session.offers[number - 1])
  }

  /// Carries out a step that needs nobody's hands.
  mutating func reply(_ step: ChatStep, to line: String, isCommand: Bool, _ presenter: Presenter) -> Reply {
    // A command may have read the knowledge anew.
    let presenter = presenter.showing(session.advisor.knowledge)
    if presenter.format == .json, isCommand { return object(step, line, presenter) }
    switch step {
    case .say(let text): return Reply(page: answer(text, presenter))
    case .farewell(let text): return Reply(page: answer(text, presenter), isLast: true)
    case .page(let blocks): return Reply(page: presenter.text(of: blocks))
    case .rest(let page): return Reply(page: page)
    case .problem(let problem): return Reply(remark: problem.sentence)
    case .leave: return Reply(isLast: true)
    case .edit, .listHistory, .clearHistory, .copy, .open: return Reply(remark: ChatProblem.needsTerminal.sentence)
    }
  }

  /// Keeps what a window has no room for, so that `/more` can show it.
  mutating func keep(unread: SetText?) {
    session.unread = unread
  }

  private mutating func answer(_ text: String, _ presenter: Presenter) -> SetText {
    let turn = session.say(text)
    // Whoever asks for sources wants their addresses, shown or not.
    let shown = turn.interpretation.intent?.answer == .sources ? [] : session.shownSources
    return presenter.text(
      of: turn, on: AnswerPage.Options(isConversation: true, isShort: session.isShort, shownSources: shown))
  }

  /// Every line gets one object, a command as well.
  private mutating func object(_ step: ChatStep, _ line: String, _ presenter: Presenter) -> Reply {
    let plain = PlainText(presenter.knowledge)
    let words: String =
      switch step {
      case .say(let text), .farewell(let text): plain.render(session.say(text).answer)
      case .page(let blocks): Layout(width: 0).render(blocks).trimmed
      case .rest(let page): page.text.trimmed
      case .problem(let problem): problem.sentence
      case .leave: ""
      case .edit, .listHistory, .clearHistory, .copy, .open: ChatProblem.needsTerminal.sentence
      }
    let json = TurnJSON(presenter.knowledge).command(line, reply: words)
    if case .leave = step { return Reply(page: SetText(whole: json.text), isLast: true) }
    return Reply(page: SetText(whole: json.text))
  }
}
