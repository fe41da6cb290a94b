/// One numbered entry of a list: a bold title, one to three sentences, and the sources it rests on.
package struct Item: Hashable, Sendable {
  package let title: String
  package let text: String
  /// Indices into the sources of the knowledge base.
  package let sources: [Int]
  package let audience: Audience
  /// When a statement that changes held, if it is one.
  package let dating: Dating?
  package let location: SourceLocation

  package init(
    title: String, text: String, sources: [Int], audience: Audience = .everybody, dating: Dating? = nil,
    location: SourceLocation
  ) {
    self.title = title
    self.text = text
    self.sources = sources
    self.audience = audience
    self.dating = dating
    self.location = location
  }
}

/// When something that changes, such as a price or the rules of an exam, was so, and when to look again.
package struct Dating: Hashable, Sendable {
  /// Both as `YYYY-MM`.
  package let asOf: String
  package let checkBy: String

  package init(asOf: String, checkBy: String) {
    self.asOf = asOf
    self.checkBy = checkBy
  }
}

/// A stretch of prose with the sources it rests on.
package struct Passage: Hashable, Sendable {
  package let text: String
  package let sources: [Int]
  package let location: SourceLocation

  package init(text: String, sources: [Int], location: SourceLocation) {
    self.text = text
    self.sources = sources
    self.location = location
  }
}

/// Something that can be looked up: a page, a book, a standard.
package struct Source: Hashable, Sendable {
  package let id: String
  package let title: String
  package let publisher: String
  package let url: String
  /// When and how it was last seen, in words.
  package let seen: String
  package let location: SourceLocation

  /// Whether “Seen” holds the words by which a knowledge says so; without such words every source counts as read.
  package func isRead(_ mark: String) -> Bool { mark.isEmpty || seen.contains(mark) }
}
