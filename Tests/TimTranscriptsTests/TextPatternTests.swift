import Testing

@testable import TimTranscripts

struct TextPatternTests {
  @Test(arguments: [
    ("abc", "xabcx", true), ("abc", "ab", false), ("^abc$", "x\nabc\ny", true), ("^abc$", "xabc", false),
    ("a.c", "a\nc", false), ("a.c", "aäc", true), ("a|b|c", "c", true), ("^(a|b)+$", "abba", true),
    ("^(?:a|b)+$", "abca", false), ("colou?r", "color", true), ("^a{2,3}$", "aaaa", false), ("^a{2,3}$", "aaa", true),
    ("^a{2}$", "aaa", false), ("^a{2,}$", "aaaa", true), ("^a{0}$", "", true), ("[a-c]+x", "abcx", true),
    ("[^a-c]", "abc", false), ("[]]", "]", true), ("[a\\]]", "]", true), ("\\d+ %", "12 %", true), ("\\D", "12", false),
    ("\\bcat\\b", "a cat sat", true), ("\\bcat\\b", "concatenate", false), ("\\Bcat", "concat", true),
    ("\\.", "a", false),
    ("(?i)HÄLLO", "hällo", true), ("(?i)[A-Z]+", "abc", true), ("(a*)*b", "aaac", false), ("", "", true),
    ("()*", "x", true), ("\\s\\S\\w\\W", " a_-", true), ("[Z-a]", "x", false), ("(?i)[Z-a]", "^", true),
  ])
  func matches(_ pattern: String, _ text: String, _ holds: Bool) throws {
    #expect(try TextPattern(pattern).matches(text) == holds)
  }

  @Test(arguments: [
    ("a(b", 1, "“(” is never closed"), ("a)b", 1, "this bracket closes nothing"), ("[ab", 0, "“[” is never closed"),
    ("*a", 0, "there is nothing to repeat here"), ("a\\", 1, "the backslash stands before nothing"),
    ("a{x}", 1, "this range is empty or not a range"), ("a{3,2}", 1, "this range is empty or not a range"),
    ("[b-a]", 1, "this range is empty or not a range"), ("a{", 1, "“{” is never closed"),
    ("a{99999999999999999999}", 1, "this range is empty or not a range"),
    ("a{9223372036854775807}", 1, "it is too large"), ("(((a{100}){100}){100}){100}", 2, "it is too large"),
  ])
  func saysWhatIsWrong(_ pattern: String, _ offset: Int, _ message: String) {
    #expect {
      try TextPattern(pattern)
    } throws: { error in
      let fault = error as? TextPatternFault
      return fault?.message == message && fault?.offset == offset
    }
  }

  /// A pattern that takes a backtracking matcher longer than anybody waits.
  @Test func hostilePatternsEnd() throws {
    let text = String(repeating: "a", count: 3_000)
    #expect(try !TextPattern("^(a+)+$b").matches(text))
    #expect(try !TextPattern("(a|a)*(a|a)*(a|a)*b").matches(text))
    #expect(throws: TextPatternFault.self) { try TextPattern(String(repeating: "(", count: 5_000)) }
    #expect(throws: TextPatternFault.self) { try TextPattern(String(repeating: "|", count: 50_000)) }
  }
}
