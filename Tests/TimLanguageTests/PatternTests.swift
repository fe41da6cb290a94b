import Testing
import TimLanguage

/// The pattern language: what can be written, what is wrong and at which byte, and the ways of meeting a pattern.
@Suite struct PatternTests {
  @Test func aPatternIsReadAsWritten() throws {
    let pattern = try PatternParser.parse("(what|which of) <facet> ... [does] ~need $")
    #expect(
      pattern
        == .sequence([
          .choice([.word("what"), .sequence([.word("which"), .word("of")])]), .slot(.facet), .gap,
          .optional(.word("does")), .concept("need"), .end,
        ]))
  }

  @Test(arguments: [
    ("(a|b", PatternError.unclosed("(", at: 0)),
    ("x [a", .unclosed("[", at: 2)),
    ("x <role", .unclosed("<", at: 2)),
    ("x <rol> y", .unknownSlot("rol", at: 3)),
    ("a ) b", .unexpected(")", at: 2)),
    ("a ] b", .unexpected("]", at: 2)),
    ("a . b", .unexpected(".", at: 2)),
    ("a .. b", .unexpected(".", at: 2)),
    ("a, b", .unexpected(",", at: 1)),
    ("(a||b)", .emptyAlternative(at: 1)),
    ("a ()", .emptyAlternative(at: 3)),
    ("[a]", .nothingRequired),
    ("^ ... $", .nothingRequired),
    ("", .emptyAlternative(at: 0)),
    ("(a|[b])", .nothingRequired),
  ])
  func aFaultIsNamedWithItsByte(_ text: String, _ error: PatternError) {
    #expect(throws: error) { try PatternParser.parse(text) }
  }

  @Test func theWaysOfMeetingAPatternAreWrittenOut() throws {
    var lexicon = PatternLexicon()
    let wordings = try PatternParser.parse("(what|which) [of] <role>").wordings(atMost: 10, &lexicon)
    let (what, which, of) = (part("what", &lexicon), part("which", &lexicon), part("of", &lexicon))
    let role = PatternWording.Part.slot(.role)
    #expect(wordings.map(\.parts) == [[what, role], [what, of, role], [which, role], [which, of, role]])
  }

  @Test func noMoreWaysThanAskedForAreWrittenOut() throws {
    let pattern = try PatternParser.parse("(a|b|c) (a|b|c) (a|b|c) (a|b|c) (a|b|c) (a|b|c)")
    var lexicon = PatternLexicon()
    #expect(pattern.wordings(atMost: 100, &lexicon).count == 100)
    #expect(pattern.wordings(atMost: 1000, &lexicon).count == 729)
  }

  @Test(arguments: [("a $ b", true), ("a ^ b", true), ("^ a $", false), ("a $ ...", false), ("[a $] b", false)])
  func whatComesAfterTheEndCannotBeMet(_ text: String, _ isImpossible: Bool) throws {
    var lexicon = PatternLexicon()
    let wordings = try PatternParser.parse(text).wordings(atMost: 9, &lexicon)
    #expect(wordings.allSatisfy(\.isImpossible) == isImpossible)
  }

  @Test func whatMakesNoDifferenceIsLeftOut() throws {
    var lexicon = PatternLexicon()
    let fillers: Set = [lexicon.number(of: "the"), lexicon.number(of: "a")]
    func normal(_ text: String) throws -> [PatternWording.Part] {
      let wordings = try PatternParser.parse(text).wordings(atMost: 1, &lexicon)
      return try #require(wordings.first).normalized(without: fillers).parts
    }
    #expect(try normal("... the role ... a ... need ...") == normal("role ... need"))
    #expect(try normal("the a") == [part("the", &lexicon), part("a", &lexicon)])
  }

  @Test func `each alternative brings a pattern to mind, and of several parts the one that is said least`() throws {
    let ids = ["what": 0, "which": 1, "tool": 2]
    func anchors(_ text: String) throws -> [PatternProgram.Anchor] {
      PatternProgram(try PatternParser.parse(text), word: { ids[$0] ?? 9 }, concept: { _ in 9 }) { anchor in
        anchor == .slot(.role) ? 5 : 1
      }.anchors
    }
    #expect(try anchors("(what|which)") == [.word(0), .word(1)])
    #expect(try anchors("(what|which|[a] tool) <role>") == [.word(0), .word(1), .word(2)])
  }

  @Test func theNamesInAPatternAreListed() throws {
    let pattern = try PatternParser.parse("(Größe|b ~need) [c] <role> ~tool")
    #expect(pattern.words == ["große", "b", "c"])
    #expect(pattern.concepts == ["need", "tool"])
  }

  private func part(_ word: String, _ lexicon: inout PatternLexicon) -> PatternWording.Part {
    .word(lexicon.number(of: StemKey.key(of: word)))
  }
}
