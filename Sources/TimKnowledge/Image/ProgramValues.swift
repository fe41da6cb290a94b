package import TimLanguage

/// A compiled pattern read in place, instruction by instruction, without being copied.
package struct PatternCode: Sendable {
  private let image: Image
  private let base: Int
  /// How many instructions there are.
  package let count: Int

  init(from reader: inout ImageReader) {
    count = reader.count()
    image = reader.image
    base = reader.position
    reader.position += count * PatternCode.size
  }

  /// Two numbers an instruction: what it does with its operand, and a second operand.
  private static let size = 2 * Image.numberSize

  package enum Operation: Int {
    case word, concept, slot, gap, start, end, split, jump, match
  }

  /// The instruction at a place; beyond the end it is a match, so that a damaged program ends.
  package subscript(place: Int) -> (operation: Operation, operand: Int, second: Int) {
    guard place < count else { return (.match, 0, 0) }
    let start = base + place * PatternCode.size
    let code = image.number(at: start)
    return (Operation(rawValue: code & 15) ?? .match, code >> 4, image.number(at: start + Image.numberSize))
  }
}

extension PatternProgram {
  func write(to writer: inout ImageWriter) {
    writer.number(instructions.count)
    for instruction in instructions {
      let (operation, operand, second): (PatternCode.Operation, Int, Int) =
        switch instruction {
        case .word(let id): (.word, id, 0)
        case .concept(let id): (.concept, id, 0)
        case .slot(let slot): (.slot, Pattern.Slot.allCases.firstIndex(of: slot) ?? 0, 0)
        case .gap: (.gap, 0, 0)
        case .start: (.start, 0, 0)
        case .end: (.end, 0, 0)
        case .split(let first, let second): (.split, first, second)
        case .jump(let target): (.jump, target, 0)
        case .match: (.match, 0, 0)
        }
      writer.number(operand << 4 | operation.rawValue)
      writer.number(second)
    }
  }
}

extension PatternProgram.Anchor {
  /// The anchor as one number, by which the index of patterns is sorted.
  package var packed: Int {
    switch self {
    case .word(let id): id << 2
    case .concept(let id): id << 2 | 1
    case .slot(let slot): (Pattern.Slot.allCases.firstIndex(of: slot) ?? 0) << 2 | 2
    }
  }
}
