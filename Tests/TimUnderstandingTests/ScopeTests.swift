import Testing
import TimAdvice
import TimKnowledge

@testable import TimUnderstanding

/// Where the field ends, and from which chance on Tim answers, asks or says no.
struct ScopeTests {
  @Test(arguments: [
    "train tickets to Leeds", "lead poisoning symptoms", "how much does an architect charge for a loft conversion",
    "What's the weather in Leeds?", "how do I cook rice", "who won the world cup", "What does a hotel manager do?",
    "sprint training plan for a half marathon", "best scrum formation in rugby",
  ])
  func `near misses are refused`(question: String) throws {
    let it = Talk.advisor.interpreter.interpret(question)
    #expect(it.outcome == .noAnswer, "\(it.intent?.id ?? "none") \(it.confidence)")
  }

  @Test func `a refusal has a reason, and a limit is one`() {
    let it = Talk.advisor.interpreter.interpret("RTE salary in Germany")
    guard case .limit = it.refusal else {
      Issue.record("pay is a limit")
      return
    }
    #expect(Talk.advisor.interpreter.interpret("").refusal == .empty)
  }

  /// One chance decides: above it Tim answers, below it he asks at most.
  @Test func `what is answered is sure enough, and what is refused is not`() {
    let knowledge = Talk.advisor.knowledge
    for number in 0..<knowledge.exampleCount {
      let example = knowledge.example(number).text
      let it = Talk.advisor.interpreter.interpret(example)
      switch it.outcome {
      case .answer: #expect(it.confidence >= Calibration.answering, "\(example)")
      case .clarify where it.ambiguous == nil && it.refusal == nil:
        #expect((Calibration.asking..<Calibration.answering).contains(it.confidence), "\(example)")
      case .noAnswer where it.refusal == .outsideField:
        // What is found by its words alone has to be surer.
        let isWritten = it.readings.first?.slots.has(.entry) == true
        let least = isWritten ? Calibration.outOfTheBlue : Calibration.answering
        #expect((it.readings.first?.confidence ?? 0) < least, "\(example)")
      default: break
      }
    }
  }

  @Test func `what speaks against a reading makes it less sure`() {
    let plain = Evidence()
    let chance = Calibration.confidence(plain)
    func with(_ change: (inout Evidence) -> Void) -> Double {
      var evidence = plain
      change(&evidence)
      return Calibration.confidence(evidence)
    }
    #expect(with { $0.coverage = 0.3 } < chance)
    #expect(with { $0.foreign = 2 } < chance)
    #expect(with { $0.foreignAlone = 2 } < chance)
    #expect(with { $0.thinness = 0.8 } < chance)
    #expect(with { $0.margin = 0 } < chance)
    #expect(with { $0.isTold = true } > chance)
    #expect(with { $0.named = 1 } > chance)
    #expect(with { $0.lead = 4 } > chance)
    #expect(Calibration.asking < Calibration.answering && Calibration.answering <= Calibration.settled)
  }

  @Test func `readings are at most three, the surest first, whatever the outcome`() {
    for question in ["What does an RTE do?", "weather in Leeds", "what is a PM?", "who decides?", "hi"] {
      let sure = Talk.advisor.interpreter.interpret(question).readings.map(\.confidence)
      #expect(sure.count <= 3 && sure == sure.sorted(by: >), "\(question)")
    }
  }
}
