/// A `Tim:` block brought up to date: what still fits stays as its author wrote it, holes and all.
struct ReplyUpdate {
  /// The new lines of the block, label included.
  let lines: [String]

  init(_ block: ReplyBlock, raw: ArraySlice<String>, reply: String) {
    let draft = Draft(block, Array(raw), reply)
    lines =
      [draft.lines(spaced: false), draft.lines(spaced: true)].first { ReplyUpdate.fits($0, reply) }
      ?? TranscriptText.reply(reply)
  }

  /// Whether the lines, read back, expect just this reply.
  private static func fits(_ lines: [String], _ reply: String) -> Bool {
    var text: [String?] = []
    for (number, line) in lines.enumerated() {
      switch LineKind(line) {
      case .label(.tim, let rest, _) where number == 0:
        text.append(rest == LineKind.hole ? nil : LineKind.unescaped(rest))
      case .text(let bare) where number > 0: text.append(line.stripped == LineKind.hole ? nil : bare)
      case .blank where number > 0: text.append("")
      default: return false
      }
    }
    return Fit.holds(ReplyUnit.units(of: text), ReplyUnit.units(of: reply))
  }

  /// The pieces of the new block, in order.
  private struct Draft {
    struct Piece {
      let lines: [String]
      let followsBlank: Bool
    }

    private let raw: [String]
    private let startsOnLabelLine: Bool
    private var pieces: [Piece] = []

    init(_ block: ReplyBlock, _ raw: [String], _ reply: String) {
      self.raw = raw
      if case .label(_, let rest, _) = LineKind(raw[0]) {
        startsOnLabelLine = !rest.isEmpty
      } else {
        startsOnLabelLine = true
      }
      let expected = ReplyUnit.units(of: block.text)
      let given = ReplyUnit.units(of: reply)
      for step in Alignment(expected, given).steps {
        switch step {
        case .same(let index, _), .hole(let index): pieces.append(kept(expected[index]))
        case .changed(_, let other), .extra(let other): pieces.append(Draft.new(given[other]))
        case .missing, .covered: break
        }
      }
      pieces = pieces.enumerated().filter { $0 == 0 || $1.lines != [LineKind.hole] || pieces[$0 - 1].lines != $1.lines }
        .map(\.1)
    }

    /// The author's own lines, where no other unit shares them.
    private func kept(_ unit: ReplyUnit) -> Piece {
      guard unit.ownsLines else { return Piece(lines: [LineKind.escaped(unit.text)], followsBlank: unit.followsBlank) }
      var lines = Array(raw[unit.lines])
      if unit.lines.lowerBound == 0, case .label(_, let rest, _) = LineKind(lines[0]) { lines[0] = rest }
      return Piece(lines: lines, followsBlank: unit.followsBlank)
    }

    private static func new(_ unit: ReplyUnit) -> Piece {
      Piece(lines: [LineKind.escaped(HolePattern.escaped(unit.text))], followsBlank: unit.followsBlank)
    }

    /// The lines of the block, with a blank line before each piece that had one, or before all.
    func lines(spaced: Bool) -> [String] {
      var lines: [String] = startsOnLabelLine ? [] : ["Tim:"]
      for (number, piece) in pieces.enumerated() {
        if number > 0, spaced || piece.followsBlank { lines.append("") }
        lines += piece.lines
      }
      if startsOnLabelLine { lines[0...0] = ["Tim: " + (lines.first ?? "")] }
      return lines
    }
  }
}
