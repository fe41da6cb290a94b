internal import ArgumentParser
internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// `tim check`: everything that is wrong with a knowledge folder.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that is wrong with a knowledge folder, with file, line, column and a way out.",
    discussion: "Exit status: 0 if nothing was found, 1 if something was, 66 if there is no such folder.")

  @Argument(help: "The folder to check; “Knowledge” in the current folder if none is named.")
  var folder: String?

  @Option(name: .long, help: ArgumentHelp("The same, as other commands name it.", valueName: "dir"))
  var knowledge: String?

  @Flag(name: .long, help: "Write one JSON object instead of text.")
  var json = false

  @Flag(
    name: .long,
    help: "Print how the learned part does on wordings that were held out of the learning; with --json a line for each."
  )
  var heldOut = false

  @Option(name: .long, help: ArgumentHelp("With --held-out, ask only so many of the three folds.", valueName: "n"))
  var folds = HeldOut.folds

  @OptionGroup(title: "Terminal") var look: ReportLook
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    if folder != nil, knowledge != nil { throw ValidationError("Name the folder once, as DIR or with --knowledge.") }
  }

  func run() throws {
    let path = folder ?? knowledge ?? "Knowledge"
    let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let files = try? OwnKnowledge.folder(at: root) else {
      Output.note("tim: there is no folder \(root) to check; name one that holds roles/, intents/ and so on")
      throw ExitCode.noInput
    }
    if heldOut { return try writeHeldOut(files, root) }
    let own = KnowledgeFolder(at: root, shownAs: root).map {
      Set($0.files.map(\.path) + $0.findings.map(\.location.file))
    }
    let review = KnowledgeReview(files, root: root, own: own, month: PresentMonth.text)
    if json {
      try Output.line(ReviewJSON(review).object.text)
    } else {
      let page = try look.page()
      try writeText(review, FindingText(files, width: page.width), page)
    }
    guard review.findings.isEmpty else { throw ExitCode.negative }
  }

  private func writeHeldOut(_ files: KnowledgeFolder, _ root: String) throws {
    let report = HeldOutReport(HeldOut(HandbookReader(files, root: root), asked: folds))
    try Output.line(json ? report.objects.map(\.text).joined(separator: "\n") : report.text)
  }

  private func writeText(_ review: KnowledgeReview, _ text: FindingText, _ page: ReportPage) throws {
    try Output.write(page.text(review.findings.map { text.text(of: $0) + "\n" }.joined()))
    if !review.triedRules { Output.note("tim: the rules were not tried, because a file cannot be read") }
    let errors = Check.count(review.count(of: .error), "error")
    let warnings = Check.count(review.count(of: .warning), "warning")
    try Output.line("check: \(errors), \(warnings) in \(Check.count(review.fileCount, "file"))")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
