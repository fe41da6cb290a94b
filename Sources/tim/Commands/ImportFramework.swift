internal import ArgumentParser
internal import TimAuthoring
internal import TimShippedKnowledge
internal import TimTerminal

/// `tim import framework`: roles, competencies and levels of another organisation.
struct ImportFramework: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework",
    abstract: "Import a competency framework from tables, by a mapping.",
    discussion: """
      A mapping is a Markdown file that says which column holds what; “--mapping ddat” and “--mapping onet” come with Tim, \
      and “--show-mapping” prints one to begin with. The knowledge starts from an empty house, with the framework's own \
      levels, and declares in shape.md what it has and what it lacks.

      Beside columns a mapping can state the words of grades in their order (“Grades:”), columns that are left out on \
      purpose (“Not read:”), titles in the plural (“Singular: yes”) and titles with a second one in brackets (“Names in \
      brackets: yes”); group roles under a heading (“Groups:”); and bring files of its own, such as voice.md, each as a \
      block of code under its path. “A else B” takes column B where A says nothing. What is left out is said with its count.

      Examples:
        tim import framework --mapping ddat roles.csv skills.csv Knowledge
        tim import framework --mapping ddat --show-mapping > ours.md
        tim import framework --mapping ours.md --licence internal matrix.csv Knowledge

      Exit status: 0 if it was imported, 64 for a wrong command line, 65 if a table or the mapping cannot be read, 66 if there \
      is none, 74 if the folder cannot be written.
      """)

  @Option(name: .long, help: ArgumentHelp("A mapping file, or ddat or onet.", valueName: "file"))
  var mapping: String

  @Flag(name: .long, help: "Print the mapping and do nothing else.")
  var showMapping = false

  @Argument(
    help: ArgumentHelp("The tables to read, and last the knowledge folder to write to.", valueName: "table... dir"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var origin: OriginOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    guard showMapping || paths.count >= 2 else {
      throw ValidationError("Name the tables to import, and last the folder to write to.")
    }
  }

  func run() throws {
    if showMapping {
      return try Output.write(
        ImportFramework.importing { () throws(ImportProblem) in try FrameworkImport.mapping(mapping) })
    }
    try ImportFramework.run(paths, mapping: mapping, origin)
  }

  /// What an import gives, or the program's failure.
  private static func importing<Value>(_ work: () throws(ImportProblem) -> Value) throws -> Value {
    do throws(ImportProblem) {
      return try work()
    } catch {
      throw Failure.cannotImport(error)
    }
  }

  static func run(_ paths: [String], mapping: String, _ origin: OriginOptions) throws {
    func shipped(_ path: String) -> String { ShippedKnowledge.files.first { $0.path == path }?.text ?? "" }
    let given = Origin(
      name: origin.origin ?? "", licence: origin.licence ?? "", version: origin.edition ?? "")
    let read = try importing { () throws(ImportProblem) in
      try FrameworkImport(
        Array(paths.dropLast()), mapping: mapping, given, facets: shipped("facets.md"),
        smallTalk: shipped("small-talk.md"))
    }
    for note in read.notes { Output.note("tim: " + note.sentence) }
    let folder = OwnKnowledge.root(paths[paths.count - 1])
    try origin.write(
      ImportedFolder(read.files, named: "framework " + read.title, into: folder),
      "\(read.roleCount) roles, \(read.competencyCount) competencies", to: folder)
    guard !origin.dryRun else { return }
    try learn(folder)
    try Output.line(next(folder).sanitized)
  }

  /// Learns what was imported once and for all, where there is a place to keep it, so that whatever comes next starts at once.
  private static func learn(_ folder: String) throws {
    guard CachePlace.path() != nil else { return }
    if Streams.current.errorIsTerminal { Output.note("tim: learning what was imported, some seconds") }
    _ = try OwnKnowledge.compiled(folder)
  }

  /// What to do with an imported folder.
  private static func next(_ folder: String) -> String {
    """
    Next: “tim check \(folder)” finds what is wrong with it, “tim chat --knowledge \(folder)” asks it.
    “tim compile \(folder) -o \(folder).img” makes an image of it, which starts at once: “tim chat --knowledge \(folder).img”.
    """
  }
}
