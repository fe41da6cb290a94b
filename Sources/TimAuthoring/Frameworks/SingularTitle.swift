internal import TimAdvice

/// The name of one of those whom a title names in the plural: a “Marketing Manager” is one of the “Marketing Managers”.
///
/// Only words for people are changed, and only where a name of people can end: at the end of the title, and before a comma,
/// a slash, “and”, “or” or what the people are “of”. “Sales Engineers” lose one s.
enum SingularTitle {
  /// How words for people end.
  private static let endings = [
    "er", "or", "ar", "ist", "yst", "ian", "ant", "ent", "ect", "eer", "ive", "man", "woman", "person", "people", "ary",
    "ney", "chef", "cook", "clerk", "nurse", "aide", "guide", "host", "judge", "coach", "scout", "pilot", "hand",
    "smith",
  ]
  private static let joining: Set<String> = ["and", "or", "&"]
  /// Behind these stands what people do it for, not who they are.
  private static let turning: Set<String> = ["of", "for", "in", "to", "with", "except", "at", "on"]
  private static let irregular = ["people": "person", "men": "man", "women": "woman"]

  static func make(_ title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    for place in words.indices {
      let next = place + 1 < words.count ? words[place + 1].lowercased() : ""
      let ends = next.isEmpty || words[place].hasSuffix(",") || joining.contains(next) || turning.contains(next)
      words[place] = parts(of: words[place], ends: ends)
      if turning.contains(next) { break }
    }
    return words.joined(separator: " ")
  }

  /// A word that may hold several between slashes, all but the last of which end there.
  private static func parts(of word: String, ends: Bool) -> String {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().map { number, part in
      guard ends || number < parts.count - 1 else { return part }
      let core = part.hasSuffix(",") ? String(part.dropLast()) : part
      return singular(core) + part.dropFirst(core.count)
    }.joined(separator: "/")
  }

  private static func singular(_ word: String) -> String {
    let small = word.lowercased()
    for (plural, single) in irregular where small.hasSuffix(plural) {
      return word.dropLast(plural.count)
        + (word.first?.isUppercase == true && small == plural ? single.capitalizedFirst : single)
    }
    let singles = [
      small.hasSuffix("ies") ? word.dropLast(3) + "y" : "", small.hasSuffix("ches") ? String(word.dropLast(2)) : "",
      small.hasSuffix("s") && !small.hasSuffix("ss") ? String(word.dropLast()) : "",
    ].filter { !$0.isEmpty }
    return singles.first(where: namesPeople) ?? word
  }

  /// Whether a word in the singular ends as words for people do.
  static func namesPeople(_ word: String) -> Bool { endings.contains { word.lowercased().hasSuffix($0) } }
}
