import TimKnowledge
import Testing

@testable import TimAuthoring

/// What needs no author is mended where it stands, and nothing else is touched.
struct MechanicalFixTests {
  private func mended(_ text: String, _ faults: [(Finding.Fault, line: Int)]) -> MechanicalFix {
    MechanicalFix(text, faults.map { Finding($0.0, at: SourceLocation(file: "K/a.md", line: $0.line)) })
  }

  @Test(arguments: [
    ("3. **Map.** Reads it.", Finding.Fault.misnumbered(found: "3.", expected: "2."), "2. **Map.** Reads it."),
    ("3) **Map.** Reads it.", Finding.Fault.misnumbered(found: "3)", expected: "2)"), "2) **Map.** Reads it."),
    ("1. **Map**. Reads it.", .itemTitleWithoutStop(title: "Map"), "1. **Map.** Reads it."),
    ("1. **Map:** Reads it.", .itemTitleWithoutStop(title: "Map:"), "1. **Map.** Reads it."),
    (
      "Flies. [Air](sources.md#air)", .linkFromElsewhere(url: "sources.md#air", expected: "../sources.md#air"),
      "Flies. [Air](../sources.md#air)"
    ),
    ("- Also called: flyer; ace", .joinedAlias(alias: "flyer; ace"), "- Also called: flyer, ace"),
    ("- also asked: fog", .misplacedFact(key: "also asked:", written: "- Also asked: fog"), "- Also asked: fog"),
    ("- also called: flyer", .unknownFact(key: "also called", nearest: "Also called"), "- Also called: flyer"),
  ])
  func `a mechanical fault is mended`(line: String, fault: Finding.Fault, expected: String) {
    let fixed = mended("# A\n\n" + line + "\n", [(fault, 3)])
    #expect(fixed.text == "# A\n\n" + expected + "\n")
    #expect(fixed.count == 1)
  }

  @Test func `what takes an author is left alone`() {
    let text = "# A\n\n- Alias: flyer\n\nAlso asked: fog\n"
    let fixed = mended(
      text,
      [
        (.unknownFact(key: "Alias", nearest: "Also called"), 3), (.itemWithoutText(title: "Map"), 3),
        (.misplacedFact(key: "Also asked:", written: "- Also asked: fog"), 5),
        (.misnumbered(found: "1.", expected: "2."), 99),
      ])
    #expect(fixed.text == text && fixed.count == 0)
  }
}
