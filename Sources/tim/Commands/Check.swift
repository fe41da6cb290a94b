internal import ArgumentParser
internal import Glibc
internal import TimAdvice
internal import TimAuthoring
internal import TimKnowledge
internal import TimSupport
internal import TimUnderstanding

/// `tim check`: everything that is wrong with a knowledge folder.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that is wrong with a knowledge folder, with file, line, column and a way out.",
    discussion: "Exit status: 0 if nothing was found, 1 if something was, 66 if there is no such folder.")

  @Argument(help: "The folder to check, or a file of one; “Knowledge” in the current folder if none is named.")
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

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Name only what is due to be looked at again: facts by “Check again by”, files by “Review every”, or after a year."
    ))
  var stale = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "First mend what is mechanical: numbers of lists, full stops of titles, capitals of keys, paths of links."))
  var fix = false

  @Flag(name: .long, help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  @Option(name: .long, help: ArgumentHelp("With --held-out, ask only so many of the three folds.", valueName: "n"))
  var folds = HeldOut.folds

  @OptionGroup(title: "Terminal") var look: ReportLook
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    if folder != nil, knowledge != nil { throw ValidationError("Name the folder once, as DIR or with --knowledge.") }
  }

  func run() throws {
    let path = folder ?? knowledge ?? "Knowledge"
    let file = OwnKnowledge.isFile(path) ? path : nil
    let root = file.map(OwnKnowledge.rootOfFile) ?? OwnKnowledge.root(path)
    guard let own = KnowledgeFolder(at: root, shownAs: root) else {
      Output.note("tim: there is no folder \(root) to check; name one that holds roles/, intents/ and so on")
      throw ExitCode.noInput
    }
    guard own.holdsKnowledge(below: root) else {
      Output.note(
        "tim: \(root) holds no knowledge; name the folder that holds roles/, faq/ and so on, such as Knowledge")
      throw ExitCode.noInput
    }
    let files = OwnKnowledge.folder(own, at: root)
    if heldOut { return try writeHeldOut(files, root) }
    if fix { try mend(own, files, root, file) }
    let review = try check(fix ? OwnKnowledge.folder(at: root) : files, fix ? nil : own, root, file)
    if watch { try keepWatching(root, file) }
    // All that was read is left to the system: giving it back piece by piece takes a tenth of the time of a check.
    withExtendedLifetime((review, files, own)) {
      Self.exit(withError: review.findings.isEmpty ? nil : ExitCode.negative)
    }
  }

  /// Checks once and writes what was found; of one file alone, where one is named.
  private func check(
    _ files: KnowledgeFolder, _ read: KnowledgeFolder?, _ root: String, _ file: String?
  ) throws -> KnowledgeReview {
    let all = (read ?? KnowledgeFolder(at: root, shownAs: root))?.lineCounts
    let own = all?.filter { file == nil || $0.key == file || $0.key == "./" + (file ?? "") }
    let review = KnowledgeReview(
      files, root: root, own: own, month: PresentMonth.text, onlyStale: stale,
      cache: OwnKnowledge.cache)
    if json {
      try Output.line(ReviewJSON(review).object.text)
    } else {
      let page = try look.page()
      try writeText(review, FindingText(files, width: page.width, own: all.map { Set($0.keys) }), page)
    }
    return review
  }

  /// Mends each file as far as that needs no author, and says how much it was.
  private func mend(_ own: KnowledgeFolder, _ files: KnowledgeFolder, _ root: String, _ named: String?) throws {
    let chosen = own.files.filter { named == nil || $0.path == named || $0.path == "./" + (named ?? "") }
    let mended = MendedFile.all(of: chosen, in: HandbookReader(files, root: root))
    for file in mended {
      try Output.saving { () throws(AtomicFile.Failure) in
        try AtomicFile.write(FileText.bytes(of: file.text, likeFile: file.path), to: file.path)
      }
    }
    let count = mended.reduce(0) { $0 + $1.findings }
    Output.note("mended: \(Check.count(count, "finding")) in \(Check.count(mended.count, "file"))")
  }

  /// Checks after each change; a folder that is looked at three times a second costs next to nothing.
  private func keepWatching(_ root: String, _ file: String?) throws {
    var last = KnowledgeFolder(at: root, shownAs: root)?.texts
    while true {
      usleep(300_000)
      let now = KnowledgeFolder(at: root, shownAs: root)?.texts
      guard now != last, let files = try? OwnKnowledge.folder(at: root) else { continue }
      last = now
      _ = try check(files, nil, root, file)
    }
  }

  private func writeHeldOut(_ files: KnowledgeFolder, _ root: String) throws {
    let report = HeldOutReport(HeldOut(HandbookReader(files, root: root), asked: folds))
    try Output.line(json ? report.objects.map(\.text).joined(separator: "\n") : report.text)
  }

  private func writeText(
    _ review: KnowledgeReview, _ text: @autoclosure () -> FindingText, _ page: ReportPage
  ) throws {
    // The lines of all files are only looked for where one is shown.
    if !review.findings.isEmpty {
      let text = text()
      try Output.write(page.text(review.findings.map { text.text(of: $0) + "\n" }.joined()))
    }
    if !review.triedRules { Output.note("tim: the rules were not tried, because a file cannot be read") }
    let errors = Check.count(review.count(of: .error), "error")
    let warnings = Check.count(review.count(of: .warning), "warning")
    try Output.line("check: \(errors), \(warnings) in \(Check.count(review.fileCount, "file"))")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
