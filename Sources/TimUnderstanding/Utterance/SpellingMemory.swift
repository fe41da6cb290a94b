internal import Synchronization

/// What was found near to mistyped words, for whoever reads thousands of texts in which the same words return.
///
/// A class, because all readers of the texts share it, and it changes nothing of what they find.
package final class SpellingMemory: Sendable {
  private struct Looked: Hashable {
    let word: String
    let most: Int
  }

  private let found = Mutex<[Looked: [Spellchecker.Candidate]]>([:])

  package init() {}

  /// What was found for a word, or what `look` finds now.
  func candidates(_ word: String, within most: Int, _ look: () -> [Spellchecker.Candidate]) -> [Spellchecker.Candidate]
  {
    let looked = Looked(word: word, most: most)
    if let known = found.withLock({ $0[looked] }) { return known }
    let new = look()
    found.withLock { $0[looked] = new }
    return new
  }
}
