internal import TimLanguage

/// How much of an answer is wanted: "shorter", "your top three", "the first six", "in one sentence".
package struct Measure: Hashable, Sendable {
  /// At most so many items, from 1 to ``most``; nil where nobody said how many.
  package private(set) var items: Int?
  /// At most so many sentences, from 1 to ``most``; nil where none were spoken of.
  package private(set) var sentences: Int?
  /// Whether the first items are wanted, and not some of each part.
  package let isFromStart: Bool

  /// Whether only the one is wanted that comes before the others, as "which of those first?" does.
  package let isForemost: Bool

  /// Whether a bound was said beside a question, and none of the numbers is just told: "my top three risks".
  package let isBound: Bool

  /// Whether the words by themselves wish for less, whatever stands beside them: "shorter please, I need 5 for the profile".
  package let isWish: Bool

  /// Whether somebody says that it was too much, and how much he wants.
  ///
  /// "Too long again, only the first five" and "that is too many, which one first?" do.
  let isComplaint: Bool

  /// Beyond it a number is no measure, but an amount.
  private static let most = 30

  package init(_ utterance: Utterance, _ cues: Cues) {
    let written = utterance.tokens.enumerated().compactMap { place, token in
      Int(token.word).map { (number: $0, place: place) }
    }
    let numbers = (written + cues.counts).filter { (1...Measure.most).contains($0.number) }
    let bounding = numbers.filter { Measure.isBound($0.place, utterance, cues) }
    isBound = !bounding.isEmpty || cues.places(of: .inBrief).contains { Measure.isSetOff($0, utterance) }
    let counting = numbers.filter { !Measure.isAside($0.place, utterance, cues) }
    isForemost = cues.says(.foremost) && counting.isEmpty && !cues.says(anyOf: [.inBrief, .sentenceWord])
    isFromStart = isForemost || cues.ordinals.contains(1) || numbers.count > 1
    if let sentence = cues.places(of: .sentenceWord).first {
      let before = numbers.last { $0.place < sentence.lowerBound }
      sentences = before?.number ?? 1
    } else {
      items = isForemost ? 1 : (bounding.isEmpty ? numbers : bounding).map(\.number).max()
    }
    isWish = cues.says(.brief) || cues.says(.sentenceWord) && cues.says(.inBrief)
    let opensTooMuch = cues.places(of: .brief).contains { (0..<$0.lowerBound).allSatisfy(utterance.isSmall) }
    isComplaint = opensTooMuch && (items != nil || cues.says(.foremost))
  }

  /// Whether a phrase opens or closes what was said: "tickets with one sentence and no goal" has none that does.
  private static func isSetOff(_ place: Range<Int>, _ utterance: Utterance) -> Bool {
    (0..<place.lowerBound).allSatisfy(utterance.isSmall) || place.upperBound >= utterance.tokens.count
      || !utterance.follows(place.upperBound)
  }

  /// Whether a number stands in another clause than the wish: "which of those first, planning is in three weeks".
  private static func isAside(_ place: Int, _ utterance: Utterance, _ cues: Cues) -> Bool {
    !cues.places(of: .foremost).contains { wish in
      let between = min(place, wish.lowerBound)..<max(place, wish.lowerBound)
      return between.allSatisfy { utterance.follows($0 + 1) }
    }
  }

  /// Whether a number bounds what is asked for: "only three", "the top 3 skills", "give me three tips"; "we have only two
  /// teams" and "we use two tools" just tell.
  private static func isBound(_ place: Int, _ utterance: Utterance, _ cues: Cues) -> Bool {
    let isLimited = cues.places(of: .atMost).contains { $0.upperBound == place || $0.lowerBound == place }
    let closes = place + 1 >= utterance.tokens.count || !utterance.follows(place + 1)
    let countsItems = cues.places(of: .itemWord).contains { $0.lowerBound == place + 1 }
    return isLimited && (closes || countsItems) || countsItems && cues.says(.tell)
  }
}
