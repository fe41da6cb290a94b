/// The words that begin a block of a transcript where they stand at the start of a line with a colon after them.
package enum Label: String, CaseIterable, Sendable {
  case title = "Title"
  case tags = "Tags"
  case skip = "Skip"
  case user = "User"
  case tim = "Tim"
  case expect = "Expect"
  case note = "Note"

  /// The label that a word is with another case or with a letter too much, such as `user` or `Expects`.
  init?(nearly word: some StringProtocol) {
    let typed = word.lowercased()
    guard let label = Label.allCases.first(where: { typed == $0.rawValue.lowercased() || $0.isNearly(typed) }) else {
      return nil
    }
    self = label
  }

  private func isNearly(_ typed: String) -> Bool {
    let name = rawValue.lowercased()
    return typed == name + "s" || typed + "s" == name || typed == name + "ed"
  }
}
