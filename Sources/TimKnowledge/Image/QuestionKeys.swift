/// A question as it is looked up: the keys of its words.
enum QuestionKeys {
  static func joined(_ keys: [String]) -> String { keys.joined(separator: " ") }
}
