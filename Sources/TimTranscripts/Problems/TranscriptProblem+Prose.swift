internal import TimKnowledge

extension TranscriptProblem {
  /// What is wrong, in one sentence without a full stop.
  package var message: String {
    switch fault {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notUTF8: "this line is not UTF-8"
    case .textBeforeLabel: "this text belongs to nobody"
    case .almostLabel(let said, _): "“\(said):” is not a label"
    case .withoutUtterance(let label): "“\(label.rawValue):” has no “User:” before it"
    case .secondReply: "this turn has a reply already"
    case .headerTooLate(let label): "“\(label.rawValue):” comes after the conversation began"
    case .twice(let label): "“\(label.rawValue):” stands twice"
    case .noReason: "“Skip:” gives no reason"
    case .noTurn: "this conversation has no “User:”"
    case .emptyExpect: "“Expect:” expects nothing"
    case .textAfterExpect: "a check does not stand on the line of “Expect:”"
    case .notACheck: "this is not a check"
    case .unknownKey(let key, _): "there is no check “\(key)”"
    case .missingValue(let key): "“\(key)” says nothing after the colon"
    case .unknownName(let kind, let name, _): "there is no \(kind) “\(name)”"
    case .badCount(let text): "“\(text)” is not a count"
    case .badNumber(let text): "“\(text)” is not a number"
    case .badPattern(let fault): "the pattern cannot be read: \(fault.message)"
    }
  }

  /// What to do about it, or nil where the message says it already.
  package var help: String? {
    switch fault {
    case .notUTF8: "save the file as UTF-8"
    case .textBeforeLabel: "begin what the person says with “User:”"
    case .almostLabel(let said, let label):
      "write “\(label.rawValue):”, or “\\\(said):” where it is part of what was said"
    case .withoutUtterance: "begin the turn with “User:” and what the person says"
    case .secondReply: "remove one of the two, or begin another turn with “User:”"
    case .headerTooLate: "move it above the first “User:”, or start another conversation with a line “---”"
    case .twice: "remove one of the two"
    case .noReason: "say after it why"
    case .noTurn: "begin what the person says with “User:”"
    case .emptyExpect: "list checks under it, such as “- intent: requirements”, or remove it"
    case .textAfterExpect, .notACheck: "write a line such as “- intent: requirements” under “Expect:”"
    case .unknownKey(_, let nearest), .unknownName(_, _, let nearest): nearest.map { "did you mean “\($0)”?" }
    case .badCount: "write 5, 3+ or 3-5"
    case .badNumber: "write one such as 5"
    case .unreadable, .missingValue, .badPattern: nil
    }
  }

  /// The problem with its place, its line, a caret under it and a way out.
  package var report: String {
    let number = "\(location.line)"
    let margin = String(repeating: " ", count: number.count)
    var lines = ["\(Visible.text(location.file)):\(location.line):\(location.column): error: \(Visible.text(message))"]
    if !line.isEmpty {
      let before = line.prefix(location.column - 1)
      let marked = line.dropFirst(location.column - 1).prefix(length)
      lines.append("\(number) | \(Visible.text(line))")
      lines.append(
        "\(margin) | " + String(repeating: " ", count: Visible.text(String(before)).count)
          + String(repeating: "^", count: max(1, Visible.text(String(marked)).count)))
    }
    if let help { lines.append("\(margin) = help: \(Visible.text(help))") }
    return lines.joined(separator: "\n")
  }
}
