internal import TimAdvice
package import TimKnowledge
internal import TimSupport

/// Turns a question without an answer into a piece of knowledge: an entry, a phrasing, another name, a turn to test.
package struct GapFilling: Sendable {
  /// What a question becomes.
  package enum Kind: String, CaseIterable, Sendable {
    case entry, phrasing, alias, turn
  }

  /// Why a question cannot become that.
  package enum Obstacle: Error, Hashable, Sendable {
    case noIntent(String, known: [String])
    /// There is no role and no competency of that name.
    case noSubject(String)
    case unreadable(path: String)
  }

  private let folder: String
  private let transcripts: String
  private let knowledge: KnowledgeBase

  package init(folder: String, transcripts: String, _ knowledge: KnowledgeBase) {
    self.folder = folder
    self.transcripts = transcripts
    self.knowledge = knowledge
  }

  /// The file with the question in it; `answer` is an entry's answer, a phrasing's intent, or whose other name it is.
  package func file(_ kind: Kind, _ question: String, _ answer: String) throws(Obstacle) -> KnowledgeFile {
    switch kind {
    case .entry:
      let entry = "## \(EscapedText.line(question))\n\n\(AnswerText(answer).markdown)\n"
      return appending(entry, to: "faq/from-questions.md", beginning: "# From questions\n")
    case .phrasing:
      guard knowledge.intentIDs.contains(answer) else { throw .noIntent(answer, known: knowledge.intentIDs) }
      return appending(
        "- \(EscapedText.line(question))\n", to: "phrasings/\(answer).md",
        beginning: "# Phrasings: \(answer.capitalizedFirst)\n\n## Phrasings\n")
    case .alias: return try alias(question, of: answer)
    case .turn:
      return appending(
        "User: \(question.collapsed)\n\nExpect:\n- outcome: answer\n", to: "gaps.txt", beginning: "Title: Questions\n")
    }
  }

  /// The folder into which such a file goes.
  package func root(_ kind: Kind) -> String { kind == .turn ? transcripts : folder }

  private func appending(_ text: String, to path: String, beginning: String) -> KnowledgeFile {
    let root = path == "gaps.txt" ? transcripts : folder
    let old = (try? FileText.read(root + "/" + path).get()) ?? beginning
    // A bullet goes on with a list; anything else stands apart.
    let gap = text.hasPrefix("- ") && old.trimmed.split(separator: "\n").last?.hasPrefix("- ") == true ? "\n" : "\n\n"
    return KnowledgeFile(path: path, text: old.trimmed + gap + text)
  }

  /// The file of a role or competency with one more name: one's own, or a title and the name for what is built in.
  private func alias(_ name: String, of subject: String) throws(Obstacle) -> KnowledgeFile {
    for part in ["roles", "competencies"] {
      let path = "\(part)/\(FileName.make(subject)).md"
      guard let text = try? FileText.read(folder + "/" + path).get() else { continue }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if let place = lines.firstIndex(where: { $0.hasPrefix("- Also called:") }) {
        lines[place] += ", " + EscapedText.line(name)
      } else if let title = lines.firstIndex(where: { $0.hasPrefix("# ") }) {
        let hasFacts = lines.dropFirst(title + 1).first { !$0.isEmpty }?.hasPrefix("- ") == true
        lines.insert(contentsOf: ["", "- Also called: " + EscapedText.line(name)], at: title + 1)
        if hasFacts { lines.remove(at: title + 3) }
      } else {
        throw .unreadable(path: path)
      }
      return KnowledgeFile(path: path, text: lines.joined(separator: "\n"))
    }
    let named = [Entity.Kind.role, .competency].lazy.flatMap { knowledge.entities(of: $0) }.first {
      FileName.make(knowledge.name(of: $0)) == FileName.make(subject) || knowledge.id(of: $0) == FileName.make(subject)
    }
    guard let named else { throw .noSubject(subject) }
    let part = named.kind == .role ? "roles" : "competencies"
    return KnowledgeFile(
      path: "\(part)/\(knowledge.id(of: named)).md",
      text: "# \(EscapedText.line(knowledge.name(of: named)))\n\n- Also called: \(EscapedText.line(name))\n")
  }
}
