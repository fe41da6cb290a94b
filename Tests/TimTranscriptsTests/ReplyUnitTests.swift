import Testing

@testable import TimTranscripts

struct ReplyUnitTests {
  @Test func cutsAReplyIntoWhatBelongsTogether() {
    let units = ReplyUnit.units(
      of: """
        In short, this
        is it.

        Skills:

        1. One. First
        line and second.
        2. Two. See https://a.example/x for more,
        and more.

        A title, a publisher: https://b.example/
        Another one: https://c.example/

        - Ask on?
        """)
    #expect(
      units.map(\.text) == [
        "In short, this is it.", "Skills:", "1. One. First line and second.", "2. Two. See https://a.example/x",
        "for more, and more.", "A title, a publisher: https://b.example/", "Another one: https://c.example/",
        "- Ask on?",
      ])
    #expect(
      units.map(\.kind) == [
        .paragraph, .heading, .item(1), .item(2), .paragraph, .source, .source, .bullet,
      ])
    #expect(units.map(\.ownsLines) == [true, true, true, false, false, true, true, true])
  }

  @Test func wrappingDoesNotMatter() {
    let reply = "The RTE met 3. Then he left.\n\n1. One. Two three.\n2. Four five."
    let wrapped = "The RTE met\n3. Then he\nleft.\n\n1. One. Two\nthree.\n\n2. Four\n   five."
    #expect(Fit.holds(ReplyUnit.units(of: wrapped), ReplyUnit.units(of: reply)))
  }

  @Test(arguments: [
    ("a[..]z", "a to z", true), ("a[..]z", "az", true), ("[..]", "anything", true),
    ("a [..] b [..] c", "a x b y c", true),
    ("a[..]b[..]c", "a c b", false), ("[..]ab", "aab", true), ("ab[..]ab", "ab", false), ("\\[..]", "[..]", true),
    ("\\[..]", "x", false), ("a [.] b", "a x b", false),
  ])
  func holesStandForText(_ pattern: String, _ text: String, _ holds: Bool) {
    #expect(HolePattern(pattern).matches(text) == holds)
  }

  @Test(arguments: ["[..]", "a\\[..]b", "\\\\[..] and [..]", "plain"])
  func escapedHolesAreText(_ text: String) {
    let pattern = HolePattern(HolePattern.escaped(text))
    #expect(!pattern.hasHoles)
    #expect(pattern.matches(text))
  }

  @Test(
    arguments: [
      ([nil], "a\n\nb", true), (["a", "", nil], "a", true), (["a", "", nil, "", "c"], "a\n\nb\n\nc", true),
      (["a", "", nil, "", "c"], "a\n\nb", false), ([nil, "b", nil], "a\n\nb\n\nc", true),
      ([nil, "x", nil], "a\n\nb", false),
      (["a"], "a\n\nb", false), (["a", "", "b"], "a", false), ([nil, "c", "", nil, "c"], "b\n\nc", false),
    ] as [([String?], String, Bool)])
  func dotsStandForUnits(_ expected: [String?], _ given: String, _ holds: Bool) {
    let units = ReplyUnit.units(of: expected)
    #expect(Fit.holds(units, ReplyUnit.units(of: given)) == holds)
    #expect(Alignment(units, ReplyUnit.units(of: given)).isPerfect == holds)
  }
}
