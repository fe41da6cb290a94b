import Testing
import TimLanguage

/// Inflection: every regular form leads back to its word.
@Suite struct InflectionTests {
  @Test(arguments: [
    ("teams", "team"), ("coaches", "coach"), ("courses", "course"), ("studies", "study"), ("studied", "study"),
    ("coached", "coach"), ("measured", "measure"), ("planned", "plan"), ("planning", "plan"), ("measuring", "measure"),
    ("reading", "read"), ("lead", "lead"),
  ])
  func aFormLeadsBackToItsWord(_ form: String, _ word: String) {
    #expect(Inflection.lemmas(of: form).contains(word))
  }

  @Test(arguments: [("used", "use"), ("goes", "go"), ("PIs", "PI")])
  func `two letters are enough of a word before its ending`(form: String, word: String) {
    #expect(Inflection.lemmas(of: form).contains(word))
  }

  @Test func aWordComesFirstAmongItsOwnLemmas() {
    #expect(Inflection.lemmas(of: "news").first == "news")
  }

  @Test func whatOnlyLooksLikeAnEndingIsNotStripped() {
    #expect(Inflection.lemmas(of: "as") == ["as"])
    #expect(Inflection.lemmas(of: "sing") == ["sing"])
  }
}
