package import TimKnowledge
package import TimUnderstanding

/// One line under `Expect:`, read and resolved.
package struct Check: Hashable, Sendable {
  package let location: SourceLocation
  /// The line as the author wrote it, without its dash.
  package let written: String
  package var expectation: Expectation

  /// Names of one kind on several lines are one list.
  static func merged(_ checks: [Check]) -> [Check] {
    var merged: [Check] = []
    for check in checks {
      if case .names(let kind, let indices) = check.expectation,
        let place = merged.firstIndex(where: { $0.names(kind) != nil }), let before = merged[place].names(kind)
      {
        merged[place].expectation = .names(kind, before + indices)
      } else {
        merged.append(check)
      }
    }
    return merged
  }

  private func names(_ kind: Entity.Kind) -> [Int]? {
    if case .names(kind, let indices) = expectation { indices } else { nil }
  }
}

/// What the author of a transcript expects of a turn.
package enum Expectation: Hashable, Sendable {
  /// One of these intents.
  case intent([String])
  case outcome([Outcome])
  /// Exactly these roles, competencies and so on; none where empty.
  case names(Entity.Kind, [Int])
  case itemCount(ClosedRange<Int>)
  /// The item of this number speaks of something.
  case item(Int, String)
  case mentions(String)
  case mentionsNot(String)
  case matches(TextPattern)
  case source(SourceExpectation)
  /// A file of the knowledge, and perhaps a line, that the answer or its rule comes from.
  case answeredBy(file: String, line: Int?)
  /// Tim asks back; the text, if any, is part of what he asks.
  case asks(String?)
  case mostLines(Int)
}

/// Which sources a reply must rest on.
package enum SourceExpectation: Hashable, Sendable {
  case any, none
  /// The id of a source.
  case id(String)
  /// A host, such as `scrumguides.org`; its subdomains count.
  case host(String)
  case address(String)
}
