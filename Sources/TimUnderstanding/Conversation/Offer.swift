internal import TimLanguage

/// A question that a reply offered, with the number by which it is taken.
package struct Offer: Hashable, Sendable {
  package let number: Int
  package let question: String

  package init(number: Int, question: String) {
    self.number = number
    self.question = question
  }

  /// Questions that stand by themselves, counted from one.
  package static func numbered(_ questions: [String]) -> [Offer] {
    questions.enumerated().map { Offer(number: $0 + 1, question: $1) }
  }
}

extension [Offer] {
  /// The question of a number, or the last one where that was asked for.
  func question(_ number: Int) -> String? {
    number == ItemNumber.last ? last?.question : first { $0.number == number }?.question
  }
}
