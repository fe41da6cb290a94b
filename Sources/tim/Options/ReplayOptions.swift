internal import ArgumentParser
internal import Glibc
internal import TimTranscripts

/// Which conversations `tim replay` runs, and how.
struct ReplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replay only conversations whose file or title contains this; may be repeated.", valueName: "text"))
  var filter: [String] = []

  @Option(help: ArgumentHelp("Replay only conversations with this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []

  @Flag(help: "Stop at the first turn that fails.")
  var failFast = false

  @Option(help: ArgumentHelp("Work on this many files at a time.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Write what Tim says now into the replies that fail, and into turns without a reply.")
  var update = false

  @Flag(help: "Look at each reply that fails and accept, reject or skip it.")
  var review = false

  @Flag(help: "Also list the rules, answers, terms and sources that no transcript reaches.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Fail if less than this share of the rules is reached, and list those that are not.", valueName: "percent"))
  var failUnder: Int?

  @Flag(
    help:
      "Also put every question in other cases, with polite words and with a typo, and list what is then understood otherwise."
  )
  var robust = false

  @Flag(name: .shortAndLong, help: "Say only what failed, and the count.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1 on.") }
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under needs a percentage from 0 to 100.")
    }
    if update, review { throw ValidationError("Choose --update, which accepts everything, or --review, which asks.") }
  }

  var selection: Selection { Selection(filters: filter, tags: tag) }
  var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
  var showsCoverage: Bool { coverage || failUnder != nil }
}

/// What `tim replay` writes, and where.
struct ReportOptions: ParsableArguments {
  @Option(help: "What to write to standard output: text, tap, junit, json or github.")
  var format: ReplayFormat = .text

  @Flag(help: "The same as --format json: one object a line.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Also write a report: tap=FILE, junit=FILE, json=FILE, or github (annotations, and the step summary); may be repeated.",
      valueName: "form=file"))
  var report: [ReportTarget] = []

  /// The form of standard output; nil is the report for people.
  var form: ReplayReport.Form? { json ? .json : ReplayReport.Form(rawValue: format.rawValue) }
}

/// The forms of standard output.
enum ReplayFormat: String, ExpressibleByArgument, CaseIterable {
  case text, tap, junit, json, github
}

/// A report and the file it goes to.
struct ReportTarget: ExpressibleByArgument {
  let form: ReplayReport.Form
  /// Nil for annotations on standard output.
  let file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let form = ReplayReport.Form(rawValue: parts[0]), parts.last != "" else { return nil }
    guard parts.count > 1 || form == .github else { return nil }
    self.form = form
    file = parts.count > 1 ? parts[1] : nil
  }
}
