internal import ArgumentParser
internal import Glibc
internal import TimTerminal

/// The command line: each command parses, calls a library, and prints.
@main
struct Tim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tim",
    abstract: "An advisor on careers in software delivery: rule-based, offline, every answer with its source.",
    discussion: """
      Examples:
        tim
        tim ask "What attributes does a lead RTE need for release management?"
        tim ask --json RTE vs program manager
        tim replay Tests/FAQ

      Ask what a role needs for a competency at a level, what it does, how it differs from another, how to get \
      there, what to read, which certificate counts, how it is measured. Tim uses no network and no model: everything \
      happens on this machine, and the same words get the same answer.

      More help: tim help commands, configuration, environment, exit-codes, knowledge, transcript.
      """,
    // The full line is put in its place when somebody asks, because the knowledge it names costs time to look at.
    version: TimVersion.number,
    subcommands: [
      Chat.self,
      Ask.self,
      Replay.self,
      Init.self,
      Check.self,
      Compile.self,
      WriteSite.self,
      Import.self,
      Diff.self,
      New.self,
      FindGaps.self,
      ShowCoverage.self,
      List.self,
      Paths.self,
      Config.self,
      Man.self,
      Completions.self,
    ],
    defaultSubcommand: Chat.self)

  // Declared for help and completions to name; it is taken out before the parser runs, which help would end.
  @Flag(name: .long, help: "Write long help and lists at once, not page by page.")
  var noPager = false

  static let _errorPrefix = "tim: "

  static func main() {
    do {
      let given = CommandLine.arguments.dropFirst().filter { $0 != Pager.flag }
      if let question = StatedQuestion(arguments: given) { return try question.answer() }
      let arguments = try FirstWord.settled(given)
      if let help = FindingHelp(arguments) { return try help.show() }
      if let topic = HelpTopic(arguments) { return try topic.show() }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program as an error asks for: help on standard output, what went wrong on standard error.
  private static func end(with error: any Error) -> Never {
    let failure = error as? Failure ?? (error as? ConfigurationProblem).map(Failure.configuration)
    if let failure {
      Output.note(_errorPrefix + failure.sentence)
      Glibc.exit(failure.code.rawValue)
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      guard code.isSuccess else {
        Output.note(message)
        Glibc.exit(code.rawValue)
      }
      do {
        try Output.page((message == TimVersion.number ? TimVersion.text : message) + "\n")
      } catch {
        end(with: error)
      }
    }
    Glibc.exit(code.rawValue)
  }
}
