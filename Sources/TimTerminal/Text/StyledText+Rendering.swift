extension StyledText {
  /// The text as written to a stream: escape sequences only where the ink allows, closed again before the end.
  package func rendered(_ ink: Ink) -> String {
    runs.reduce(into: "") { $0 += Self.linked(Self.styled($1, ink), $1.link, ink) }
  }

  /// The text as a readline prompt, with the escape sequences marked so that they do not count as columns.
  func renderedAsPrompt(_ ink: Ink) -> String {
    guard ink.hasColor else { return text }
    return runs.reduce(into: "") { result, run in
      let codes = run.style.codes
      result += codes.isEmpty ? run.text : "\u{1}\(Self.sgr(codes))\u{2}\(run.text)\u{1}\(Self.sgr([0]))\u{2}"
    }
  }

  private static func styled(_ run: Run, _ ink: Ink) -> String {
    let codes = run.style.codes
    guard ink.hasColor, !codes.isEmpty else { return run.text }
    return sgr(codes) + run.text + sgr([0])
  }

  /// The same address always gets the same id, so that a link over several lines is one link to the terminal.
  private static func linked(_ text: String, _ link: String?, _ ink: Ink) -> String {
    guard ink.hasHyperlinks, let link, let target = WebAddress.target(link) else { return text }
    return "\u{1B}]8;id=\(WebAddress.identifier(target));\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  private static func sgr(_ codes: [Int]) -> String {
    "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
  }
}
