internal import ArgumentParser

/// `tim import`: a framework or questions and answers of another system, as knowledge.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a framework, or questions and answers, of another system into knowledge.",
    discussion: """
      What was imported is Markdown like any other: edit it. Importing again brings what changed in the source, keeps \
      what you edited, and says both. The folder's .tim-import holds what was written; keep it with the knowledge.
      """,
    subcommands: [ImportQuestions.self, ImportFramework.self, ImportDDaT.self, ImportONET.self])
}
