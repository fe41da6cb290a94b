/// The earlier lines and, as the last of them, the one that is being written; a person stands at one of them.
///
/// What is changed on the way stays changed until a line is entered or dropped; then it is as if nothing had been.
struct EarlierLines {
  /// Which way to go from here.
  enum Direction: Int {
    case older = -1
    case newer = 1
  }

  private(set) var lines: [String]
  private(set) var place: Int
  /// What was looked for last and the line that it led to, so that looking again goes on with it.
  private var search: (text: String, line: String)?

  init(_ entries: [String]) {
    lines = entries + [""]
    place = entries.count
  }

  /// The line at which the person stands.
  var line: String { lines[place] }

  /// Writes down how the line reads at which the person stands.
  mutating func keep(_ line: String) {
    lines[place] = line
  }

  /// Goes to the line at a place, or to the nearest one there is; nil where that is this one.
  mutating func go(to wanted: Int) -> String? {
    let target = min(max(wanted, 0), lines.count - 1)
    guard target != place else { return nil }
    search = nil
    place = target
    return lines[target]
  }

  /// Goes to the next line that starts with a text, or has it anywhere; nil where there is none.
  ///
  /// The cursor belongs behind the start that lines share, or before what one has in it; without a text, nowhere.
  mutating func look(_ direction: Direction, for text: String, anywhere: Bool) -> (line: String, cursor: Int?)? {
    let line = line
    let text = search.flatMap { $0.line == line ? $0.text : nil } ?? text
    var target = place + direction.rawValue
    while lines.indices.contains(target) {
      let candidate = lines[target]
      if candidate != line, let cursor = Self.cursor(in: candidate, at: text, anywhere: anywhere) {
        place = target
        search = (text, candidate)
        return (candidate, text.isEmpty ? nil : cursor)
      }
      target += direction.rawValue
    }
    return nil
  }

  private static func cursor(in line: String, at text: String, anywhere: Bool) -> Int? {
    guard anywhere else { return line.utf8.starts(with: text.utf8) ? text.utf8.count : nil }
    return line.utf8.firstRange(of: text.utf8).map { line.utf8.distance(from: line.startIndex, to: $0.lowerBound) }
  }

  /// A word of the newest line before a place that has as many, counted from 0; without a number the last one.
  func word(_ number: Int?, before place: Int) -> (word: String, place: Int)? {
    for place in lines[..<place].indices.reversed() {
      let words = lines[place].split(whereSeparator: \.isWhitespace)
      let index = number ?? words.count - 1
      if words.indices.contains(index) { return (String(words[index]), place) }
    }
    return nil
  }
}
