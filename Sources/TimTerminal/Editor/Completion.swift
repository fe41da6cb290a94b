/// One way to go on from the cursor.
package struct Completion: Hashable, Sendable {
  /// What stands in the line then.
  package var text: String
  /// How many characters before the cursor it takes the place of.
  package var replacedCharacters: Int
  /// Whether the word is complete, so that a blank follows.
  package var isComplete: Bool
  /// How it is shown in a list.
  package var title: String

  package init(_ text: String, replacing count: Int, isComplete: Bool = true, title: String? = nil) {
    self.text = text
    replacedCharacters = count
    self.isComplete = isComplete
    self.title = title ?? text
  }
}

/// Says how a line may go on, from the line up to the cursor and its last word.
package typealias Completer = @Sendable (_ lineUpToCursor: String, _ word: String) -> [Completion]
