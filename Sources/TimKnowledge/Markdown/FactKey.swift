/// The keys of facts, wherever they may stand: a line that begins with one of them was meant as a fact.
enum FactKey {
  /// The facts by which a file is kept: who answers for it, when it was read last and how long that holds, where it is from.
  static let keeping = ["Reviewed", "Review every", "Owner", "Origin", "Licence", "Version"]

  static let all: Set<String> = Set(
    [
      "Also asked", "Also called", "Described as", "About", "See also", "Title", "Publisher", "Address", "Seen",
      "Roles", "By", "Year", "For", "Levels", "Competencies", "Source", "Rank", "Sources",
    ] + keeping)

  /// Those that begin no sentence of anybody's: two words that are otherwise said in the middle of one.
  static let telling = all.filter { $0.contains(" ") }.sorted()

  /// The telling key that a line begins with although no colon follows, and what stands behind it.
  static func withoutColon(_ text: some StringProtocol) -> (key: String, value: String)? {
    telling.lazy.compactMap { key -> (String, String)? in
      guard text.count > key.count, text.prefix(key.count).lowercased() == key.lowercased() else { return nil }
      let rest = text.dropFirst(key.count)
      guard rest.first == " ", !rest.trimmed.isEmpty else { return nil }
      return (key, rest.trimmed)
    }.first
  }
}
