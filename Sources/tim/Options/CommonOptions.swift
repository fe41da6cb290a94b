internal import ArgumentParser
internal import TimKnowledge

/// The option that all commands share: which knowledge to use.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Lay the knowledge of this folder over what is built in, or open an image that “tim compile” made.",
      valueName: "dir|image"),
    completion: .directory)
  var knowledge: String?

  var settings: [Setting: String] {
    knowledge.map { [.knowledge: $0] } ?? [:]
  }

  /// The knowledge to use, by flag, environment or configuration.
  func open() throws -> KnowledgeBase {
    try open(Settings(flags: settings))
  }

  /// The knowledge to use; a folder that cannot be read ends the program, a broken file in it is reported and skipped.
  func open(_ settings: Settings, staysOpen: Bool = false) throws -> KnowledgeBase {
    try settings.openKnowledge(staysOpen: staysOpen)
  }
}

/// The options of the commands that answer.
struct FormatOptions: ParsableArguments {
  @Option(name: .long, help: "How to write answers. (default: text)")
  var format: OutputFormat?

  @Flag(name: .long, help: "The same as --format json: one object a line.")
  var json = false

  var settings: [Setting: String] {
    let named = json ? .json : format
    return named.map { [.format: $0.rawValue] } ?? [:]
  }

  /// The format by flags alone.
  var chosen: OutputFormat { json ? .json : format ?? .text }
}
