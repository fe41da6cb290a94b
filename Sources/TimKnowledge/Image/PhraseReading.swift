/// One thing that a phrase may stand for.
package struct PhraseReading: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case entity(Entity.Kind)
    case concept
    case ambiguity
    /// One of a group of words for much the same thing.
    case synonym
  }

  package let kind: Kind
  package let index: Int
  /// Whether the phrase is a name of the thing, rather than a description that points to it.
  package let isName: Bool
  /// The form in which a word has to be said, or empty where any form will do: *testing* names a competency, *test* none.
  ///
  /// An abbreviation that is also an everyday word (*SIT*, *LeSS*) keeps its capitals.
  package let exactWord: String

  package init(kind: Kind, index: Int, isName: Bool, exactWord: String = "") {
    self.kind = kind
    self.index = index
    self.isName = isName
    self.exactWord = exactWord
  }

  /// Whether it is an abbreviation that without its capitals is an everyday word.
  package var isAbbreviation: Bool { exactWord.contains(where: \.isUppercase) }

  /// Whether nothing is gained by adding `other`.
  func covers(_ other: PhraseReading) -> Bool {
    kind == other.kind && index == other.index && (exactWord.isEmpty || exactWord == other.exactWord)
  }

  /// The same reading as a description that gives way to names, in any form.
  package var weakened: PhraseReading {
    PhraseReading(kind: kind, index: index, isName: false)
  }

  var packed: Int {
    let code =
      switch kind {
      case .entity(let kind): kind.rawValue
      case .synonym: 13
      case .concept: 14
      case .ambiguity: 15
      }
    return index << 5 | code << 1 | (isName ? 1 : 0)
  }

  init(packed: Int, exactWord: String) {
    self.exactWord = exactWord
    let code = packed >> 1 & 15
    kind =
      code == 13
      ? .synonym : code == 14 ? .concept : code == 15 ? .ambiguity : .entity(Entity.Kind(rawValue: code) ?? .term)
    index = packed >> 5
    isName = packed & 1 == 1
  }
}
