/// A search that goes on while its text is typed, from where a person stands among the earlier lines.
///
/// Texts and offsets are bytes, as the line editor counts; half a character is only looked for until the rest is there.
struct IncrementalSearch {
  private(set) var text: [UInt8] = []
  /// Which line was found, and where in it.
  private(set) var place: Int
  private(set) var offset: Int
  private(set) var isFailing = false
  private var direction: EarlierLines.Direction
  private let lines: [String]

  init(_ lines: EarlierLines, offset: Int, _ direction: EarlierLines.Direction) {
    self.lines = lines.lines
    self.direction = direction
    self.offset = offset
    place = lines.place
  }

  /// The line that was found.
  var line: String { lines[place] }

  /// What stands before the line instead of the prompt.
  var message: String {
    let kind = (isFailing ? "failed " : "") + (direction == .older ? "reverse-" : "")
    return "(\(kind)i-search)`\(String(decoding: text, as: UTF8.self).sanitized)': "
  }

  mutating func extend(by byte: UInt8) {
    text.append(byte)
    look(from: offset)
  }

  /// Takes back the last character.
  mutating func shorten() {
    while let byte = text.popLast(), byte & 0xC0 == 0x80 {}
    look(from: offset)
  }

  /// Goes on to what is found next; the other way it first only turns round.
  ///
  /// Without a text the last one is looked for.
  mutating func again(_ direction: EarlierLines.Direction, last: [UInt8]) {
    let isTurning = direction != self.direction
    self.direction = direction
    if text.isEmpty { text = last }
    look(from: isTurning ? offset : offset + direction.rawValue)
  }

  /// Looks in this line from an offset on, then in the others as far as they read differently; stays where nothing is.
  private mutating func look(from start: Int) {
    var target = place
    var start = start
    while lines.indices.contains(target) {
      if target == place || lines[target] != line, let found = found(in: Array(lines[target].utf8), from: start) {
        (place, offset, isFailing) = (target, found, false)
        return
      }
      target += direction.rawValue
      start = direction == .older ? .max : 0
    }
    isFailing = true
  }

  private func found(in bytes: [UInt8], from start: Int) -> Int? {
    let last = bytes.count - text.count
    let starts =
      direction == .older
      ? stride(from: min(start, last), through: 0, by: -1) : stride(from: start, through: last, by: 1)
    return starts.first { bytes[$0...].starts(with: text) }
  }
}
