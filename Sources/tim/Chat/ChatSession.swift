internal import TimAdvice
internal import TimAuthoring
internal import TimKnowledge
internal import TimTerminal
internal import TimTranscripts
internal import TimUnderstanding

/// A conversation as the chat sees it: Tim's own state, what was said so far, and what can be asked by a number.
struct ChatSession {
  /// One utterance with its reply, and the conversation as it was before.
  struct Exchange {
    let before: Conversation
    let utterance: String
    let turn: Turn
  }

  private(set) var advisor: Advisor
  /// Reads the knowledge anew; nil for what is built in, which stays as it is.
  private let reopen: (() throws -> KnowledgeBase)?
  /// The folder that is edited beside the talk, if one is watched.
  private var watched: WatchedKnowledge?
  /// Where things are kept, for who asks.
  let places: Places
  /// How answers are set that are shown once more.
  private let options: AnswerPage.Options
  private(set) var exchanges: [Exchange] = []
  /// The questions that `/1` and so on ask: those that were offered last.
  var offers: [String]
  /// Whether answers are cut down to their titles.
  var isShort = false
  /// Whether the last answer was last shown cut down.
  var showsShort = false
  /// The files that this session wrote, and so may write again.
  var savedFiles: Set<String> = []
  /// What the window had no room for when the last line was replied to.
  var unread: SetText?
  /// Where questions without an answer are noted, if they are.
  var gapLog: GapLog?
  private var conversation = Conversation()
  /// The conversations before the last `/reset`.
  private var earlier: [[Turn]] = []

  init(
    _ advisor: Advisor, places: Places, options: AnswerPage.Options, reopen: (() throws -> KnowledgeBase)? = nil,
    watching watched: WatchedKnowledge? = nil
  ) {
    self.advisor = advisor
    self.reopen = reopen
    self.watched = watched
    self.places = places
    self.options = options
    offers = []
  }

  var last: Exchange? { exchanges.last }

  /// The last answer that said something, whatever small talk came after it.
  var lastAnswer: Answer? {
    exchanges.last { $0.turn.interpretation.outcome == .answer }?.turn.answer
  }

  /// Replies to an utterance and remembers both.
  mutating func say(_ text: String) -> Turn {
    let turn = reply(to: text)
    gapLog?.note(turn)
    return turn
  }

  private mutating func reply(to text: String) -> Turn {
    let before = conversation
    let turn = advisor.reply(to: text, in: &conversation)
    exchanges.append(Exchange(before: before, utterance: text, turn: turn))
    if !turn.answer.suggestions.isEmpty { offers = turn.answer.suggestions }
    showsShort = isShort
    return turn
  }

  /// Reads the knowledge anew and goes through the conversation once more with it: what was said stays, what is answered may
  /// change.
  ///
  /// - Returns: whether there was anything to read anew.
  mutating func reload() throws -> Bool {
    guard let knowledge = try reopen?() else { return false }
    takeUp(knowledge)
    return true
  }

  var isWatching: Bool { watched != nil }

  /// Takes up what was edited, or learned, since the last call.
  mutating func catchUp() -> WatchedKnowledge.Change? {
    guard let change = watched?.change() else { return nil }
    takeUp(change.knowledge)
    return change
  }

  private mutating func takeUp(_ knowledge: KnowledgeBase) {
    advisor = Advisor(knowledge)
    let said = exchanges.map(\.utterance)
    conversation = Conversation()
    exchanges = []
    offers = []
    for text in said { _ = reply(to: text) }
  }

  /// How the last answer is set when it is shown once more.
  func page(isShort: Bool = false) -> AnswerPage {
    var options = options
    options.isShort = isShort
    return AnswerPage(advisor.knowledge, options)
  }

  /// What the answer before the last one has shown already.
  var shownSources: Set<Int> {
    isShort ? [] : Set(exchanges.dropLast().last?.turn.answer.sources ?? [])
  }

  /// Takes back the last utterance, as if it had never been said.
  mutating func undo() -> Exchange? {
    guard let dropped = exchanges.popLast() else { return nil }
    conversation = dropped.before
    offers = exchanges.last { !$0.turn.answer.suggestions.isEmpty }?.turn.answer.suggestions ?? []
    return dropped
  }

  /// Every conversation of the session, the present one last.
  var talks: [[Turn]] { earlier + [exchanges.map(\.turn)] }

  /// The session so far as a transcript, with nothing in it that could steer a terminal.
  var transcript: String { TranscriptText(advisor.knowledge).file(talks).sanitized }

  /// Begins a new conversation that knows nothing of what was said.
  mutating func reset() {
    earlier.append(exchanges.map(\.turn))
    conversation = Conversation()
    exchanges = []
    offers = []
  }
}
