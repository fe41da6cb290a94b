internal import ArgumentParser
internal import TimTerminal

/// `tim paths`: every place that Tim reads from or writes to.
struct Paths: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Say which files and folders Tim uses.",
    discussion: "One line for each, its name and its path; nothing else is read or written unasked.")

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    let places = Places(try Settings()).all
    let column = (places.map(\.name.count).max() ?? 0) + 2
    for place in places {
      let name = place.name + String(repeating: " ", count: column - place.name.count)
      try Output.line((name + place.path).sanitized)
    }
  }
}
