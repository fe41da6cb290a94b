internal import TimTerminal

/// A subject of `tim help` that is no command.
enum HelpTopic: String, CaseIterable {
  case commands, configuration, environment
  case exitCodes = "exit-codes"
  case knowledge, transcript

  /// The topic that a command line asks for: `tim help environment`.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    self.init(rawValue: arguments[1])
  }

  var blocks: [Block] {
    switch self {
    case .commands: ManualPage.commands
    case .configuration: ManualPage.configuration
    case .environment: ManualPage.environment
    case .exitCodes: ManualPage.exitCodes
    case .knowledge: ManualPage.knowledge.body
    case .transcript: ManualPage.transcript.body
    }
  }

  /// Prints it, wrapped for the window.
  func show() throws {
    let profile = TerminalProfile.current()
    var layout = profile.layout
    if layout.width == 0 { layout.width = 80 }
    try Output.page(layout.render(blocks.spaced, ink: profile.output))
  }
}

extension [Block] {
  /// The blocks with a blank line between them, but none under a heading.
  fileprivate var spaced: [Block] {
    var result: [Block] = []
    for block in self {
      if let last = result.last, !last.isHeading { result.append(.spacer) }
      result.append(block)
    }
    return result
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
