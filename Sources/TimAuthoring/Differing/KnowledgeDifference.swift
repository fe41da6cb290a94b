package import TimKnowledge

/// What two versions of the knowledge say differently, and which questions they understand differently.
package struct KnowledgeDifference: Sendable {
  /// Something that one version says and the other does not, or says otherwise.
  package struct Change: Hashable, Sendable {
    package let kind: String
    package let answer: String
    package let part: String
    /// What was said, or nil where it is new.
    package let old: String?
    package let new: String?
    /// Where it stands now, or stood.
    package let location: SourceLocation
    /// How many answers rest on it, where it is more than the one.
    package let reach: Int
  }

  package let changes: [Change]
  package let questions: [QuestionChange]
  /// How many questions were asked of both.
  package let asked: Int

  package init(_ old: KnowledgeVersion, _ new: KnowledgeVersion) {
    let (before, after) = Parallel.both {
      KnowledgeFacts(old.knowledge).facts
    } _: {
      KnowledgeFacts(new.knowledge).facts
    }
    changes = KnowledgeDifference.changes(before, after)
    let asked = AskedQuestions(old, new)
    self.asked = asked.count
    questions = asked.changes
  }

  package var isEmpty: Bool { changes.isEmpty && questions.isEmpty }

  private static func changes(_ before: [KnowledgeFact], _ after: [KnowledgeFact]) -> [Change] {
    let old = numbered(before)
    let new = numbered(after)
    let cited = Dictionary(grouping: after.flatMap(\.sources)) { $0 }.mapValues(\.count)
    var found: [Change] = []
    for (key, fact) in new {
      let earlier = old[key]
      if let earlier, earlier.text == fact.text, earlier.sources == fact.sources { continue }
      if earlier == nil, key.fact.part == KnowledgeFacts.order { continue }
      if let earlier, key.fact.part == KnowledgeFacts.order, isReordered(earlier, fact) == false { continue }
      found.append(change(key.fact, earlier, fact, reach: cited[key.fact.answer] ?? 1))
    }
    for (key, fact) in old where new[key] == nil && key.fact.part != KnowledgeFacts.order {
      found.append(change(key.fact, fact, nil, reach: 1))
    }
    return found.sorted { left, right in
      (left.location, left.kind, left.answer, left.part) < (right.location, right.kind, right.answer, right.part)
    }
  }

  /// Whether the same items stand in another order; others are told by themselves.
  private static func isReordered(_ old: KnowledgeFact, _ new: KnowledgeFact) -> Bool {
    func titles(_ fact: KnowledgeFact) -> [String] { fact.text.split(separator: "/").map(\.trimmed).sorted() }
    return titles(old) == titles(new)
  }

  private static func change(_ key: KnowledgeFact.Key, _ old: KnowledgeFact?, _ new: KnowledgeFact?, reach: Int)
    -> Change
  {
    let location = new?.location ?? old?.location ?? SourceLocation(file: "", line: 1)
    let isOnlyAboutSources = old?.text == new?.text
    func text(_ fact: KnowledgeFact) -> String {
      isOnlyAboutSources
        ? "cites " + (fact.sources.isEmpty ? "nothing" : fact.sources.joined(separator: ", ")) : fact.text
    }
    return Change(
      kind: key.kind.rawValue, answer: key.answer, part: key.part, old: old.map(text), new: new.map(text),
      location: location, reach: key.kind == .source ? reach : 1)
  }

  private struct NumberedKey: Hashable {
    let fact: KnowledgeFact.Key
    let number: Int
  }

  /// The facts by key; where one key stands for several, by their order.
  private static func numbered(_ facts: [KnowledgeFact]) -> [NumberedKey: KnowledgeFact] {
    var uses: [KnowledgeFact.Key: Int] = [:]
    var found: [NumberedKey: KnowledgeFact] = [:]
    for fact in facts {
      uses[fact.key, default: 0] += 1
      found[NumberedKey(fact: fact.key, number: uses[fact.key, default: 1])] = fact
    }
    return found
  }
}
