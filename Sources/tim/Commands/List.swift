internal import ArgumentParser
internal import TimAdvice
internal import TimTerminal

/// `tim list`: what Tim knows, kind by kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what Tim knows: roles, competencies, levels, terms, sources, questions or resources.")

  @Argument(help: "What to list.")
  var kind: KnowledgeListing.Kind

  @Flag(name: .long, help: "With sources: only those whose page nobody has read.")
  var unseen = false

  @Flag(name: .long, help: "Write one JSON object instead of text.")
  var json = false

  @OptionGroup var source: KnowledgeOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    if unseen, kind != .sources { throw ValidationError("--unseen is about sources: tim list sources --unseen.") }
  }

  func run() throws {
    let listing = KnowledgeListing(kind, of: try source.open(), unseen: unseen)
    if json { return try Output.line(ListingJSON(listing).object.text) }
    try Output.page(ListingText(listing).text.sanitized)
  }
}

extension KnowledgeListing.Kind: ExpressibleByArgument {}
