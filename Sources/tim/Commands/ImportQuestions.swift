internal import ArgumentParser
internal import TimAuthoring
internal import TimTerminal
internal import TimTranscripts

/// `tim import faq`: questions and answers of another system as files of `faq/`.
struct ImportQuestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq",
    abstract: "Import questions and answers: tables, training files of Rasa, or .qna files.",
    discussion: """
      A table (.csv or .tsv) has a column for the question and one for the answer; columns for variants (several in a cell \
      stand between | or ;), a subject and an id are read where there are any. Rows with the same answer or id are wordings \
      of one question. Of Rasa name the files together: those with nlu:, responses:, and rules: or stories:.

      What cannot be kept is said on standard error with its file and line. Lists become numbered items, links become \
      their words and address.

      Examples:
        tim import faq questions.csv Knowledge
        tim import faq --column question=Frage --column answer=Antwort fragen.tsv Knowledge
        tim import faq nlu.yml domain.yml rules.yml Knowledge
        tim import faq --dry-run --origin "Staff handbook" --licence internal hr.qna Knowledge

      Exit status: 0 if it was imported, 64 for a wrong command line, 65 if a file cannot be read as what it is, 66 if there \
      is none, 74 if the folder cannot be written.
      """)

  @Argument(
    help: ArgumentHelp("The files to read, and last the knowledge folder to write to.", valueName: "file... dir"),
    completion: .file())
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp("Say which column holds what.", valueName: "part=name"))
  var column: [String] = []

  @OptionGroup var origin: OriginOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    guard paths.count >= 2 else { throw ValidationError("Name the files to import, and last the folder to write to.") }
  }

  func run() throws {
    let read: QuestionImport
    do {
      read = try QuestionImport(
        Array(paths.dropLast()), try QuestionColumns(column),
        Origin(name: origin.origin ?? "", licence: origin.licence ?? "not stated", version: origin.edition ?? ""))
    } catch {
      throw Failure.cannotImport(error)
    }
    for note in read.notes { Output.note("tim: " + note.sentence) }
    let folder = OwnKnowledge.root(paths[paths.count - 1])
    let name =
      "faq " + paths.dropLast().map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: " ")
    try origin.write(ImportedFolder(read.files, named: name, into: folder), "\(read.entryCount) questions", to: folder)
  }
}

/// What all imports can be told.
struct OriginOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Where it comes from, for the Origin: line of each file.", valueName: "text"))
  var origin: String?

  @Option(name: .long, help: ArgumentHelp("The licence, for the Licence: line.", valueName: "text"))
  var licence: String?

  @Option(name: .long, help: ArgumentHelp("The edition or date, for the Version: line.", valueName: "text"))
  var edition: String?

  @Flag(name: .long, help: "Say what would change, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Also take away what the source has no more, where that is a fourth of it or more.")
  var remove = false

  /// Writes what was imported, unless it is only tried, and says what changes.
  func write(_ imported: ImportedFolder, _ title: String, to folder: String) throws {
    if !dryRun {
      if !remove, let loss = imported.loss { throw Failure.removesMuch(loss.removed, of: loss.of) }
      do throws(NewFolder.Failure) {
        try imported.write()
      } catch {
        throw Failure.noNewFolder(error)
      }
    }
    try Output.line(imported.report(title).sanitized)
  }
}
