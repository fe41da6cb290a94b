internal import ArgumentParser
internal import TimAdvice
internal import TimAuthoring
internal import TimTerminal
internal import TimUnderstanding

/// `tim ask`: one question, one answer.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer one question, or with --batch each line of standard input.",
    discussion: """
      Words and what comes through a pipe make one question together, the words first. Exit status: 0 if every \
      question was answered, 1 if one was not, or was asked back.

      Examples:
        tim ask "What attributes does a lead RTE need for release management?"
        tim ask --json RTE vs program manager
        tim ask "Which of these skills does a Scrum Master need?" < notes.txt
        tim ask --batch < questions.txt
      """)

  @Argument(help: "The question; “-” stands for standard input.")
  var words: [String] = []

  @Flag(name: .long, help: "Take each line of standard input as a question of its own.")
  var batch = false

  @Flag(name: .long, help: "Say how the question was understood, and by which rule.")
  var explain = false

  @Flag(name: .long, help: "Leave standard input alone, as in a loop that reads from it.")
  var noInput = false

  @OptionGroup(title: "Format") var format: FormatOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions
  @OptionGroup(title: "Knowledge") var source: KnowledgeOptions

  func validate() throws {
    let isStated = !words.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    guard batch || isStated || words.isEmpty && !noInput && StandardInput.isReady else {
      throw ValidationError(Failure.noWords.sentence)
    }
    guard !batch || words.isEmpty || words == ["-"] else {
      throw ValidationError("With --batch the questions come from standard input, one a line; leave the words out.")
    }
    if noInput, batch || words.contains("-") {
      throw ValidationError("--no-input leaves standard input alone; with it there can be neither --batch nor “-”.")
    }
  }

  func run() throws {
    let settings = try Settings(flags: flags)
    let advisor = Advisor(try source.open(settings))
    let presenter = Presenter(advisor.knowledge, settings: settings, isPlain: terminal.plain)
    let gaps = settings.gapLog
    var outcomes: [Outcome] = []
    if batch {
      for line in InputLines() {
        if !outcomes.isEmpty, presenter.format != .json { try Output.write("\n") }
        outcomes.append(try write(advisor.answer(try line.text), presenter, gaps))
      }
      guard !outcomes.isEmpty else { throw Failure.noQuestion }
    } else {
      let question = StatedQuestion(words: words, leavesInputAlone: noInput)
      outcomes.append(try write(advisor.answer(try question.text(isQuiet: settings.isQuiet)), presenter, gaps))
    }
    guard outcomes.allSatisfy({ $0 == .answer || $0 == .smalltalk }) else { throw ExitCode.negative }
  }

  private var flags: [Setting: String] {
    format.settings.merging(terminal.settings) { first, _ in first }.merging(source.settings) { first, _ in first }
  }

  private func write(_ turn: Turn, _ presenter: Presenter, _ gaps: GapLog?) throws -> Outcome {
    gaps?.note(turn)
    var text = presenter.text(of: turn).text
    if explain, presenter.format.isForReading {
      text += "\n" + presenter.text(of: Explanation(presenter.knowledge).entries(of: turn)).text
    }
    try batch ? Output.write(text) : presenter.show(text)
    return turn.interpretation.outcome
  }
}
