internal import ArgumentParser
internal import TimAdvice
internal import TimUnderstanding

/// `tim ask`: one question, one answer.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer one question, or with --batch each line of standard input.",
    discussion: "Exit status: 0 if every question was answered, 1 if one was not or was asked back.")

  @Argument(help: "The question; “-” reads it from standard input.")
  var words: [String] = []

  @Flag(name: .long, help: "Take each line of standard input as a question of its own.")
  var batch = false

  @Flag(name: .long, help: "Say how the question was understood, and by which rule.")
  var explain = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var source: KnowledgeOptions

  func validate() throws {
    guard batch || !words.isEmpty else {
      throw ValidationError("There is no question. Write it after “ask”, or “-” to read it from standard input.")
    }
    guard !batch || words.isEmpty || words == ["-"] else {
      throw ValidationError("With --batch the questions come from standard input, one a line; leave the words out.")
    }
  }

  func run() throws {
    let advisor = Advisor(try source.open())
    let writer = TurnWriter(knowledge: advisor.knowledge, format: format.chosen)
    let outcomes = batch ? try answerLines(advisor, writer) : [try answerOne(advisor, writer)]
    guard outcomes.allSatisfy({ $0 == .answer || $0 == .smalltalk }) else { throw ExitCode.negative }
  }

  private func answerOne(_ advisor: Advisor, _ writer: TurnWriter) throws -> Outcome {
    try write(advisor.answer(try question()), advisor, writer)
  }

  private func answerLines(_ advisor: Advisor, _ writer: TurnWriter) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for line in InputLines() {
      switch line {
      case .text(let text): outcomes.append(try write(advisor.answer(text), advisor, writer))
      case .notUTF8(let number):
        Output.note("tim: line \(number) of standard input is not UTF-8; save it as UTF-8 and try again")
        throw ExitCode.malformed
      }
    }
    guard !outcomes.isEmpty else {
      Output.note("tim: standard input holds no question")
      throw ExitCode.noInput
    }
    return outcomes
  }

  private func write(_ turn: Turn, _ advisor: Advisor, _ writer: TurnWriter) throws -> Outcome {
    try Output.write(writer.text(of: turn))
    if explain, format.chosen != .json { try Output.write("\n" + Explanation(advisor.knowledge).text(of: turn) + "\n") }
    return turn.interpretation.outcome
  }

  private func question() throws -> String {
    guard words == ["-"] else { return words.joined(separator: " ") }
    var lines: [String] = []
    for line in InputLines() {
      switch line {
      case .text(let text): lines.append(text)
      case .notUTF8(let number):
        Output.note("tim: line \(number) of standard input is not UTF-8; save it as UTF-8 and try again")
        throw ExitCode.malformed
      }
    }
    let question = lines.joined(separator: "\n")
    if question.allSatisfy(\.isWhitespace) {
      Output.note("tim: standard input holds no question")
      throw ExitCode.noInput
    }
    return question
  }
}
