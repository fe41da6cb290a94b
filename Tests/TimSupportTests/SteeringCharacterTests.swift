import Testing
import TimLanguage
import TimSupport

/// One definition says what may not reach a terminal; these say what it must hold.
struct SteeringCharacterTests {
  private static var scalars: [Unicode.Scalar] { (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) } }

  @Test func `every control character and every separator of lines steers`() {
    for scalar in Self.scalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: #expect(scalar.steersTerminal, "\(scalar.value)")
      default: continue
      }
    }
    for value in [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069] as [UInt32] {
      #expect(Unicode.Scalar(value)?.steersTerminal == true)
    }
  }

  @Test func `nothing that steers is left in what was said`() {
    for scalar in Self.scalars where scalar.steersTerminal {
      let left = CleanText("a\(scalar)b").text.unicodeScalars.filter(\.steersTerminal)
      #expect(left.isEmpty, "\(scalar.value)")
    }
  }
}
