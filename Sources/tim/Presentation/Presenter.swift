internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// Writes answers in the chosen format, for the place they go to.
///
/// On a terminal, or where a width, colours or links were asked for, text is set as a page; elsewhere it is plain, one
/// paragraph a line, the same whatever the window.
struct Presenter {
  let knowledge: KnowledgeBase
  let format: OutputFormat
  private(set) var profile: TerminalProfile
  private let isPage: Bool

  init(_ knowledge: KnowledgeBase, settings: Settings, isPlain: Bool, streams: Streams = .current) {
    self.knowledge = knowledge
    format = settings.format
    profile = TerminalProfile(streams: streams, environment: .process, options: settings.terminal)
    let isAskedFor = profile.width > 0 || profile.output != .plain
    isPage = !isPlain && format == .text && (profile.outputIsTerminal || isAskedFor)
  }

  /// Looks at the window again, so that the next answer fits it.
  mutating func updateWidth() {
    profile.updateWidth()
  }

  /// A turn as text that ends with a line end.
  func text(of turn: Turn, on page: AnswerPage.Options = AnswerPage.Options()) -> String {
    switch format {
    case .text where isPage || page.isShort: set(AnswerPage(knowledge, options(page)).blocks(turn.answer))
    case .text: PlainText(knowledge).render(turn.answer).sanitized + "\n"
    case .markdown: MarkdownText(knowledge).render(turn.answer).sanitized + "\n"
    case .json: TurnJSON(knowledge).object(turn).text + "\n"
    }
  }

  /// What Tim says about himself, as text that ends with a line end.
  func text(of blocks: [Block]) -> String {
    isPage ? set(blocks) : Layout(width: 0).render(blocks)
  }

  /// How a turn was understood, as text that ends with a line end.
  func text(of explanation: [Explanation.Entry]) -> String {
    text(of: [.definitions(explanation.map { Definition(StyledText($0.label), StyledText($0.text)) })])
  }

  private func set(_ blocks: [Block]) -> String {
    profile.layout.render(blocks, ink: profile.output)
  }

  private func options(_ page: AnswerPage.Options) -> AnswerPage.Options {
    var options = page
    options.isAccessible = profile.isAccessible
    return options
  }
}
