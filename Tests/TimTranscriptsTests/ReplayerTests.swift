import Testing
import TimAdvice
import TimKnowledge

@testable import TimTranscripts

struct ReplayerTests {
  private let desk = Desk()

  private func line(_ results: [FileResult]) -> String {
    Tally(results.flatMap(\.turns), failsPending: false).line
  }

  @Test func everyFileAndEveryRuleStartsAfresh() {
    #expect(desk.failures("User: What does an RTE do?\n---\nUser: and the attributes?\nExpect:\n- role: none\n") == [])
  }

  @Test func selectsByFileTitleAndTag() {
    let transcript = desk.read(
      "Title: Alpha\nTags: fast\nUser: a\n---\nTitle: Beta\nTags: slow\nUser: b\nUser: c\n", file: "Dir/Name.txt"
    ).transcript
    func count(_ selection: Selection) -> Int {
      Replayer(desk.advisor).replay(transcript, selected: selection).turns.count
    }
    #expect(count(Selection()) == 3)
    #expect(count(Selection(filters: ["alpha"])) == 1)
    #expect(count(Selection(filters: ["name.TXT"])) == 3)
    #expect(count(Selection(filters: ["alpha", "beta"])) == 3)
    #expect(count(Selection(tags: ["SLOW"])) == 2)
    #expect(count(Selection(filters: ["alpha"], tags: ["slow"])) == 0)
  }

  @Test func stopsAtTheFirstFailureWhateverTheThreads() {
    let good = desk.transcript("User: RTE vs PM\nTim: ...\n")
    let bad = desk.transcript("User: a\nTim: x\n\nUser: b\nTim: x\n---\nUser: c\nTim: ...\n")
    let replayer = Replayer(desk.advisor, stopsAtFailure: true)
    for jobs in [1, 2, 8] {
      #expect(line(replayer.replay([good, bad, good], jobs: jobs)) == "replay: 1 passed, 1 failed, 0 skipped")
      #expect(
        line(Replayer(desk.advisor).replay([good, bad, good], jobs: jobs)) == "replay: 3 passed, 2 failed, 0 skipped")
    }
  }

  @Test func threadsKeepTheOrder() {
    #expect(Parallel.map(Array(0..<1000), jobs: 7) { $0 * 2 } == (0..<1000).map { $0 * 2 })
    #expect(Parallel.map([Int](), jobs: 7) { $0 } == [])
  }

  @Test func skippedConversationsAreNotHeld() {
    let result = desk.replay("Skip: later\nUser: a\nTim: x\nUser: b\n")
    #expect(result.turns.map(\.status) == [.skipped(reason: "later"), .skipped(reason: "later")])
    #expect(result.turns.allSatisfy { $0.reply == nil })
  }

  @Test func theReportSaysWhereAndHow() {
    let result = desk.replay(
      "User: RTE vs PM\n\nTim: “PM” can be more than one role. What?\n...\nExpect:\n- intent: metrics\n")
    #expect(
      PlainReport(desk.advisor.knowledge).text(of: result.turns[0], failsPending: false)?.hasPrefix(
        """
        FAIL talk.txt:3:6  turn 1 “RTE vs PM”
          line 6 does not hold
            expected intent: metrics
            found    comparison
          lead changed
            - “PM” can be more than one role. [-What?-]
            + “PM” can be more than one role. {+Which do you mean?+}
          understood: intent=comparison outcome=clarify role=release-train-engineer
        """) == true)
  }

  @Test func coverageKnowsWhatWasReached() {
    let none = Coverage([], desk.advisor)
    let some = Coverage(desk.replay("User: RTE vs scrum master\nUser: What is WSJF?\n").turns, desk.advisor)
    for part in Coverage.Part.allCases {
      #expect(none.count(of: part).reached == 0)
      #expect(none.unreached(part).count == none.count(of: part).all)
      #expect(some.count(of: part).reached > 0)
    }
    #expect(some.count(of: .terms).reached == 1)
    #expect(CoverageReport(some).text.hasPrefix("coverage: \(some.count(of: .rules).reached) of "))
    #expect(CoverageReport(some, of: [.terms]).text.hasPrefix("coverage: 1 of "))
    #expect(!some.unreached(.rules).contains { $0.file.hasSuffix("small-talk.md") })
  }

  @Test func whatIsNotReachedIsListedAsStretchesOfLines() throws {
    let coverage = Coverage(desk.replay("User: What is WSJF?\n").turns, desk.advisor)
    let gaps = coverage.gaps(.terms)
    let before = try #require(gaps.firstIndex { $0.file.hasSuffix("portfolio-and-product.md") })
    #expect(gaps.count { $0.file == gaps[before].file } == 2)
    let after = gaps[before + 1]
    let lines = gaps[before].lines + "," + after.lines
    #expect(CoverageReport(coverage).text.contains("  not reached: \(after.file):\(lines)\n"))
    let term = try #require(desk.advisor.knowledge.entity(.term, id: "wsjf"))
    let line = desk.advisor.knowledge.location(of: term).line
    #expect(gaps[before].places.allSatisfy { $0.line < line } && after.places.allSatisfy { $0.line > line })
  }

  @Test(
    arguments: [
      (Variation.lowerCase, "What is PI?", "what is pi?"), (.upperCase, "What is PI?", "WHAT IS PI?"),
      (.withoutMark, "What is PI? ", "What is PI"), (.withoutMark, "What is PI", nil), (.polite, "hi", "Please, hi"),
      (.typo, "release train", "relaese train"), (.typo, "a short word", nil), (.typo, "process", "proecss"),
    ] as [(Variation, String, String?)])
  func variations(_ variation: Variation, _ text: String, _ changed: String?) {
    #expect(variation.applied(to: text) == changed)
  }

  @Test func robustnessHoldsEachVariationAtItsPlace() {
    let transcript = desk.transcript("User: What does a scrum master do?\nUser: and which attributes do they need?\n")
    let robustness = Robustness(transcript, desk.advisor)
    // The second question is in lower case as it is.
    #expect(robustness.count == 9)
    let report = RobustnessReport([robustness], desk.advisor.knowledge).text
    #expect(report.hasSuffix("robust: \(9 - robustness.slips.count) of 9 variations understood the same\n"))
  }
}
