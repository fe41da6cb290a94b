/// Example questions about things that are left out, turned into questions about things that stay.
struct StarterExamples {
  /// What a name is replaced by, taking turns.
  private static let roles = ["scrum master", "release train engineer", "agile coach"]
  private static let competency = "continuous improvement"

  /// The names of what is left out, by their first word, longest first; true for a role.
  private var names: [String: [(words: [String], isRole: Bool)]] = [:]

  /// - Parameter files: The files of the roles and competencies that are left out.
  init(_ files: [String: [String]]) {
    for (path, lines) in files {
      let aliases =
        MarkdownLines.blocks(lines).compactMap { MarkdownLines.wordings($0, key: "Also called") }.first ?? []
      for name in [MarkdownLines.title(lines)] + aliases {
        let words = name.lowercased().split(separator: " ").map(String.init)
        names[words.first ?? "", default: []].append((words, path.hasPrefix("roles/")))
      }
    }
    for word in names.keys {
      names[word]?.sort { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) }
    }
  }

  /// The lines of an intent with other names in its examples.
  func renamed(_ lines: [String]) -> [String] {
    guard let start = lines.firstIndex(of: "## Examples") else { return lines }
    return lines[...start] + lines[(start + 1)...].enumerated().map { renamed($1, turn: $0) }
  }

  private func renamed(_ line: String, turn: Int) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var turn = turn
    var position = 0
    while position < words.count {
      guard let (count, isRole) = name(at: position, in: words) else {
        result.append(words[position])
        position += 1
        continue
      }
      let new = isRole ? StarterExamples.roles[turn % StarterExamples.roles.count] : StarterExamples.competency
      turn += 1
      if let article = result.last?.lowercased(), article == "a" || article == "an" {
        result[result.count - 1] = new.hasPrefix("a") ? "an" : "a"
      }
      let (before, after) = StarterExamples.marks(words[position], words[position + count - 1])
      result.append(before + new + after)
      position += count
    }
    return result.joined(separator: " ")
  }

  /// How many words the name that starts at a place has, and whether it is a role's.
  private func name(at position: Int, in words: [String]) -> (Int, Bool)? {
    for (name, isRole) in names[StarterExamples.bare(words[position])] ?? [] where position + name.count <= words.count
    {
      let said = words[position..<position + name.count].map(StarterExamples.bare)
      if said == name { return (name.count, isRole) }
    }
    return nil
  }

  /// A word without the marks around it, its plural and its possessive.
  private static func bare(_ word: String) -> String {
    var core = word.lowercased().drop { !$0.isLetter && !$0.isNumber }
    while let last = core.last, !last.isLetter, !last.isNumber { core = core.dropLast() }
    if core.hasSuffix("'s") { core = core.dropLast(2) }
    return String(core)
  }

  /// What stands before and after the letters of a name.
  private static func marks(_ first: String, _ last: String) -> (String, String) {
    let before = first.prefix { !$0.isLetter && !$0.isNumber }
    let tail = last.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed()
    return (String(before), (last.lowercased().contains("'s") ? "'s" : "") + String(tail))
  }
}
