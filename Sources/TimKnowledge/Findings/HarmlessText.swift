internal import TimLanguage

extension String {
  /// The text without anything that could change what a terminal shows; what is replaced keeps its column.
  var harmless: String {
    String(
      map { character in
        if character == "\t" { return " " }
        return character.unicodeScalars.contains(where: CleanText.isInvisible) ? "\u{FFFD}" : character
      })
  }
}
