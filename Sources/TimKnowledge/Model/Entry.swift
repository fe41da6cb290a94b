/// A question with an answer of its own.
package struct Entry: Hashable, Sendable {
  /// The file's name, `#`, and the question as a code-hosting site makes its anchor.
  package let id: String
  package let question: String
  /// Other wordings of the question, as people put it.
  package let wordings: [Example]
  /// The roles, competencies and terms that it is about.
  package let about: [Entity]
  /// One or two sentences that answer outright.
  package let verdict: Passage
  package let items: [Item]
  /// What is said after the items, such as when the advice does not hold.
  package let remark: Passage
  /// What is asked next, in the order of the shape's ``Shape/entryParts``; empty where nothing is written.
  package let parts: [Passage]
  /// The title of the file in which it stands.
  package let subject: String
  package let location: SourceLocation

  /// The same entry with other wordings.
  package func with(wordings: [Example]) -> Entry {
    Entry(
      id: id, question: question, wordings: wordings, about: about, verdict: verdict, items: items, remark: remark,
      parts: parts, subject: subject, location: location)
  }

  package var answer: EntryAnswer {
    EntryAnswer(verdict: verdict, items: items, remark: remark, parts: parts, about: about, subject: subject)
  }
}

/// What a question of one's own is answered with.
package struct EntryAnswer: Hashable, Sendable {
  package let verdict: Passage
  package let items: [Item]
  package let remark: Passage
  package let parts: [Passage]
  package let about: [Entity]
  package let subject: String

  package init(
    verdict: Passage, items: [Item], remark: Passage, parts: [Passage], about: [Entity], subject: String
  ) {
    self.verdict = verdict
    self.items = items
    self.remark = remark
    self.parts = parts
    self.about = about
    self.subject = subject
  }
}
