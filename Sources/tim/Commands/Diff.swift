internal import ArgumentParser
internal import Glibc
internal import TimAdvice
internal import TimAuthoring
internal import TimKnowledge
internal import TimTerminal
internal import TimTranscripts
internal import TimUnderstanding

/// `tim diff`: which answers change between two versions of the knowledge.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show every answer that changes between two versions of the knowledge, by cause.",
    discussion: """
      A version is a folder or an image. What both say is held side by side: items, sections, entries, comparisons, names, \
      levels, sources. And both are asked every question that is written down: examples, phrasings, wordings of entries, and \
      the conversations of --transcripts (Tests/FAQ where there is such a folder).

      Examples:
        git worktree add /tmp/before main && tim diff /tmp/before/Knowledge Knowledge
        tim diff --format markdown before.tim Knowledge > comment.md

      Exit status: 0 if nothing differs, 1 if something does, 65 if an image is damaged, 66 if there is no such version.
      """)

  @Argument(help: ArgumentHelp("The version before: a folder or an image.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The version after.", valueName: "new"))
  var new: String

  @Option(name: .long, help: ArgumentHelp("A transcript or a folder of them to ask both.", valueName: "path"))
  var transcripts: [String] = []

  @OptionGroup(title: "Format") var format: FormatOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  private static let usualFolder = "Tests/FAQ"

  func validate() throws {
    if format.chosen == .csv { throw ValidationError("A difference is no table; take text, markdown or json.") }
  }

  func run() throws {
    let read = Parallel.both {
      Result { try Diff.read(old) }
    } _: { [new] in
      Result { try Diff.read(new) }
    }
    let (before, after) = (try read.0.get(), try read.1.get())
    let paths = transcripts.isEmpty && access(Diff.usualFolder, R_OK) == 0 ? [Diff.usualFolder] : transcripts
    let files: [String]
    do throws(TranscriptFolder.Missing) {
      files = try TranscriptFolder.files(at: paths)
    } catch {
      throw Failure.noTranscript(error)
    }
    let shelf = TranscriptShelf(files, knowledge: after.knowledge)
    let difference = KnowledgeDifference(
      KnowledgeVersion(before.knowledge, handbook: before.handbook),
      KnowledgeVersion(after.knowledge, handbook: after.handbook, transcripts: shelf.transcripts))
    switch format.chosen {
    case .text, .csv: try Output.line(DifferenceReport(difference).text.sanitized)
    case .markdown: try Output.line(DifferenceReport(difference).markdown.sanitized)
    case .json: try Output.line(DifferenceJSON(difference).object.text)
    }
    guard difference.isEmpty else { throw ExitCode.negative }
  }

  /// A version, with what its files hold beyond an image.
  private static func read(_ path: String) throws -> (knowledge: KnowledgeBase, handbook: Handbook?) {
    if let image = try OwnKnowledge.image(at: path) { return (image, nil) }
    let folder = try OwnKnowledge.folder(at: path)
    let (image, reader) = OwnKnowledge.compiled(folder, at: path)
    return (KnowledgeBase(image), (reader ?? HandbookReader(folder, root: OwnKnowledge.root(path))).handbook)
  }
}
