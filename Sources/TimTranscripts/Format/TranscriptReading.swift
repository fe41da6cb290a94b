internal import TimKnowledge

/// One pass over the lines of a transcript.
struct TranscriptReading {
  let file: String
  let lines: [String]
  let checks: CheckReader
  private(set) var talks: [Talk] = []
  private(set) var problems: [TranscriptProblem] = []

  private var talk = Talk()
  private var exchange: Exchange?
  private var block: Label?
  private var utterance: [String] = []
  /// The labels of the conversation's head that were read.
  private var header: Set<Label> = []
  /// The line of an `Expect:` under which nothing stands yet.
  private var bareExpect: Int?
  private var count = 0
  private var reportedStrayText = false

  init(file: String, lines: [String], checks: CheckReader) {
    self.file = file
    self.lines = lines
    self.checks = checks
  }

  mutating func readAll() {
    for number in lines.indices { read(number) }
    finishTalk(at: lines.count)
  }

  private mutating func read(_ number: Int) {
    switch LineKind(lines[number]) {
    case .blank: break
    case .rule: finishTalk(at: number)
    case .label(let label, let rest, let column): begin(label, rest, number, column)
    case .almostLabel(let said, let label):
      report(.almostLabel(said: said, label: label), number, length: said.count + 1)
    case .text(let text): add(text, number)
    }
  }

  // MARK: - Blocks

  private mutating func begin(_ label: Label, _ rest: String, _ number: Int, _ column: Int) {
    closeExpect()
    block = label
    switch label {
    case .title, .tags: readHeader(label, rest, number)
    case .skip: readSkip(rest, number)
    case .user: beginExchange(rest, number)
    case .note: break
    case .tim: beginReply(rest, number, column)
    case .expect:
      guard exchange != nil else { return report(.withoutUtterance(label), number, length: 7) }
      bareExpect = number
      if !rest.isEmpty { report(.textAfterExpect, number, column: column, length: rest.count) }
    }
  }

  private mutating func beginExchange(_ rest: String, _ number: Int) {
    finishExchange()
    count += 1
    exchange = Exchange(number: count, location: location(number), utterance: "", end: number + 1)
    utterance = [LineKind.unescaped(rest)]
  }

  private mutating func beginReply(_ rest: String, _ number: Int, _ column: Int) {
    guard exchange != nil else { return report(.withoutUtterance(.tim), number, length: 4) }
    guard exchange?.reply == nil else { return report(.secondReply, number, length: 4) }
    let first: String? = rest == LineKind.hole ? nil : LineKind.unescaped(rest)
    let place = location(number, rest.isEmpty ? 1 : column)
    exchange?.reply = ReplyBlock(location: place, lines: number..<number + 1, text: [first])
  }

  private mutating func readHeader(_ label: Label, _ rest: String, _ number: Int) {
    guard exchange == nil else { return report(.headerTooLate(label), number, length: label.rawValue.count + 1) }
    guard header.insert(label).inserted else { return report(.twice(label), number, length: label.rawValue.count + 1) }
    guard label == .tags else { return talk.title = rest }
    talk.tags = rest.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
  }

  private mutating func readSkip(_ rest: String, _ number: Int) {
    if rest.isEmpty { report(.noReason, number, length: 5) }
    if exchange == nil { talk.skip = rest } else { exchange?.skip = rest }
  }

  private mutating func add(_ text: String, _ number: Int) {
    switch block {
    case .user:
      utterance.append(text.stripped)
      exchange?.end = number + 1
    case .tim: addToReply(text, number)
    case .expect: addCheck(number)
    case .title: talk.title += " " + text.stripped
    case .tags: talk.tags += text.split { $0 == "," || $0 == " " }.map(String.init)
    case .skip, .note: break
    case nil: if !reportedStrayText { report(.textBeforeLabel, number, length: lines[number].count) }
    }
  }

  private mutating func addToReply(_ text: String, _ number: Int) {
    guard var reply = exchange?.reply else { return }
    for _ in reply.lines.upperBound..<number { reply.text.append("") }
    reply.text.append(lines[number].stripped == LineKind.hole ? nil : text.stripped)
    reply.lines = reply.lines.lowerBound..<number + 1
    exchange?.reply = reply
  }

  private mutating func addCheck(_ number: Int) {
    guard exchange != nil else { return }
    bareExpect = nil
    switch checks.read(lines[number], at: location(number)) {
    case .success(let check): exchange?.checks.append(check)
    case .failure(let problem): problems.append(problem)
    }
  }

  // MARK: - Ends

  private mutating func closeExpect() {
    if let number = bareExpect { report(.emptyExpect, number, length: 7) }
    bareExpect = nil
  }

  private mutating func finishExchange() {
    closeExpect()
    guard var done = exchange else { return }
    done.utterance = utterance.filter { !$0.isEmpty }.joined(separator: " ")
    done.checks = Check.merged(done.checks)
    talk.exchanges.append(done)
    exchange = nil
  }

  /// Ends the conversation; one with a head and no turn is a mistake, and so is nothing before a rule.
  private mutating func finishTalk(at number: Int) {
    finishExchange()
    if !talk.exchanges.isEmpty {
      talks.append(talk)
    } else if !header.isEmpty || talk.skip != nil {
      report(.noTurn, min(number, lines.count - 1))
    }
    talk = Talk()
    header = []
    block = nil
    reportedStrayText = false
  }

  // MARK: - Places

  private func location(_ number: Int, _ column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: number + 1, column: column)
  }

  private mutating func report(_ fault: TranscriptProblem.Fault, _ number: Int, column: Int = 1, length: Int = 1) {
    if fault == .textBeforeLabel { reportedStrayText = true }
    problems.append(TranscriptProblem(fault, at: location(number, column), in: lines[number], length: length))
  }
}
