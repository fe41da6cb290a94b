internal import ArgumentParser
internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimUnderstanding

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}

/// The option that all commands share: which knowledge to use.
struct KnowledgeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Read knowledge from this folder instead of the one compiled in.", valueName: "dir"))
  var knowledge: String?

  /// The knowledge to use; a folder that cannot be read ends the program, a broken file in it is reported and skipped.
  func open() throws -> KnowledgeBase {
    guard let path = knowledge else { return ShippedKnowledge.open() }
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let folder = KnowledgeFolder(at: root, shownAs: root) else {
      Output.note("tim: there is no folder \(root) to read knowledge from; name one that holds roles/, intents/ and so on")
      throw ExitCode.noInput
    }
    let (bytes, reader) = KnowledgeImage.compile(folder, root: root)
    let errors = reader.findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      let first = errors[0].location
      Output.note(
        "tim: \(errors.count) of the entries in \(root) could not be used, the first at \(first.file):\(first.line); "
          + "run “tim check \(root)” to see all")
    }
    return KnowledgeBase(Image(bytes))
  }
}

/// The options of the commands that answer.
struct FormatOptions: ParsableArguments {
  @Option(name: .long, help: "How to write answers: text, markdown or json.")
  var format: OutputFormat = .text

  @Flag(name: .long, help: "The same as --format json: one object a line.")
  var json = false

  var chosen: OutputFormat { json ? .json : format }
}
