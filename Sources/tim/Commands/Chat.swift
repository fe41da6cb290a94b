internal import ArgumentParser
internal import TimAdvice
internal import TimAuthoring
internal import TimKnowledge
internal import TimSupport
internal import TimTerminal
internal import TimTranscripts

/// `tim` and `tim chat`: the conversation.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Hold a conversation (this is what plain “tim” does).",
    discussion: """
      At a terminal with line editing and completion; otherwise each line of standard input is something said. Lines \
      that begin with a slash are commands of the chat: “tim help commands” lists them.

      Examples:
        tim
        tim chat --accessible
        printf 'What does an RTE do?\\nAnd a Scrum Master?\\n' | tim chat --json
        tim chat --transcript < questions.txt > Tests/FAQ/questions.txt
      """)

  @Option(
    name: .customLong("continue"),
    help: ArgumentHelp("Take up the conversation that a transcript holds.", valueName: "file"), completion: .file())
  var earlier: String?

  @Flag(name: .long, help: "Off a terminal, write both sides as a transcript once the input ends.")
  var transcript = false

  @Flag(
    name: .long, help: "Take up what is edited in the folder of --knowledge at once, and answer the last question anew."
  )
  var watch = false

  @Flag(name: .long, help: "Keep no history of the lines entered.")
  var noHistory = false

  @Flag(name: .long, help: .hidden)
  var noInput = false

  @OptionGroup(title: "Format") var format: FormatOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions
  @OptionGroup(title: "Knowledge") var source: KnowledgeOptions

  func validate() throws {
    guard !transcript || format.settings.isEmpty else {
      throw ValidationError("--transcript is a form of its own; leave --format and --json out.")
    }
  }

  func run() throws {
    let settings = try Settings(flags: flags)
    let knowledge = try source.open(settings, staysOpen: true)
    let presenter = Presenter(knowledge, settings: settings, isPlain: terminal.plain)
    var session = ChatSession(
      Advisor(knowledge), places: Places(settings),
      options: presenter.options(AnswerPage.Options(isConversation: true)),
      reopen: settings.knowledge == nil ? nil : { try settings.openKnowledge(staysOpen: true) },
      watching: try watched(settings, knowledge))
    for utterance in try earlierUtterances(knowledge) { _ = session.say(utterance) }
    session.gapLog = settings.gapLog
    let dialogue = ChatDialogue(session)
    guard !transcript else {
      guard !presenter.profile.isInteractive else { throw Failure.transcriptAtTerminal }
      var chat = TranscribedChat(dialogue, presenter)
      return try chat.run()
    }
    guard presenter.profile.isInteractive, !noInput else {
      if presenter.profile.isInteractive { throw Failure.nobodyToTalkTo }
      var chat = PipedChat(dialogue, presenter)
      return try chat.run()
    }
    if !settings.isQuiet { greet(presenter) }
    var chat = TerminalChat(dialogue, presenter, history: settings.history)
    try chat.run()
  }

  /// What was said in the conversation to take up; the replies are Tim's of today.
  private func earlierUtterances(_ knowledge: KnowledgeBase) throws -> [String] {
    guard let earlier else { return [] }
    let path = OpenPath.expanded(earlier)
    guard OpenPath.exists(path) else { throw Failure.noSavedChat(path) }
    let shelf = TranscriptShelf([path], knowledge: knowledge)
    for problem in shelf.problems { Output.note(problem.report) }
    guard shelf.problems.isEmpty else { throw ExitCode.malformed }
    return shelf.transcripts.last?.lastUtterances ?? []
  }

  private func watched(_ settings: Settings, _ knowledge: KnowledgeBase) throws -> WatchedKnowledge? {
    guard watch else { return nil }
    guard let path = settings.knowledge, FolderNames.isFolder(path) else { throw Failure.nothingToWatch }
    return WatchedKnowledge(path, knowledge)
  }

  private var flags: [Setting: String] {
    var flags = format.settings.merging(terminal.settings) { first, _ in first }
    flags.merge(source.settings) { first, _ in first }
    if noHistory { flags[.historyFile] = Settings.none }
    return flags
  }

  /// The one start line, which fits a usual window: who is there, what he knows, how to get help and how to leave.
  private func greet(_ presenter: Presenter) {
    let knowledge = presenter.knowledge
    Output.note(
      "Tim \(TimVersion.number) — \(knowledge.count(of: .role)) roles, knowledge of \(knowledge.extent.reviewed). "
        + "/help for help, Ctrl-D to leave.", wrappedAt: presenter.profile.width)
  }
}
