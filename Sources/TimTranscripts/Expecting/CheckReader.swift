internal import TimKnowledge
package import TimUnderstanding

/// Reads the lines under `Expect:`; every name in them must be known.
struct CheckReader {
  let names: KnownNames

  init(_ names: KnownNames) {
    self.names = names
  }

  func read(_ line: String, at location: SourceLocation) -> Result<Check, TranscriptProblem> {
    var parts = CheckLine(line, location)
    guard parts.isCheck else { return .failure(parts.problem(.notACheck, parts.whole)) }
    guard !parts.value.text.isEmpty else {
      return .failure(parts.problem(.missingValue(key: parts.key.text), parts.key))
    }
    do throws(TranscriptProblem) {
      return .success(Check(location: parts.location, written: parts.written, expectation: try expectation(&parts)))
    } catch {
      return .failure(error)
    }
  }

  private func expectation(_ line: inout CheckLine) throws(TranscriptProblem) -> Expectation {
    if let number = line.itemNumber { return .item(number, line.phrase) }
    guard let key = CheckKey(line.key.text.lowercased()) else {
      let nearest = Nearest.name(to: line.key.text.lowercased(), among: CheckKey.names)
      throw line.problem(.unknownKey(line.key.text, nearest: nearest), line.key)
    }
    if let kind = key.entityKind { return .names(kind, try indices(kind, line)) }
    switch key {
    case .intent: return .intent(try choices(line, "intent", among: names.intents))
    case .outcome:
      let known = Outcome.allCases.map(\.rawValue)
      return .outcome(try choices(line, "outcome", among: known).compactMap(Outcome.init(rawValue:)))
    case .items: return .itemCount(try count(line))
    case .mentions: return .mentions(line.phrase)
    case .doesNotMention: return .mentionsNot(line.phrase)
    case .matches: return .matches(try pattern(line))
    case .source: return .source(try source(line))
    case .answeredBy: return try file(line)
    case .asks: return .asks(["any", "yes"].contains(line.phrase.lowercased()) ? nil : line.phrase)
    case .maxLines: return .mostLines(try number(line))
    default: throw line.problem(.notACheck, line.key)
    }
  }

  // MARK: - Values

  private func indices(_ kind: Entity.Kind, _ line: CheckLine) throws(TranscriptProblem) -> [Int] {
    if line.value.text.lowercased() == "none" { return [] }
    if kind == .facet, line.value.text.lowercased() == "all" { return Array(0..<names.facetCount) }
    var found: [Int] = []
    for part in line.list(separator: ",") {
      guard let index = names.index(of: part.text, kind) else {
        throw line.problem(
          .unknownName(kind: kind.word, name: part.text, nearest: names.nearest(to: part.text, kind)), part)
      }
      found.append(index)
    }
    return found
  }

  /// One or several values with “or” between them.
  private func choices(
    _ line: CheckLine, _ kind: String, among known: [String]
  ) throws(TranscriptProblem) -> [String] {
    var found: [String] = []
    for part in line.list(separator: "|") {
      let name = KnownNames.folded(part.text)
      guard let value = known.first(where: { $0 == name || $0 == name.filter { $0 != "-" } }) else {
        throw line.problem(
          .unknownName(kind: kind, name: part.text, nearest: Nearest.name(to: name, among: known)), part)
      }
      found.append(value)
    }
    return found
  }

  private func number(_ line: CheckLine) throws(TranscriptProblem) -> Int {
    guard let number = Int(line.value.text), number >= 0 else {
      throw line.problem(.badNumber(line.value.text), line.value)
    }
    return number
  }

  /// `5`, `3+` or `3-5`.
  private func count(_ line: CheckLine) throws(TranscriptProblem) -> ClosedRange<Int> {
    let text = line.value.text
    let ends = text.split(omittingEmptySubsequences: false) { "-–".contains($0) }.map { Int($0.stripped) }
    if text.hasSuffix("+"), let least = Int(text.dropLast().stripped), least >= 0 { return least...Int.max }
    if ends.count == 1, let only = ends[0], only >= 0 { return only...only }
    if ends.count == 2, let first = ends[0], let last = ends[1], first >= 0, first <= last { return first...last }
    throw line.problem(.badCount(text), line.value)
  }

  private func pattern(_ line: CheckLine) throws(TranscriptProblem) -> TextPattern {
    do throws(TextPatternFault) {
      return try TextPattern(line.value.text)
    } catch {
      throw line.problem(.badPattern(error), line.value.character(error.offset))
    }
  }

  private func source(_ line: CheckLine) throws(TranscriptProblem) -> SourceExpectation {
    let text = line.value.text
    if text.lowercased() == "any" { return .any }
    if text.lowercased() == "none" { return .none }
    if text.contains("://") { return .address(text) }
    if names.sources.contains(text) { return .id(text) }
    if text.contains("."), !text.contains(" ") { return .host(text.lowercased()) }
    throw line.problem(
      .unknownName(kind: "source", name: text, nearest: Nearest.name(to: text, among: names.sources)), line.value)
  }

  /// A file of the knowledge, named from its folder on, with or without a line.
  private func file(_ line: CheckLine) throws(TranscriptProblem) -> Expectation {
    let parts = line.value.text.split(separator: ":", maxSplits: 1)
    let path = String(parts.first ?? "")
    let number = parts.count > 1 ? Int(parts[1]) : nil
    let inFolder = path.split(separator: "/").dropFirst().joined(separator: "/")
    guard parts.count < 2 || number != nil,
      let file = names.files.first(where: {
        $0 == path || $0.split(separator: "/").dropFirst().joined(separator: "/") == inFolder
      })
    else {
      throw line.problem(
        .unknownName(kind: "knowledge file", name: line.value.text, nearest: names.nearestFile(to: path)), line.value)
    }
    return .answeredBy(file: file, line: number)
  }
}

extension Outcome: CaseIterable {
  package static var allCases: [Outcome] { [.answer, .clarify, .noAnswer, .smalltalk] }
}
