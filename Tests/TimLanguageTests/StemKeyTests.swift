import Testing
import TimLanguage

/// Keys: forms of one word meet, different words stay apart.
@Suite struct StemKeyTests {
  @Test(arguments: [
    ["coach", "coaches", "coaching", "coached"],
    ["organisation", "organization", "organisations"],
    ["prioritise", "prioritize", "prioritising", "prioritised"],
    ["programme", "program", "programs", "programmes"],
    ["behaviour", "behavior", "behaviours"],
    ["team", "teams"],
    ["story", "stories"],
    ["plan", "plans", "planning", "planned"],
    ["engineer", "engineers"],
    ["practice", "practise", "practices", "practises", "practising", "practised"],
    ["analyse", "analyze"],
  ])
  func formsMeet(_ words: [String]) {
    #expect(Set(words.map(StemKey.key(of:))).count == 1, "\(words.map(StemKey.key(of:)))")
  }

  @Test(arguments: [
    ["manager", "management"], ["engineer", "engineering"], ["train", "trail"], ["lean", "learn"],
    ["need", "ne"], ["bus", "bu"], ["process", "proces"],
  ])
  func differentThingsStayApart(_ words: [String]) {
    let keys = words.map(StemKey.key(of:))
    #expect(Set(keys).count == keys.count, "\(keys)")
  }

  @Test func `a word in -is is one thing and not several`() {
    for word in ["analysis", "basis", "hypothesis"] { #expect(StemKey.key(of: word) == word) }
  }

  @Test func shortWordsAndForeignLettersAreLeftAlone() {
    for word in ["is", "pi", "rte", "größe", "i&a", "6"] { #expect(StemKey.key(of: word) == word) }
  }

  @Test func aKeyIsNeverEmpty() {
    for word in ["sings", "eds", "ings", "oses", "ised", "ying", "bed", "sees"] {
      #expect(!StemKey.key(of: word).isEmpty)
    }
  }
}
