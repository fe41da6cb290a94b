import Testing

@testable import TimTranscripts

struct ReplyDifferenceTests {
  private func changes(_ expected: String, _ given: String) -> String {
    let one = ReplyUnit.units(
      of: expected.split(separator: "\n", omittingEmptySubsequences: false).map { $0 == "..." ? nil : String($0) })
    let other = ReplyUnit.units(of: given)
    let changes = ReplyDifference(one, other, Alignment(one, other))?.changes ?? []
    return changes.flatMap { [$0.title] + $0.before.map { "- " + $0 } + $0.after.map { "+ " + $0 } }.joined(
      separator: "\n")
  }

  @Test func namesWhatDiffers() {
    let expected = """
      A lead needs these skills.

      Skills:

      1. One. Plan the release with all teams.
      2. Two. Keep the date.
      3. Three. Say so.

      A page, a publisher: https://a.example/

      Ask on.
      """
    let given = """
      A lead needs these skills.

      Skills:

      1. One. Plan the release with most teams.
      3. Three. Say so.
      4. Four. New.
      5. Five. New too.

      A page, a publisher: https://b.example/

      Ask on.
      """
    #expect(
      changes(expected, given) == """
        item 1 changed
        - 1. One. Plan the release with [-all-] teams.
        + 1. One. Plan the release with {+most+} teams.
        item 2 missing
        - 2. Two. Keep the date.
        items 4 and 5 are new
        + 4. Four. New.
        + 5. Five. New too.
        source differs
        - A page, a publisher: [-https://a.example/-]
        + A page, a publisher: {+https://b.example/+}
        """)
  }

  @Test func showsWhatCannotBeSeen() {
    #expect(
      changes("a plain space here", "a plain\u{A0}space here") == """
        lead changed
        - a [-plain space-] here
        + a {+plain<U+00A0>space+} here
        """)
  }

  @Test func aHoleDoesNotSwallowWhatChanged() {
    #expect(
      changes("The lead of old is here.\n...", "The lead of new is here.\n\nAnd more.") == """
        lead changed
        - The lead of [-old-] is here.
        + The lead of {+new+} is here.
        """)
  }

  @Test func sentencesWithoutMuchInCommonAreNotCutUp() {
    let words = WordDifference("one two three four the five", "six the seven eight nine ten")
    #expect(words.before == "one two three four the five")
  }

  @Test func hugeRepliesAreComparedAllTheSame() {
    let long = (1...5_000).map { "paragraph \($0)\n\n" }.joined()
    let other = (1...5_000).map { "paragraph \($0) other\n\n" }.joined()
    #expect(
      ReplyDifference(
        ReplyUnit.units(of: long), ReplyUnit.units(of: other),
        Alignment(ReplyUnit.units(of: long), ReplyUnit.units(of: other))) != nil)
  }
}
