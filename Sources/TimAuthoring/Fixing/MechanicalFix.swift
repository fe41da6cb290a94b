package import TimKnowledge

/// Mends what can be mended without knowing what the author means: numbers of lists, full stops, capitals of keys, paths of
/// links, commas between names.
package struct MechanicalFix {
  /// The text with what could be mended.
  package var text: String { lines.joined(separator: "\n") }
  /// How many findings were mended.
  package private(set) var count = 0

  private var lines: [String]

  /// `findings` are those of this one file.
  package init(_ text: String, _ findings: [Finding]) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Where a number was lost the others may be right.
    let isNumberLost = findings.contains { if case .lostNumber = $0.fault { true } else { false } }
    for finding in findings {
      if isNumberLost, case .misnumbered = finding.fault { continue }
      guard let (old, new) = MechanicalFix.replacement(for: finding.fault) else { continue }
      mend(old, new, onLine: finding.location.line)
    }
  }

  /// What stands there and what should; nil where that takes an author.
  private static func replacement(for fault: Finding.Fault) -> (old: String, new: String)? {
    switch fault {
    case .misnumbered(let found, let expected): (found, expected)
    case .lostNumber(let number): (number, number + " ")
    case .itemTitleWithoutStop(let title): ("**\(title)**", "**\(title.droppingMark).**")
    case .linkFromElsewhere(let url, let expected): ("(\(url))", "(\(expected))")
    case .joinedAlias(let alias): (alias, alias.replacing(";", with: ","))
    case .misplacedFact(let key, let written): ("- " + key, "- " + written.key)
    case .unknownFact(let key, let nearest?) where key.lowercased() == nearest.lowercased():
      ("- \(key):", "- \(nearest):")
    default: nil
    }
  }

  /// Replaces the one place of a line where it stands; a line that has several, or none, is left alone.
  private mutating func mend(_ old: String, _ new: String, onLine line: Int) {
    guard lines.indices.contains(line - 1), old != new else { return }
    let places = lines[line - 1].ranges(of: old)
    // A full stop that stands behind the title moves into it.
    if lines[line - 1].contains(old + "."), new.hasSuffix(".**") {
      lines[line - 1] = lines[line - 1].replacing(old + ".", with: new)
      count += 1
      return
    }
    guard places.count == 1 || old.hasPrefix("- ") && lines[line - 1].hasPrefix(old) else { return }
    lines[line - 1].replaceSubrange(places[0], with: new)
    count += 1
  }
}

extension String {
  /// The key of `- Also asked: …`, with its colon.
  fileprivate var key: String { String(dropFirst(2).prefix { $0 != ":" }) + ":" }
}
