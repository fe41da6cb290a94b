/// A line that is meant as a fact and not read as one, such as “also asked: …” in small letters or among the items.
struct MisplacedFact {
  /// The fact as it should be written.
  let written: String
  /// The beginning as it stands.
  let key: String

  /// The facts that people write from memory.
  private static let keys = ["About", "Reviewed", "Owner", "Source", "Roles"] + FactKey.telling

  private static let longest = 24

  /// The fact that a text was meant as, if it begins like one; a paragraph is more often a sentence than a bullet is.
  init?(_ text: String, isParagraph: Bool = false) {
    let text = text.drop { "•·–-+* ".contains($0) }
    if !isParagraph, let (key, value) = FactKey.withoutColon(text) {
      self.key = key
      written = "- " + key + ": " + value.shortened
      return
    }
    // Nothing is looked for beyond the longest key.
    guard let end = text.prefix(MisplacedFact.longest).firstIndex(where: { ":：-–".contains($0) }) else { return nil }
    let beginning = text[..<end].trimmed
    let keys = isParagraph ? FactKey.telling : MisplacedFact.keys
    guard let key = keys.first(where: { $0.lowercased() == beginning.lowercased() }) else { return nil }
    let value = text[text.index(after: end)...].trimmed
    // A dash is common in sentences: only two words before it make a key.
    guard !value.isEmpty, text[end] == ":" || text[end] == "：" || key.contains(" ") else { return nil }
    self.key = String(text[...end])
    written = "- " + key + ": " + value.shortened
  }
}
