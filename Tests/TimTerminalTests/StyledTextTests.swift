import Testing

@testable import TimTerminal

struct StyledTextTests {
  @Test func `a style is switched on and off around its text`() {
    let text = StyledText("a ") + StyledText("b", Style(isBold: true, isUnderlined: true, color: .cyan)) + " c"
    #expect(text.rendered(.full) == "a \u{1B}[1;4;36mb\u{1B}[0m c")
    #expect(text.rendered(.plain) == "a b c")
  }

  @Test func `no style needs a colour that themes hide`() {
    let allowed: Set = [1, 4, 31, 32, 33, 34, 35, 36]
    for color in Style.Color.allCases {
      #expect(Style(isBold: true, isUnderlined: true, color: color).codes.allSatisfy(allowed.contains))
    }
  }

  @Test func `a link carries an id that depends on its address alone`() {
    let text = StyledText("Scrum Guide", link: "https://scrumguides.org")
    let links = Ink(hasColor: false, hasHyperlinks: true)
    let rendered = text.rendered(links)
    #expect(rendered == text.rendered(links))
    #expect(rendered.hasPrefix("\u{1B}]8;id=tim"))
    #expect(rendered.hasSuffix(";https://scrumguides.org\u{1B}\\Scrum Guide\u{1B}]8;;\u{1B}\\"))
    #expect(text.rendered(.plain) == "Scrum Guide")
    let other = StyledText("Scrum Guide", link: "https://scrum.org").rendered(links)
    #expect(rendered.prefix(20) != other.prefix(20))
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "https://", "", "scrum.org", "\u{1B}]8;;x\u{7}",
  ])
  func `only the web is linked`(address: String) {
    #expect(StyledText("x", link: address).rendered(.full) == "x")
  }

  @Test func `an address cannot break out of its sequence`() {
    let text = StyledText("x", link: "https://e.org/\u{1B}\\\u{1B}[2Jé b")
    #expect(text.rendered(.full).contains(";https://e.org/%C3%A9b\u{1B}\\x"))
  }

  @Test func `what goes in is sanitised, also in an interpolation`() {
    let evil = "\u{1B}[2Jevil\u{202E}"
    let text: StyledText = "so \(evil)"
    #expect(text.text == "so evil")
    #expect(StyledText(evil, .bold).rendered(.plain) == "evil")
  }

  @Test func `a prompt marks what takes no columns`() {
    let prompt = StyledText.bold("tim>") + " "
    #expect(prompt.renderedAsPrompt(.full) == "\u{1}\u{1B}[1m\u{2}tim>\u{1}\u{1B}[0m\u{2} ")
    #expect(prompt.renderedAsPrompt(.plain) == "tim> ")
  }

  @Test func `neighbours that look alike are one`() {
    #expect((StyledText("a") + "b").rendered(.full) == "ab")
    #expect(StyledText("a") + "b" == "ab")
    #expect((StyledText.bold("a") + "").runs.count == 1)
    #expect(StyledText("").isEmpty)
  }
}
