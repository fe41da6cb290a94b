internal import TimKnowledge

/// A difference as text or as Markdown for a pull request, grouped by cause.
package struct DifferenceReport {
  private let difference: KnowledgeDifference
  /// How many questions of one group are told.
  private static let told = 5

  package init(_ difference: KnowledgeDifference) {
    self.difference = difference
  }

  /// One cause with what follows from it.
  private struct Group {
    let title: String
    let lines: [String]
  }

  package var text: String {
    let groups = groups.map { ([$0.title] + $0.lines.map { "  " + $0 }).joined(separator: "\n") + "\n" }
    return (groups + [summary]).joined(separator: "\n")
  }

  package var markdown: String {
    let groups = groups.map { group in
      "**\(EscapedText.line(group.title))**\n\n" + group.lines.map { "- \(EscapedText.line($0))\n" }.joined()
    }
    return (["### Answers that change", summary + "\n"] + groups).joined(separator: "\n\n").trimmed
  }

  private var summary: String {
    if difference.isEmpty { return "diff: no answer changes; \(difference.asked) questions asked of both" }
    let (facts, questions) = (difference.changes.count, difference.questions.count)
    return "diff: \(facts) answer\(facts == 1 ? "" : "s") changed, \(questions) of \(difference.asked) questions "
      + "understood differently"
  }

  private var groups: [Group] { contents + readings }

  /// What is said differently, by the place that makes it so.
  private var contents: [Group] {
    var groups: [(title: String, lines: [String])] = []
    for change in difference.changes {
      let title = "\(change.location.file):\(change.location.line)"
      if groups.last?.title != title { groups.append((title, [])) }
      groups[groups.count - 1].lines += DifferenceReport.lines(change)
    }
    return groups.map { Group(title: $0.title, lines: $0.lines) }
  }

  private static func lines(_ change: KnowledgeDifference.Change) -> [String] {
    let part =
      change.part.isEmpty || change.part == change.old || change.part == change.new ? "" : ": " + change.part.quoted
    let subject = change.answer + part + (change.reach > 1 ? " (cited in \(change.reach) places)" : "")
    switch (change.old, change.new) {
    case (nil, let new?): return ["new in " + subject, "+ " + new]
    case (let old?, nil): return ["gone from " + subject, "- " + old]
    case (let old?, let new?): return ["changed in " + subject, "- " + old, "+ " + new]
    case (nil, nil): return []
    }
  }

  /// What is understood differently, by what it was and is taken for.
  private var readings: [Group] {
    let groups = Dictionary(grouping: difference.questions) { question in
      [DifferenceReport.kind(question.old), DifferenceReport.kind(question.new)]
    }
    return groups.sorted { ($1.value.count, $0.key[0]) < ($0.value.count, $1.key[0]) }.map { kinds, questions in
      let rules = Set(questions.compactMap(\.rule)).sorted().prefix(3)
      let cause = rules.isEmpty ? "" : "; rules: " + rules.joined(separator: ", ")
      let title =
        kinds[0] == kinds[1]
        ? "\(questions.count) questions, \(kinds[0]) as before, about something else"
        : "\(questions.count) questions, taken for \(kinds[1]) instead of \(kinds[0])"
      let lines = questions.prefix(DifferenceReport.told).map { question in
        "\(question.file):\(question.line): “\(question.text)”: \(question.old) → \(question.new)"
      }
      let rest = questions.count - lines.count
      return Group(title: title + cause, lines: lines + (rest > 0 ? ["… and \(rest) more"] : []))
    }
  }

  private static func kind(_ reading: String) -> String {
    ["no answer", "asked back", "small talk"].contains(reading)
      ? reading : reading.split(separator: " ").first.map(String.init) ?? reading
  }
}

extension String {
  fileprivate var quoted: String { count > 60 ? "“" + prefix(59) + "…”" : "“\(self)”" }
}
