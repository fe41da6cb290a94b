package import TimUnderstanding

/// One utterance with what was understood and what was replied.
package struct Turn: Sendable {
  package let interpretation: Interpretation
  package let answer: Answer

  package init(interpretation: Interpretation, answer: Answer) {
    self.interpretation = interpretation
    self.answer = answer
  }

  package var utterance: String { interpretation.utterance.said }
}
