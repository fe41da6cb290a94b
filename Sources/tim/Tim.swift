internal import ArgumentParser

/// The command line: each command parses, calls a library, and prints.
@main
struct Tim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tim",
    abstract: "An advisor on careers in software delivery: rule-based, offline, every answer with its source.",
    discussion: """
      Ask what a role needs for a competency at a level, what it does, how it differs from another, how to get there,
      what to read, which certificate counts, how it is measured. Tim uses no network and no model.

      Examples:
        tim
        tim ask "What attributes does a lead RTE need for release management?"
        tim ask --json RTE vs program manager
        tim replay Tests/FAQ
      """,
    version: TimVersion.text,
    subcommands: [
      Chat.self,
      Ask.self,
      Replay.self,
      Check.self,
      Coverage.self,
      List.self,
    ],
    defaultSubcommand: Chat.self)
}
