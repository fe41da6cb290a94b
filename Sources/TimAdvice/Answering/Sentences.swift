extension String {
  /// The sentences of a running text, each with its end, as they are written: an end is followed by a space or by nothing.
  var sentences: [String] {
    var sentences: [String] = []
    var current = ""
    var isEnding = false
    for character in self {
      if isEnding, character.isWhitespace {
        sentences.append(current)
        current = ""
        isEnding = false
        continue
      }
      let isEnd = character == "." || character == "!" || character == "?"
      isEnding = isEnd || isEnding && (character == "”" || character == "\"" || character == ")")
      if !current.isEmpty || !character.isWhitespace { current.append(character) }
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}
