internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal
internal import TimUnderstanding

/// Writes answers in the chosen format, for the place they go to.
///
/// On a terminal, or where a width, colours or links were asked for, text is set as a page; elsewhere it is plain, one
/// paragraph a line, the same whatever the window.
struct Presenter {
  private(set) var knowledge: KnowledgeBase
  let format: OutputFormat
  private(set) var profile: TerminalProfile
  private let isPage: Bool
  private let sources: SourceList
  private let isPaged: Bool

  init(_ knowledge: KnowledgeBase, settings: Settings, isPlain: Bool, streams: Streams = .current) {
    self.knowledge = knowledge
    format = settings.format
    profile = TerminalProfile(streams: streams, environment: .process, options: settings.terminal)
    sources = settings.sources
    isPaged = settings.isPaged
    let isAskedFor = profile.width > 0 || profile.output != .plain
    isPage = !isPlain && format == .text && (profile.outputIsTerminal || isAskedFor)
  }

  /// The same for answers from another knowledge.
  func showing(_ knowledge: KnowledgeBase) -> Presenter {
    var other = self
    other.knowledge = knowledge
    return other
  }

  /// Looks at the window again, so that the next answer fits it.
  mutating func updateWidth() {
    profile.updateWidth()
  }

  /// The rows of the window that a text may take before a reader has to be let on, nil where nothing is held back.
  var rows: Int? {
    guard isPage, isPaged, profile.outputIsTerminal, profile.isInteractive, !profile.isPlain, !profile.isAccessible
    else { return nil }
    return Streams.current.rows
  }

  /// A turn as it is set for its place.
  func text(of turn: Turn, on page: AnswerPage.Options = AnswerPage.Options()) -> SetText {
    var page = page
    // Whoever asks where something stands wants the addresses.
    page.isWhole = turn.interpretation.intent?.answer.givesAddresses ?? false
    return switch format {
    case .text where isPage || page.isShort: set(AnswerPage(knowledge, options(page)).blocks(turn.answer))
    default: SetText(whole: Self.text(of: turn.answer, as: format, knowledge) ?? TurnJSON(knowledge).object(turn).text)
    }
  }

  /// Writes a text, page by page where it is taller than the window and somebody sits before it.
  func show(_ text: String) throws {
    try isPage && isPaged ? Output.page(text) : Output.write(text)
  }

  /// An answer in a form that needs nothing but the answer; nil for JSON, which is about the whole turn.
  static func text(of answer: Answer, as format: OutputFormat, _ knowledge: KnowledgeBase) -> String? {
    switch format {
    case .text: PlainText(knowledge).render(answer).sanitized
    case .markdown: MarkdownText(knowledge).render(answer).sanitized
    case .csv: CSVText(knowledge).render(answer).sanitized
    case .json: nil
    }
  }

  /// What Tim says about himself.
  func text(of blocks: [Block]) -> SetText {
    isPage ? set(blocks) : Layout(width: 0).set(blocks)
  }

  /// How a turn was understood.
  func text(of explanation: [Explanation.Entry]) -> SetText {
    text(of: [.definitions(explanation.map { Definition(StyledText($0.label), StyledText($0.text)) })])
  }

  private func set(_ blocks: [Block]) -> SetText {
    profile.layout.set(blocks, ink: profile.output)
  }

  /// Options of a page with what the terminal and the settings make of it.
  func options(_ page: AnswerPage.Options) -> AnswerPage.Options {
    var options = page
    options.isAccessible = profile.isAccessible
    options.foldsSources = sources == .folded || sources == .auto && profile.outputIsTerminal && !page.isWhole
    return options
  }
}
