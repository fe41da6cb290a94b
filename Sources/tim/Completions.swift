internal import ArgumentParser

/// `tim completions`: what a shell needs to complete Tim's commands and flags.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions for a shell.",
    discussion: """
      Examples:
        tim completions bash > ~/.local/share/bash-completion/completions/tim
        tim completions zsh > "${fpath[1]}/_tim"
        tim completions fish > ~/.config/fish/completions/tim.fish
      """)

  /// A shell that there are completions for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try Output.line(Tim.completionScript(for: kind))
  }
}
