internal import ArgumentParser
internal import Glibc
internal import TimAuthoring
internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimSupport
internal import TimTranscripts
internal import TimUnderstanding

/// `tim new`: a knowledge file to fill in.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a file for a role, competency, term, entry or comparison, with what it has to hold.",
    discussion: """
      The id is the file's name: small letters, digits and hyphens. A comparison's names both roles: \
      scrum-master-vs-agile-coach. Each part has a comment that says what belongs there; “tim check FILE” lists what is \
      still missing.

      With --copy it is what is built in under that id, to change it: a file of your own replaces it whole. To give a role \
      or a competency another name and nothing else, a title and “- Also called: …” are enough.

      Examples:
        tim new role quality-coach
        tim new role agile-coach --copy
        tim new entry remote-work --knowledge Knowledge

      Exit status: 0 if the file was made, 64 for a wrong id, 66 if there is no such folder, 74 if it could not be written \
      or is there already.
      """)

  @Argument(help: "role, competency, term, entry or comparison.")
  var kind: KnowledgeTemplate.Kind

  @Argument(help: "The name of the file without its ending.")
  var id: String

  @Option(
    name: .long, help: ArgumentHelp("The knowledge folder to write to.", valueName: "dir"), completion: .directory)
  var knowledge = "Knowledge"

  @Flag(name: .long, help: "Copy the one that is built in, to change it.")
  var copy = false

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    guard id == FileName.make(id) else {
      throw ValidationError("“\(id)” cannot be a file's name; write “\(FileName.make(id))”.")
    }
    if kind == .comparison, id.split(separator: "-vs-").count != 2 {
      throw ValidationError("A comparison is named after its two roles, such as scrum-master-vs-agile-coach.")
    }
  }

  func run() throws {
    let root = OwnKnowledge.root(knowledge)
    if let file = try builtIn() { return try make(file, in: root, next: nil) }
    let handbook = HandbookReader(try OwnKnowledge.folder(at: root), root: root).handbook
    let file = KnowledgeTemplate.file(
      kind, id: id, handbook.shape, levels: handbook.levels.map(\.name), facets: handbook.facets.map(\.name),
      today: New.today)
    try make(file, in: root, next: KnowledgeTemplate.next(kind, handbook.shape))
  }

  /// The file that is built in under the id, where a copy of it is wanted; it is never hidden by an empty one.
  private func builtIn() throws -> KnowledgeFile? {
    let path = KnowledgeTemplate.path(kind, id: id)
    let text = ShippedKnowledge.files.first { $0.path == path }?.text
    guard copy else {
      if text != nil { throw Failure.builtIn(path) }
      return nil
    }
    guard let text else { throw Failure.notBuiltIn(path) }
    return KnowledgeFile(path: path, text: text)
  }

  private func make(_ file: KnowledgeFile, in root: String, next: String?) throws {
    let path = root + "/" + file.path
    do throws(NewFolder.Failure) {
      try NewFolder.make(FolderPath.above(path))
    } catch {
      throw Failure.noNewFolder(error)
    }
    try Output.saving { () throws(AtomicFile.Failure) in try AtomicFile.create(Array(file.text.utf8), at: path) }
    let more = next.map { "\n" + $0 } ?? ""
    let doing = copy ? "Change it" : "Fill it in"
    try Output.line("Made \(Visible.text(path)). \(doing), then: tim check \(path.asShellWord)\(more)")
  }

  /// The date by the clock of this machine, which only an author's file ever holds.
  private static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}

extension KnowledgeTemplate.Kind: ExpressibleByArgument {}
