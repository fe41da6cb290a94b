extension ReadingContext {
  /// Labelled conversations to learn from, in the form of transcripts: each turn as a phrasing, with the intent of the
  /// turn before it as the topic that it goes on from.
  mutating func conversations(_ document: DocumentSection, intents: [String]) -> [Phrasing] {
    expectFacts(document, known: ReadingContext.keeping)
    unknownNames = []
    return document.sections.flatMap { section -> [Phrasing] in
      var topic: String?
      return turns(of: section, in: document.location.file).compactMap { turn in
        guard let label = turn.label else { return nil }
        guard label == Phrasing.outside || intents.contains(label) else {
          report(.unknownIntent(id: label, nearest: Nearest.name(to: label, among: intents)), at: turn.location)
          return nil
        }
        defer { if label != Phrasing.outside { topic = label } }
        return Phrasing(
          intent: label == Phrasing.outside ? nil : label, topic: topic, impliedFacet: nil, text: turn.text,
          location: turn.location)
      }
    }
  }

  private struct LabelledTurn {
    let text: String
    let location: SourceLocation
    /// The intent that is meant, or ``Phrasing/outside``; nil where the turn teaches nothing.
    var label: String?
  }

  private mutating func turns(of section: DocumentSection, in file: String) -> [LabelledTurn] {
    var turns: [LabelledTurn] = []
    for block in section.blocks {
      let text = block.plainText.collapsingSpaces
      reportUnknown(block, text, in: file)
      if block.kind == .paragraph, text.hasPrefix(ReadingContext.userLabel) {
        turns.append(
          LabelledTurn(
            text: text.dropFirst(ReadingContext.userLabel.count).trimmed, location: place(of: block, in: file)))
      } else if block.kind == .bulletList, !turns.isEmpty {
        turns[turns.count - 1].label = ReadingContext.label(block.children.map { $0.plainText.collapsingSpaces })
      }
    }
    return turns
  }

  static let userLabel = "User:"
  private static let labels = [userLabel, "Tim:", "Expect:", "Note:"]
  /// What can be expected of a turn, and the ids that it names.
  private static let expectations:
    [String: (kind: String, numbers: any KeyPath<ReadingContext, [String: Int]> & Sendable)] =
      [
        "role": ("role", \.roleNumbers), "competency": ("competency", \.competencyNumbers),
        "level": ("level", \.levelNumbers), "term": ("term", \.termNumbers),
      ]
  private static let otherExpectations = ["intent", "outcome", "facet", "facets", "resource", "entry"]

  /// A line that nobody says, and an expectation of something that is not there.
  private mutating func reportUnknown(_ block: MarkdownNode, _ text: String, in file: String) {
    if block.kind == .paragraph, !ReadingContext.labels.contains(where: text.hasPrefix) {
      let label = text.prefix { $0 != ":" } + ":"
      let nearest = Nearest.name(to: String(label), among: ReadingContext.labels)
      report(.unknownLabel(text: text.shortened, nearest: nearest), at: place(of: block, in: file))
    }
    guard block.kind == .bulletList else { return }
    for entry in block.children {
      let place = place(of: entry.children.first ?? entry, in: file)
      let parts = entry.plainText.collapsingSpaces.split(separator: ":", maxSplits: 1).map(\.trimmed)
      let key = parts.first ?? ""
      if let (kind, numbers) = ReadingContext.expectations[key] {
        for id in (parts.count > 1 ? parts[1] : "").split(separator: ",") {
          // A term goes by its name as well; a name that is nowhere is told once.
          let id = Slug.make(id.trimmed)
          guard self[keyPath: numbers][id] == nil, unknownNames.insert(kind + " " + id).inserted else { continue }
          _ = number(of: id, in: numbers, kind: kind, at: place)
        }
      } else if !ReadingContext.otherExpectations.contains(key) {
        let known = Array(ReadingContext.expectations.keys) + ReadingContext.otherExpectations
        report(.unknownLabel(text: key, nearest: Nearest.name(to: key, among: known)), at: place)
      }
    }
  }

  private static func label(_ lines: [String]) -> String? {
    let pairs = lines.map { $0.split(separator: ":", maxSplits: 1).map(\.trimmed) }.filter { $0.count == 2 }
    func value(_ key: String) -> String? { pairs.first { $0[0] == key }?[1] }
    let first = value("intent")?.split(separator: ",").first.map(\.trimmed)
    return switch value("outcome") {
    case "no-answer": Phrasing.outside
    case "smalltalk": KnowledgeBase.smallTalkIntent
    case "clarify": nil
    default: first
    }
  }
}
