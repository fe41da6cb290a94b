internal import ArgumentParser

/// `tim man`: the manual pages.
struct Man: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print a manual page, for man(1) to show or to install.",
    discussion: """
      The pages are tim, tim-knowledge and tim-transcript.

      Examples:
        tim man tim | man -l -
        tim man tim-knowledge > ~/.local/share/man/man5/tim-knowledge.5
      """)

  @Argument(help: "The page.", completion: .list(ManualPage.names))
  var page: String = "tim"

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    guard let page = ManualPage.named(page) else { throw Failure.unknownPage(page, known: ManualPage.names) }
    try Output.write(Roff(page).text)
  }
}
