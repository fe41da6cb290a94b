package import TimKnowledge

/// Something that keeps a transcript from being read: facts only, `message` says them in words elsewhere.
package struct TranscriptProblem: Hashable, Sendable, Error {
  package let location: SourceLocation
  package let fault: Fault
  /// The line it is about, and how many characters of it.
  package let line: String
  package let length: Int

  init(_ fault: Fault, at location: SourceLocation, in line: String, length: Int = 1) {
    self.fault = fault
    self.location = location
    self.line = line
    self.length = max(1, length)
  }

  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    case unreadable(reason: String)
    case notUTF8
    case textBeforeLabel
    case almostLabel(said: String, label: Label)
    case withoutUtterance(Label)
    case secondReply
    case headerTooLate(Label)
    case twice(Label)
    case noReason
    case noTurn
    case emptyExpect
    case textAfterExpect
    case notACheck
    case unknownKey(String, nearest: String?)
    case missingValue(key: String)
    case unknownName(kind: String, name: String, nearest: String?)
    case badCount(String)
    case badNumber(String)
    case badPattern(TextPatternFault)
  }
}
