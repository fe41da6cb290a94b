internal import ArgumentParser
internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// `tim coverage`: what the handbook answers, at a glance.
struct ShowCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show as grids which roles, competencies and levels the knowledge fills, and where it is thin.",
    discussion: "Exit status: 0 if no cell is empty, 1 if one is.")

  @Flag(name: .long, help: "Write one JSON object instead of text.")
  var json = false

  @OptionGroup var source: KnowledgeOptions

  @OptionGroup(title: "Terminal") var look: ReportLook
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    let coverage = KnowledgeCoverage(try source.open())
    if json {
      try Output.line(CoverageJSON(coverage).object.text)
    } else {
      try Output.page(look.page().grid(CoverageText(coverage).text.sanitized))
    }
    guard coverage.roles.count(of: .empty) + coverage.levels.count(of: .empty) == 0 else { throw ExitCode.negative }
  }
}
