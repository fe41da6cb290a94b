internal import TimKnowledge
package import TimUnderstanding

/// Figures of what was held out of the learning, by where the wordings stand.
package struct HeldOutReport {
  private let rows: [HeldOut.Row]

  package init(_ heldOut: HeldOut) {
    rows = heldOut.rows
  }

  private struct Tally {
    var all = 0
    var right = 0
    var refused = 0
  }

  /// A line for each file, then what all of them come to.
  package var text: String {
    var tallies: [(name: String, tally: Tally)] = []
    for row in rows {
      let name = row.wanted?.contains("#") == true ? "entries" : HeldOutReport.name(row.file)
      let place = tallies.firstIndex { $0.name == name } ?? tallies.count
      if place == tallies.count { tallies.append((name, Tally())) }
      tallies[place].tally.all += 1
      tallies[place].tally.right += HeldOutReport.isRight(row) ? 1 : 0
      tallies[place].tally.refused += row.outcome == .noAnswer ? 1 : 0
    }
    let lines = tallies.map { name, tally in
      "\(name): \(tally.right) of \(tally.all) right (\(HeldOutReport.percent(tally.right, tally.all))), \(tally.refused) refused"
    }
    return (lines + [HeldOutReport.summary(rows)]).joined(separator: "\n")
  }

  private static func name(_ file: String) -> String {
    file.split(separator: "/").dropFirst().joined(separator: "/")
  }

  /// Whether the intent or the entry was the right one; what belongs to nothing should get no answer.
  private static func isRight(_ row: HeldOut.Row) -> Bool {
    row.wanted == nil ? row.outcome == .noAnswer || row.outcome == .clarify : row.found == row.wanted
  }

  private static func summary(_ rows: [HeldOut.Row]) -> String {
    let inside = rows.filter { $0.wanted != nil && $0.wanted?.contains("#") == false }
    let entries = rows.filter { $0.wanted?.contains("#") == true }
    let outside = rows.filter { $0.wanted == nil }
    let answered = outside.count { $0.outcome == .answer }
    return [
      "held out in \(HeldOut.folds) folds:",
      "intents \(percent(inside.count(where: isRight), inside.count)) of \(inside.count)",
      "entries \(percent(entries.count(where: isRight), entries.count)) of \(entries.count)",
      "answered although outside \(percent(answered, outside.count)) of \(outside.count)",
    ].joined(separator: "\n  ")
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// One object a wording, with what spoke for its readings, for fitting and for looking closer.
  package var objects: [JSON] {
    rows.map { row in
      .object([
        ("schema", .string("tim.held-out/1")), ("text", .string(row.text)), ("file", .string(row.file)),
        ("wanted", row.wanted.map(JSON.string) ?? .null), ("found", row.found.map(JSON.string) ?? .null),
        ("outcome", .string(row.outcome.rawValue)),
        ("composed", row.diagnosis.composed.map(JSON.string) ?? .null),
        ("evidence", HeldOutReport.list(row.diagnosis.evidence)),
        ("entry", row.diagnosis.entry.map(JSON.string) ?? .null),
        ("entryEvidence", HeldOutReport.list(row.diagnosis.entryEvidence)),
        ("passageEvidence", HeldOutReport.list(row.diagnosis.passageEvidence)),
      ])
    }
  }

  private static func list(_ values: [Double]) -> JSON { .array(values.map(JSON.decimal)) }
}
