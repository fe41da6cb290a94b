internal import TimTerminal

/// A page of the manual, in the same blocks of which answers are made.
struct ManualPage {
  let name: String
  /// The section of the manual: 1 for commands, 5 for files.
  let section: Int
  /// What it is about, in half a sentence.
  let summary: String
  let body: [Block]

  static let names = ["tim", "tim-knowledge", "tim-transcript"]
}
