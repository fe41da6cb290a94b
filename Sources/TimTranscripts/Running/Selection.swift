/// Which conversations are replayed.
package struct Selection: Hashable, Sendable {
  /// Parts of a file's path or a conversation's title, of which one must occur; none asks for nothing.
  package var filters: [String] = []
  /// Tags of which a conversation must have one; none asks for nothing.
  package var tags: [String] = []

  package init(filters: [String] = [], tags: [String] = []) {
    self.filters = filters.map { $0.lowercased() }
    self.tags = tags.map { $0.lowercased() }
  }

  func includes(_ talk: Talk, in transcript: Transcript) -> Bool {
    let name = (transcript.file + " " + talk.title).lowercased()
    let own = Set(talk.tags.map { $0.lowercased() })
    return (filters.isEmpty || filters.contains { name.contains($0) })
      && (tags.isEmpty || tags.contains { own.contains($0) })
  }
}
