/// Texts as they stand in reports and commands.
extension String {
  /// The text as one word of a command line.
  package var asShellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_./+=,@%".unicodeScalars.contains($0))
    }
    return isPlain && !isEmpty
      ? self
      : "'" + Visible.text(self).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }

  /// The text, or its beginning and an ellipsis.
  func shortened(to most: Int) -> String {
    count <= most ? self : prefix(most - 1).stripped + "…"
  }
}
