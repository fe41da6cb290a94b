internal import ArgumentParser
internal import TimAdvice
internal import TimAuthoring
internal import TimTerminal
internal import TimUnderstanding

/// A question as stated on the command line.
struct StatedQuestion {
  let words: [String]
  /// Whether standard input is somebody else's.
  var leavesInputAlone = false
  /// The folder or image that the command line names.
  var knowledge: String?

  /// The words, and behind them what standard input holds.
  func text(isQuiet: Bool) throws -> String {
    let said = words.filter { $0 != "-" }.joined(separator: " ")
    let isAskedFor = words.contains("-")
    guard isAskedFor || !leavesInputAlone && StandardInput.holdsText else { return said }
    guard isAskedFor || StandardInput.isReady else {
      if !isQuiet {
        Output.note("tim: nothing comes through standard input, so the words are all; “-” would wait for it")
      }
      return said
    }
    let read = try InputLines().map { line in try line.text }.joined(separator: "\n")
    if said.isEmpty, read.allSatisfy(\.isWhitespace) { throw isAskedFor ? Failure.noQuestion : Failure.noWords }
    return [said, read].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension StatedQuestion {
  /// The question of a command line that is `ask` and words alone, with or without `--knowledge` before them.
  ///
  /// It is the most common one, and the general parser would take longer over it than Tim over the answer.
  init?(arguments given: [String]) {
    var arguments = given
    var named: String?
    if given.count > 3, given[1] == "--knowledge", !given[2].isEmpty, !given[2].hasPrefix("-") {
      named = given[2]
      arguments.removeSubrange(1...2)
    }
    guard arguments.count > 1, arguments[0] == "ask", !arguments.contains(where: { $0.hasPrefix("-") }),
      !arguments.dropFirst().allSatisfy({ $0.allSatisfy(\.isWhitespace) })
    else { return nil }
    self.init(words: Array(arguments.dropFirst()), knowledge: named)
  }

  /// Answers with the settings of the environment and the configuration file.
  func answer() throws {
    let settings = try Settings(flags: knowledge.map { [.knowledge: $0] } ?? [:])
    let advisor = Advisor(try settings.openKnowledge())
    let turn = advisor.answer(try text(isQuiet: settings.isQuiet))
    settings.gapLog?.note(turn)
    let presenter = Presenter(advisor.knowledge, settings: settings, isPlain: false)
    try presenter.show(presenter.text(of: turn).text)
    guard turn.interpretation.outcome == .answer || turn.interpretation.outcome == .smalltalk else {
      throw ExitCode.negative
    }
  }
}
