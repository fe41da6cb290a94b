internal import TimKnowledge
internal import TimTerminal

/// `tim help TIM021`: what a finding means.
struct FindingHelp {
  private let text: String

  /// The code that a command line asks for, if there is such a code.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help", let text = FindingGuide.text(arguments[1]) else { return nil }
    self.text = text
  }

  func show() throws {
    let profile = TerminalProfile.current()
    var layout = profile.layout
    if layout.width == 0 { layout.width = 80 }
    let paragraphs = text.split(separator: "\n\n").map { Block.paragraph(StyledText(String($0))) }
    try Output.page(layout.render(paragraphs.flatMap { [$0, .spacer] }.dropLast(), ink: profile.output))
  }
}
