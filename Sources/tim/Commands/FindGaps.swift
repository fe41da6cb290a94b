internal import ArgumentParser
internal import TimAdvice
internal import TimAuthoring
internal import TimKnowledge
internal import TimSupport
internal import TimTerminal
internal import TimTranscripts

/// `tim gaps`: what was asked and has no answer of its own.
struct FindGaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Show what was asked and not answered, grouped by what is missing.",
    discussion: """
      With “log-gaps = on” in the configuration (it is off unless you say so) chat and ask keep each question that got a no, \
      a question back or passages only, in one file that only you can read; “tim paths” names it, --forget removes it. \
      --from takes any list of questions, one a line, such as a support channel's export. Each is asked anew: what is \
      answered by now is no gap.

      --make turns one question into knowledge of your own: an entry with --answer TEXT, a phrasing with --answer INTENT, \
      another name with --answer ROLE (the question is the name), or a turn in Tests/FAQ. --each asks for every question on \
      standard input what becomes of it, by one key.

      Examples:
        tim gaps --from channel.txt --knowledge Knowledge
        tim gaps --make entry "Who waters the plants?" --answer "The front desk, on Mondays."
        tim gaps --each

      Exit status: 0 if there are no gaps, or one was filled; 1 if there are some; 64 for a wrong command line; 66 if there \
      is no list.
      """)

  @Option(name: .long, help: ArgumentHelp("Take the questions from a file, one a line.", valueName: "file"))
  var from: String?

  @Flag(name: .long, help: "Remove the log.")
  var forget = false

  @Option(
    name: .long, help: ArgumentHelp("Make a question an entry, a phrasing, an alias or a turn.", valueName: "kind"))
  var make: GapFilling.Kind?

  @Argument(help: "The question to make something of.")
  var question: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The entry's answer, the phrasing's intent, or whose name it is.", valueName: "text"))
  var answer: String?

  @Flag(name: .long, help: "Go through the questions one by one: e entry, p phrasing, a alias, t turn, s skip, q quit.")
  var each = false

  @Flag(name: .long, help: "Write one JSON object instead of text.")
  var json = false

  @OptionGroup var source: KnowledgeOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    guard (make == nil) == (question == nil) else {
      throw ValidationError("--make needs the question, and a question needs --make.")
    }
    if let make, make != .turn, answer == nil {
      throw ValidationError("--make \(make.rawValue) needs --answer.")
    }
  }

  private var folder: String { OwnKnowledge.root(source.knowledge ?? "Knowledge") }

  func run() throws {
    let settings = try Settings(flags: source.settings)
    let log = settings.gapLogPath.map { GapLog(path: $0) }
    if forget {
      return try Output.line(log?.forget() == true ? "Removed \(log?.path ?? "")." : "There is no log of gaps.")
    }
    let knowledge = try source.open(settings)
    if let make, let question { return try fill(make, question, answer ?? "", knowledge) }
    let gaps = Gaps(try questions(log), Advisor(knowledge))
    if each { return try askEach(gaps, knowledge) }
    try Output.line(json ? GapReport(gaps).object.text : GapReport(gaps).text.sanitized)
    guard gaps.groups.isEmpty else { throw ExitCode.negative }
  }

  private func questions(_ log: GapLog?) throws -> [String] {
    guard let path = from ?? log?.path else { throw Failure.noGaps(nil) }
    switch FileText.read(OpenPath.expanded(path)) {
    case .success(let text): return text.split(separator: "\n").map(String.init)
    case .failure(.notUTF8(let line)): throw Failure.cannotImport(ImportProblem(.notUTF8, at: path, line: line))
    case .failure(.unreadable): throw Failure.noGaps(path)
    }
  }

  private func fill(_ kind: GapFilling.Kind, _ question: String, _ answer: String, _ knowledge: KnowledgeBase) throws {
    let filling = GapFilling(
      folder: folder, transcripts: KnowledgeRepository.transcriptFolder, knowledge)
    let file: KnowledgeFile
    do throws(GapFilling.Obstacle) {
      file = try filling.file(kind, question, answer)
    } catch {
      throw Failure.cannotFill(error)
    }
    do throws(NewFolder.Failure) {
      try ImportedFolder.write([file], to: filling.root(kind))
    } catch {
      throw Failure.noNewFolder(error)
    }
    try Output.line("Written to \(Visible.text(filling.root(kind) + "/" + file.path)).")
  }

  private static let keys: [String: GapFilling.Kind] = ["e": .entry, "p": .phrasing, "a": .alias, "t": .turn]

  private static let prompts: [GapFilling.Kind: String] = [
    .entry: "answer: ", .phrasing: "intent: ", .alias: "other name of: ",
  ]

  private func askEach(_ gaps: Gaps, _ knowledge: KnowledgeBase) throws {
    for group in gaps.groups {
      for question in group.questions {
        try Output.write(
          ("\(question.text)\n  \(group.gap.rawValue) \(group.about)\n  e entry, p phrasing, a alias, t turn, s skip, q quit: ")
            .sanitized)
        guard let key = readLine()?.trimmed.lowercased(), key != "q" else { return }
        guard let kind = FindGaps.keys[key] else { continue }
        var given = ""
        if let prompt = FindGaps.prompts[kind] {
          try Output.write("  " + prompt)
          given = readLine()?.trimmed ?? ""
          if given.isEmpty { continue }
        }
        do {
          try fill(kind, question.text, given, knowledge)
        } catch let failure as Failure {
          Output.note("tim: " + failure.sentence)
        }
      }
    }
  }
}

extension GapFilling.Kind: ExpressibleByArgument {}
