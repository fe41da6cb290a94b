/// Completes what can be typed to Tim: a `/command` and its argument, or a noun of several words within a question.
package struct LineCompleter: Sendable {
  /// What may follow a command.
  package indirect enum Argument: Hashable, Sendable {
    case nothing
    case choices([String])
    case files
    /// The same nouns as in a question.
    case phrases
    /// A word, and what may follow it.
    case keyword(String, then: Argument)
  }

  private let commands: [(name: String, argument: Argument)]
  private let phrases: PhraseCompleter

  /// A completer of commands, written with their slash, and of phrases by rank, in the order in which they are listed.
  package init(commands: [(name: String, argument: Argument)], phrases: [[String]]) {
    self.commands = commands
    self.phrases = PhraseCompleter(phrases)
  }

  /// The ways in which a line can go on.
  package func completions(of line: String) -> [Completion] {
    guard line.hasPrefix("/"), !line.hasPrefix("//") else { return phrases.completions(of: line) }
    guard let blank = line.firstIndex(of: " ") else { return commandNames(line) }
    let name = line[..<blank].lowercased()
    guard let command = commands.first(where: { $0.name.lowercased() == name }) else { return [] }
    return completions(of: line[line.index(after: blank)...], as: command.argument)
  }

  private func completions(of text: Substring, as kind: Argument) -> [Completion] {
    let argument = String(text.drop { $0 == " " })
    switch kind {
    case .nothing: return []
    case .choices(let choices): return Self.starting(with: argument, choices)
    case .files: return FileCompleter.completions(of: argument)
    case .phrases: return argument.isEmpty ? phrases.all : phrases.completions(of: argument)
    case .keyword(let word, let following):
      guard let blank = argument.firstIndex(of: " ") else { return Self.starting(with: argument, [word]) }
      guard argument[..<blank].lowercased() == word else { return [] }
      return completions(of: argument[argument.index(after: blank)...], as: following)
    }
  }

  private func commandNames(_ typed: String) -> [Completion] {
    commands.compactMap { command in
      guard command.name.hasPrefix(ignoringCase: typed) else { return nil }
      return Completion(command.name, replacing: typed.count, isComplete: command.argument != .nothing)
    }
  }

  private static func starting(with typed: String, _ choices: [String]) -> [Completion] {
    choices.filter { $0.hasPrefix(ignoringCase: typed) }.map { Completion($0, replacing: typed.count) }
  }
}

extension String {
  /// Whether the text starts with another one, capitals or not.
  func hasPrefix(ignoringCase start: String) -> Bool {
    prefix(start.count).lowercased() == start.lowercased()
  }
}
