internal import TimLanguage
internal import TimKnowledge

/// How Tim speaks of a framework: files that a mapping brings along, and phrases for every framework under what they say.
struct FrameworkTalk {
  let framework: Framework
  let mapping: FrameworkMapping
  /// The text of a `small-talk.md`, from which the ways of greeting and asking are taken.
  let smallTalk: String

  /// Phrases under a key of `voice.md`, in the part in which the key stands.
  private struct Phrases {
    let part: String
    let key: String
    let lines: [String]

    init(_ part: String, _ key: String, _ lines: [String]) {
      (self.part, self.key, self.lines) = (part, key, lines)
    }
  }

  var files: [KnowledgeFile] {
    let own = Set(mapping.files.map(\.path))
    let brought = mapping.files.filter { $0.path != FrameworkTalk.voicePath }.compactMap(filled)
    return [voice] + brought + (own.contains(FrameworkTalk.smallTalkPath) ? [] : answers)
  }

  private static let voicePath = "voice.md"
  private static let smallTalkPath = "small-talk.md"

  /// Questions to learn from are about roles that there are, with a competency and the level that each needs; without
  /// roles nobody asks them.
  private func filled(_ file: KnowledgeFile) -> KnowledgeFile? {
    guard FrameworkTalk.asking.contains(where: { file.path.hasPrefix($0) }) else { return file }
    let needing = framework.roles.filter { !$0.needs.isEmpty }
    let roles = needing.isEmpty ? framework.roles : needing
    guard !roles.isEmpty else { return nil }
    var place = 0
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.contains("{") else { return String(line) }
      place += 1
      let role = roles[place % roles.count]
      let need = role.needs.isEmpty ? nil : role.needs[place % role.needs.count]
      let names = [("{role}", role.name), ("{competency}", need?.competency), ("{level}", need?.level)]
      return names.reduce(String(line)) { text, slot in
        guard text.contains(slot.0) else { return text }
        // A question that names what there is none of is not asked.
        guard let name = slot.1 else { return "" }
        return text.split(separator: slot.0, omittingEmptySubsequences: false).joined(separator: EscapedText.line(name))
      }
    }
    return KnowledgeFile(path: file.path, text: lines.joined(separator: "\n"))
  }

  private static let asking = ["intents/", "conversations/"]

  /// The phrases of intents that are not brought along for want of roles have no use.
  private func isUsed(_ key: String) -> Bool {
    guard framework.roles.isEmpty else { return true }
    let intents = mapping.files.filter { $0.path.hasPrefix("intents/") }.map { $0.path.dropFirst(8).dropLast(3) }
    return !intents.contains { key == $0 || key == "choice." + $0 }
  }

  // MARK: - Voice

  private var voice: KnowledgeFile {
    let brought = self.brought.filter { isUsed($0.key) }
    let keys = Set(brought.map(\.key))
    let phrases = brought + (needs + scope + promises).filter { !keys.contains($0.key) }
    let parts = phrases.map(\.part).eachOnce.map { part in
      "## \(part)\n\n"
        + phrases.filter { $0.part == part }.map { entry in
          "### \(entry.key)\n\n" + entry.lines.map { "- \(EscapedText.line($0))\n" }.joined() + "\n"
        }.joined()
    }
    return KnowledgeFile(path: FrameworkTalk.voicePath, text: "# Voice\n\n" + parts.joined())
  }

  /// What the mapping itself says.
  private var brought: [Phrases] {
    mapping.files.filter { $0.path == FrameworkTalk.voicePath }.flatMap { file in
      DocumentSection(parsing: file.text, file: file.path).sections.flatMap { part in
        part.sections.map { section in
          let lists = section.blocks.filter { $0.kind == .bulletList }
          return Phrases(part.title, section.title, lists.flatMap(\.children).map(\.plainText))
        }
      }
    }
  }

  /// The words that speak of competencies as this framework calls them.
  private var needs: [Phrases] {
    let name = mapping.fact("Needs are called")
    guard mapping.importances.names.isEmpty, !name.isEmpty else { return [] }
    return [
      Phrases(
        "Needs", "weight.\(FrameworkFiles.needed.lowercased())", ["{A role} needs {competency} at {level} level."]),
      Phrases(
        "Needs", "profile.role", ["These are the \(name) of {a role}, with the level that each has to have."]),
      Phrases("Needs", "profile.competency", ["These roles need {competency}."]),
    ]
  }

  /// What Tim's field is here, and whose words he quotes.
  private var scope: [Phrases] {
    let field = "the roles and competencies of \(mapping.spokenName)"
    return [
      Phrases("Scope", "refusal.outside", ["I don't know: that is outside my field, which is \(field)."]),
      Phrases("Scope", "small-talk", ["I am happy to chat, though \(field) are what I know. Ask me about one."]),
      Phrases(
        "Scope", "passages",
        ["I have no answer written for that. This is what \(mapping.spokenName) says that comes nearest."]),
      Phrases("Scope", "passages.named", ["This is what \(mapping.spokenName) says under that title."]),
      Phrases("Scope", "judgement", ["This is from \(mapping.spokenName), unless your house has added it."]),
      Phrases(
        "Scope", "judgement.unnumbered",
        ["What has no number is from \(mapping.spokenName) as well, unless your house has added it."]),
      Phrases("Questions", "starters", starters),
      Phrases("Questions", "refusal.questions", starters),
      Phrases(
        "Questions", "ask.role",
        ["What does {a name} do?", "Which competencies does {a name} need, and at which level?"]),
      Phrases("Questions", "ask.competency", ["What is {name}?", "Which roles need {name}?"]),
    ]
  }

  /// Closing lines that offer no more than tables hold.
  private var promises: [Phrases] {
    [
      Phrases("Closings", "closing.comparison", ["Ask what they share, or what either of them needs."]),
      Phrases("Closings", "closing.common-ground", ["Ask how they differ."]),
      Phrases("Closings", "closing.collaboration", ["Ask how they differ, or what they share."]),
      Phrases("Closings", "closing.profile", ["Ask what any of them is, or who else needs it."]),
      Phrases("Closings", "closing.requirements", ["Ask for more on any number."]),
      Phrases("Closings", "closing.progression", ["Begin with the first on the list."]),
      Phrases(
        "Closings", "clarify.subject.assessment", ["In what? Name a competency, or a role that you are aiming for."]),
    ]
  }

  private var starters: [String] {
    let needing = framework.roles.filter { !$0.needs.isEmpty || !$0.lists.isEmpty }
    let role = needing.first { FrameworkTalk.takesPlainArticle($0.name) }
    let competency = role?.needs.first?.competency ?? framework.competencies.first?.name
    return ["Which roles do you know?"] + (role.map { ["What does a \($0.name) do?"] } ?? [])
      + (competency.map { ["Which roles need \($0)?"] } ?? [])
  }

  /// Whether “a” stands before a name beyond doubt: a word, and no abbreviation, that begins with a sounded consonant.
  private static func takesPlainArticle(_ name: String) -> Bool {
    let start = name.prefix(2)
    return start.count == 2 && start.last?.isLowercase == true
      && "bcdfgjklmnpqrstvwz".contains(start.lowercased().prefix(1))
  }

  // MARK: - Small talk

  /// What Tim answers when he is greeted, and when he is asked who he is and what he can do.
  private var answers: [KnowledgeFile] {
    let title = mapping.spokenName
    let replies = [
      ("Greeting", "Hello! Ask me what a role of \(title) does or needs."),
      (
        "Who are you",
        "I am Tim, an advisor who goes by rules. What I know here is \(title), with its roles, competencies and levels."
      ),
      (
        "Help",
        "Ask me what a role does, which competencies it needs and at which level, which roles need a competency, how two "
          + "roles differ, or what comes next. Say “which roles do you know?” for a list."
      ),
    ]
    let sections = replies.compactMap { name, reply in
      asking(name).map { $0 + "### Replies\n\n- \(EscapedText.line(reply))\n" }
    }
    guard !sections.isEmpty else { return [] }
    let text = (["# Small talk\n"] + sections).joined(separator: "\n")
    return [KnowledgeFile(path: FrameworkTalk.smallTalkPath, text: text)]
  }

  /// A section up to its replies, as it is written.
  private func asking(_ title: String) -> String? {
    let lines = smallTalk.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## " + title[...]) else { return nil }
    let end = lines[start...].firstIndex(of: "### Replies") ?? lines.endIndex
    return lines[start..<end].joined(separator: "\n") + "\n"
  }
}
