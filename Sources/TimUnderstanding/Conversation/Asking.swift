internal import TimLanguage

/// Which sentences of an utterance ask, and which only tell what led to a question.
struct Asking {
  private let utterance: Utterance
  private let cues: Cues

  init(_ utterance: Utterance, _ cues: Cues) {
    self.utterance = utterance
    self.cues = cues
  }

  /// The sentences that are questions, where others are not; none where all are, or none is.
  var sentences: [Range<Int>] {
    let all = utterance.sentences
    let asked = all.filter(isAsked)
    return asked.count < all.count ? asked : []
  }

  /// The places of the words of all other sentences.
  var told: Set<Int> {
    let asked = sentences
    return asked.isEmpty ? [] : Set(utterance.tokens.indices).subtracting(asked.joined())
  }

  /// Whether a sentence ends as a question, or opens as people do who put no mark behind it.
  func isAsked(_ sentence: Range<Int>) -> Bool {
    utterance.text(of: sentence).hasSuffix("?") || opensAsQuestion(sentence)
  }

  /// Whether a word of a question opens it, with a small word before it at most.
  private func opensAsQuestion(_ sentence: Range<Int>) -> Bool {
    cues.places(of: .questionWord).contains { place in
      sentence.contains(place.lowerBound) && place.lowerBound - sentence.lowerBound <= 1
        && utterance.isSmall(sentence.lowerBound..<place.lowerBound)
    }
  }
}
