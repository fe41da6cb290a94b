/// What stands in the bullets below an item's text: whom it is for, and when it held.
struct ItemNotes {
  var audience = Audience.everybody
  private var months: [String: String] = [:]

  static let asOf = "As of"
  static let checkBy = "Check again by"

  var dating: Dating? {
    months[ItemNotes.asOf].map { Dating(asOf: $0, checkBy: months[ItemNotes.checkBy] ?? "") }
  }

  fileprivate static let audiences: [String: any WritableKeyPath<Audience, [Int]> & Sendable] = [
    "For": \.only, "Not for": \.except,
  ]

  fileprivate mutating func note(_ key: String, _ month: String) { months[key] = month }
}

extension ReadingContext {
  /// The notes of an item, `- Not for: [Role](role.md)` or `- As of: 2026-11`; nil where something else stands there.
  mutating func notes(_ nodes: ArraySlice<MarkdownNode>, in file: String) -> ItemNotes? {
    var notes = ItemNotes()
    for node in nodes.flatMap(\.children) {
      guard let fact = Fact(node, file: file) else { return nil }
      if let path = ItemNotes.audiences[fact.key] {
        for link in node.links {
          if case .role(let role) = target(of: link, in: file) { notes.audience[keyPath: path].append(role) }
        }
        if node.links.isEmpty { report(.aboutNothing(key: fact.key), at: fact.location) }
      } else if [ItemNotes.asOf, ItemNotes.checkBy].contains(fact.key) {
        if isMonth(fact.value) {
          notes.note(fact.key, fact.value)
        } else {
          report(.badMonth(text: fact.value), at: fact.valueLocation)
        }
      } else {
        return nil
      }
    }
    return notes
  }

  /// Whether a text is a month as `2026-11`.
  private func isMonth(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 4 && parts[1].count == 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) } && (1...12).contains(Int(parts[1]) ?? 0)
  }
}
