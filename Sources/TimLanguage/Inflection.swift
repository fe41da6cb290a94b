/// The regular forms of English words.
package enum Inflection {
  /// The words that a lower-case word may be a form of, itself first: *coaches* of *coach*, *planning* of *plan*,
  /// *studied* of *study*.
  ///
  /// Too many rather than too few: whoever asks looks them up.
  package static func lemmas(of word: String) -> [String] {
    var lemmas = [word]
    for (ending, replacements) in endings where word.utf8.count > ending.utf8.count + 1 && word.hasSuffix(ending) {
      let stem = word.dropLast(ending.utf8.count)
      lemmas += replacements.map { stem + $0 }
      let last = stem.utf8.suffix(2)
      if ending != "s", ending != "es", last.count == 2, last.first == last.last {
        lemmas.append(String(stem.dropLast()))
      }
    }
    return lemmas
  }

  /// What is put at the end of a word, and what may have stood there before.
  private static let endings: [(ending: String, replacements: [String])] = [
    ("ies", ["y"]), ("es", [""]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]),
  ]
}
