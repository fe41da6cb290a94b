internal import ArgumentParser
internal import TimKnowledge

/// The first word of a command line, which names the command and nothing else: no word is taken for a question.
enum FirstWord {
  /// The arguments as the parser knows them; a first word that is no command ends the program with what was meant.
  static func settled(_ arguments: [String]) throws(Failure) -> [String] {
    guard let word = arguments.first else { return arguments }
    if arguments == ["-V"] || arguments == ["version"] { return ["--version"] }
    let names = Tim.configuration.subcommands.map { $0._commandName } + ["help", "version"]
    if word == "help", let subject = arguments.dropFirst().first { try check(subject, names) }
    guard !word.hasPrefix("-"), !names.contains(word) else { return arguments }
    // The first word of a question is like some command by chance; one that begins like it is more than chance.
    let nearest = Nearest.name(to: word, among: names).flatMap { name in
      arguments.count == 1 || name.first == word.first ? name : nil
    }
    let isQuestion = nearest == nil || arguments.count > 1 || word.contains(where: \.isWhitespace)
    throw .unknownCommand(
      word, nearest: nearest, question: isQuestion ? quoted(arguments.joined(separator: " ")) : nil)
  }

  /// Whether there is help on a subject, which ends the program if not.
  private static func check(_ subject: String, _ commands: [String]) throws(Failure) {
    let known = commands + HelpTopic.allCases.map(\.rawValue)
    guard !subject.hasPrefix("-"), !known.contains(subject), FindingGuide.text(subject) == nil else { return }
    throw .unknownTopic(subject, nearest: Nearest.name(to: subject, among: known))
  }

  /// The words as one argument for a shell.
  private static func quoted(_ text: String) -> String {
    let isHarmless = text.allSatisfy { !"\"\\$`!".contains($0) }
    return isHarmless
      ? "\"\(text)\""
      : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
