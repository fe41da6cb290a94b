package import TimLanguage

extension PatternProgram: ImageValue {
  package init(from reader: inout ImageReader) {
    let count = reader.number()
    var instructions: [Instruction] = []
    instructions.reserveCapacity(count)
    for _ in 0..<count {
      let code = reader.number()
      let operand = code >> 4
      let instruction: Instruction =
        switch code & 15 {
        case 0: .word(operand)
        case 1: .concept(operand)
        case 2: .slot(Pattern.Slot.allCases[operand])
        case 3: .gap
        case 4: .start
        case 5: .end
        case 6: .split(operand, reader.number())
        case 7: .jump(operand)
        default: .match
        }
      instructions.append(instruction)
    }
    self.init(instructions: instructions, anchors: [])
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(instructions.count)
    for instruction in instructions {
      switch instruction {
      case .word(let id): writer.number(id << 4)
      case .concept(let id): writer.number(id << 4 | 1)
      case .slot(let slot): writer.number((Pattern.Slot.allCases.firstIndex(of: slot) ?? 0) << 4 | 2)
      case .gap: writer.number(3)
      case .start: writer.number(4)
      case .end: writer.number(5)
      case .split(let first, let second):
        writer.number(first << 4 | 6)
        writer.number(second)
      case .jump(let target): writer.number(target << 4 | 7)
      case .match: writer.number(8)
      }
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
