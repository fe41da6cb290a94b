import Testing
import TimAdvice
import TimUnderstanding

/// How much of an answer is wanted, as people say it.
struct MeasureTests {
  @Test(
    arguments: [
      ("only three of them", 3, nil, false), ("the first 4 please", 4, nil, true), ("1 to 6", 6, nil, true),
      ("in one sentence", nil, 1, false), ("say it in two sentences", nil, 2, false),
      ("shorter please", nil, nil, false), ("no lists please", nil, 1, false), ("the top 5", 5, nil, false),
      ("which of those first?", 1, nil, true),
      ("ok which of them matters most", 1, nil, true),
      ("which of those would you do first, the next planning is in three weeks", 1, nil, true),
      ("which three of those should I start with?", 3, nil, false),
    ] as [(String, Int?, Int?, Bool)])
  func `a wish for less says how many`(text: String, items: Int?, sentences: Int?, isFromStart: Bool) {
    let it = Talk.advisor.interpreter.interpret(text)
    let measure = Measure(it.utterance, it.cues)
    #expect(measure.items == items)
    #expect(measure.sentences == sentences)
    #expect(measure.isFromStart == isFromStart)
  }

  @Test func `a number behind the sentences that are wanted does not count them`() {
    let interpreter = Talk.advisor.interpreter
    let utterance = interpreter.read("say in one sentence what our 5 teams need")
    #expect(Measure(utterance, interpreter.cues(of: utterance)).sentences == 1)
  }

  @Test func `an amount is no measure`() {
    let it = Talk.advisor.interpreter.interpret("shorter, our train has 125 people")
    #expect(Measure(it.utterance, it.cues).items == nil)
  }
}
