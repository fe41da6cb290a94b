internal import TimAuthoring
internal import TimTerminal

/// Every place on this machine that Tim reads from or writes to.
struct Places {
  struct Place: Hashable {
    let name: String
    let path: String
    let note: String
  }

  let all: [Place]

  init(_ settings: Settings, environment: Environment = .process) {
    let history = settings.history
    all = [
      Place(
        name: "configuration", path: ConfigurationFile.path(environment) ?? Settings.none,
        note: "read only; “tim help configuration” says what may stand in it"),
      Place(
        name: "history", path: history.limit > 0 ? history.path ?? Settings.none : Settings.none,
        note: "the lines entered in chat, for you alone to read"),
      Place(
        name: "gaps", path: settings.gapLog?.path ?? Settings.none,
        note: "questions without an answer, kept where “log-gaps = on” says so; “tim gaps --forget” removes it"),
      Place(
        name: "cache", path: CachePlace.path(environment) ?? Settings.none,
        note: "what was learned from folders of knowledge, so that it is learned once; remove it whenever you like"),
      Place(
        name: "knowledge", path: settings.knowledge ?? "built-in", note: "read only; what answers are made from"),
    ]
  }

  var blocks: [Block] {
    [.definitions(all.map { Definition(StyledText($0.name), StyledText("\($0.path) (\($0.note))")) })]
  }
}
