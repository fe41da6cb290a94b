extension Layout {
  private static let gap = 2
  private static let widestLabel = 28
  /// The columns that an explanation needs at least to read well beside its label.
  private static let narrowestText = 26

  /// The lines of definitions: labels in one column, explanations in the other; under each other where it is narrow.
  func lines(_ definitions: [Definition]) -> [StyledText] {
    let widths = definitions.map(\.label.displayWidth).filter { $0 <= Self.widestLabel }
    let column = (widths.max() ?? 0) + Self.gap
    if isAccessible { return definitions.flatMap { wrapped($0.label.bold() + ": " + $0.text) } }
    let isNarrow = width > 0 && width - column < Self.narrowestText
    return definitions.flatMap { isNarrow ? stacked($0) : besides($0, column) }.map(\.withoutTrailingBlanks)
  }

  private func besides(_ definition: Definition, _ column: Int) -> [StyledText] {
    let padding = column - definition.label.displayWidth
    guard padding >= Self.gap else {
      let indent = StyledText(String(repeating: " ", count: column))
      return wrapped(definition.label.bold()) + wrapped(definition.text, after: indent)
    }
    return wrapped(definition.text, after: definition.label.bold() + StyledText(String(repeating: " ", count: padding)))
  }

  private func stacked(_ definition: Definition) -> [StyledText] {
    wrapped(definition.label.bold()) + wrapped(definition.text, after: "  ")
  }
}
