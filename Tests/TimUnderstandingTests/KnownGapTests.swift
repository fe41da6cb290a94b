import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What Tim should understand and does not yet; whoever closes a gap moves its line to the rule that it belongs to.
struct KnownGapTests {
  @Test(arguments: [
    // One word of another trade costs too little.
    Talk("what skills does a senior nurse need for conflict resolution", is: "no-answer"),
    // The plural of a level names people, and also the level.
    Talk(
      "What does a senior RTE need for release management?", "just for beginners",
      is: "requirements role=rte competency=release-management level=foundation"),
    // Praise that the scorer takes for all there is.
    Talk("Wonderful. Is there anything short to read for beginners?", is: "resources level=foundation"),
    // A title of one everyday word.
    Talk(
      "What does a senior RTE need for release management?", "now switch the role to agile coach",
      is: "requirements role=agile-coach competency=release-management level=senior"),
  ])
  func `a gap`(talk: Talk) {
    withKnownIssue { try talk.expectHolds() }
  }
}
