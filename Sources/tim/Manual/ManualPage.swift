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

  static func named(_ name: String) -> ManualPage? {
    switch name {
    case "tim", "tim.1": .tim
    case "tim-knowledge", "tim-knowledge.5": .knowledge
    case "tim-transcript", "tim-transcript.5": .transcript
    default: nil
    }
  }
}
