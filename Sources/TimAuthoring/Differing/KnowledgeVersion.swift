package import TimKnowledge
package import TimTranscripts

/// One of two versions that are held against each other.
package struct KnowledgeVersion: Sendable {
  package let knowledge: KnowledgeBase
  /// Questions that its files hold beside those in the image: phrasings, and wordings of entries.
  package let questions: [Question]
  /// Conversations that are held with both versions.
  package let transcripts: [Transcript]?

  package init(_ knowledge: KnowledgeBase, handbook: Handbook?, transcripts: [Transcript]? = nil) {
    self.knowledge = knowledge
    self.transcripts = transcripts
    let examples = (0..<knowledge.exampleCount).map(knowledge.example).map {
      Question(text: $0.text, location: $0.location)
    }
    let entries = knowledge.entities(of: .entry).map {
      Question(text: knowledge.name(of: $0), location: knowledge.location(of: $0))
    }
    let phrasings = handbook?.phrasings.map { Question(text: $0.text, location: $0.location) } ?? []
    let wordings = handbook?.entries.flatMap(\.wordings).map { Question(text: $0.text, location: $0.location) } ?? []
    questions = examples + entries + phrasings + wordings
  }

  /// Something that people ask, and where it is written down.
  package struct Question: Hashable, Sendable {
    package let text: String
    package let location: SourceLocation
  }
}
