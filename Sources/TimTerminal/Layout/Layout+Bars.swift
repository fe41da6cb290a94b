extension Layout {
  private static let widestBar = 20
  private static let narrowestBar = 5

  /// The lines of bars: labels, bars and numbers in three columns, or label and number where there is no room for more.
  func lines(_ bars: [Bar]) -> [StyledText] {
    let labels = bars.map { $0.label.words.reduce(into: StyledText()) { $0.appendWord($1) } }
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    let numberWidth = bars.map(\.number.displayWidth).max() ?? 0
    let room = (width > 0 ? width : .max) - labelWidth - numberWidth - 4
    if isAccessible || room < Self.narrowestBar {
      return zip(labels, bars).flatMap { wrapped($0 + ($0.isEmpty ? "" : ": ") + StyledText($1.number)) }
    }
    return zip(labels, bars).map { label, bar in
      let padding = String(repeating: " ", count: labelWidth - label.displayWidth)
      let gap = labelWidth > 0 ? "  " : ""
      let rest = padding + gap + drawing(bar, min(room, Self.widestBar)) + "  " + bar.number
      return (label + StyledText(rest)).withoutTrailingBlanks
    }
  }

  private func drawing(_ bar: Bar, _ columns: Int) -> String {
    let filled = Int((bar.share * Double(columns)).rounded())
    return String(repeating: usesUnicode ? "█" : "#", count: filled)
      + String(repeating: usesUnicode ? "░" : ".", count: columns - filled)
  }
}

extension Bar {
  /// The part of the whole, between none and all of it whatever the numbers.
  fileprivate var share: Double {
    total > 0 ? min(max(Double(value) / Double(total), 0), 1) : 0
  }
}

extension StyledText {
  fileprivate mutating func appendWord(_ word: Word) {
    if !isEmpty, let blank = word.blank { append(blank) }
    self += word.text
  }
}
