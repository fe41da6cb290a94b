internal import TimUnderstanding

/// What an interpretation amounts to: the reply, its outcome, and the questions that it starts to ask, if any.
struct Reply {
  var answer: Answer
  /// The answer before courtesies were added; the conversation goes on from it.
  var matter: Answer?
  var outcome: Outcome
  var refusal: Refusal?
  var quiz: CareerQuiz?
  var assessment: Assessment?
  /// What was taken although nobody said it, such as a level.
  var assumed = Slots()
}
