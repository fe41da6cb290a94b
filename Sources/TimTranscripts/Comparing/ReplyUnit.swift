/// A stretch of a reply that is compared as one: a paragraph, an item, a line that ends with an address.
///
/// Both the expected and the given reply are cut up by the same rules, and these do not see where lines are wrapped.
struct ReplyUnit: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph, heading, bullet, source
    case item(Int)
    /// `...`: any number of units.
    case hole
  }

  let kind: Kind
  /// The words with single spaces between them.
  let text: String
  /// The lines of the text that it takes up.
  var lines: Range<Int>
  /// Whether it has its lines to itself.
  var ownsLines = true
  /// Whether a blank line stands before it.
  let followsBlank: Bool

  /// Cuts up lines of text; nil is a hole.
  static func units(of lines: [String?]) -> [ReplyUnit] {
    var cutter = Cutter()
    for (number, line) in lines.enumerated() { cutter.read(line, number) }
    cutter.finish(before: lines.count)
    return cutter.units
  }

  static func units(of text: String) -> [ReplyUnit] {
    units(
      of: text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    )
  }

  /// One pass over the lines.
  private struct Cutter {
    var units: [ReplyUnit] = []
    private var words: [Substring] = []
    private var start = 0
    private var last = 0
    private var sawBlank = true
    private var lastItem = 0
    private var marker: Kind?

    init() {}

    mutating func read(_ line: String?, _ number: Int) {
      guard let line else {
        finish(before: number)
        append(.hole, LineKind.hole, number..<number + 1)
        return
      }
      let words = line.plainWords
      guard let first = words.first else {
        finish(before: number)
        sawBlank = true
        return
      }
      if let marker = readMarker(first, words.count) {
        finish(before: number)
        self.marker = marker
      }
      for word in words { add(word, number) }
    }

    private mutating func add(_ word: Substring, _ number: Int) {
      if words.isEmpty { start = number }
      words.append(word)
      last = number
      if word.isAddress { finish(before: number + 1) }
    }

    /// Ends the unit under way.
    mutating func finish(before number: Int) {
      guard !words.isEmpty else { return }
      append(kind(), words.joined(separator: " "), start..<last + 1)
      words = []
      marker = nil
    }

    private mutating func append(_ kind: Kind, _ text: String, _ lines: Range<Int>) {
      var unit = ReplyUnit(kind: kind, text: text, lines: lines, followsBlank: sawBlank)
      if let previous = units.last, previous.lines.upperBound > lines.lowerBound {
        units[units.count - 1].ownsLines = false
        unit.ownsLines = false
      }
      units.append(unit)
      sawBlank = false
    }

    private func kind() -> Kind {
      if let marker { return marker }
      if words.last?.isAddress == true { return .source }
      return words.last?.hasSuffix(":") == true && words.count <= 12 ? .heading : .paragraph
    }

    private var isInItem: Bool {
      if case .item = marker { true } else { false }
    }

    /// Whether a line begins an item: the next number of the list, or any after an item, a blank line or a hole.
    private mutating func readMarker(_ word: Substring, _ count: Int) -> Kind? {
      guard count > 1 else { return nil }
      if word == "-" { return .bullet }
      guard word.hasSuffix("."), let number = Int(word.dropLast()), (1...99).contains(number) else { return nil }
      let startsBlock = words.isEmpty && (sawBlank || units.last?.kind == .hole)
      let goesOn = number == 1 || number == lastItem + 1 || isInItem && number > lastItem
      guard goesOn || startsBlock else { return nil }
      lastItem = number
      return .item(number)
    }
  }
}

extension StringProtocol {
  var isAddress: Bool { utf8.starts(with: "https://".utf8) || utf8.starts(with: "http://".utf8) }
}
