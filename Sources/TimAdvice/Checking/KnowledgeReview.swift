package import TimKnowledge
internal import TimUnderstanding

/// The whole check of a knowledge folder: its files, its text, its rules and its voice.
package struct KnowledgeReview: Sendable {
  /// Everything that is wrong, in the order of the files.
  package let findings: [Finding]
  package let fileCount: Int
  /// Whether the rules were tried; a folder of which files cannot be read would only fail everywhere.
  package let triedRules: Bool

  package init(_ folder: KnowledgeFolder, root: String) {
    let (bytes, reader) = KnowledgeImage.compile(folder, root: root)
    var found = reader.findings + TextCheck(reader).findings() + VoiceCheck(reader: reader).findings()
    triedRules = !reader.findings.contains { finding in
      switch finding.fault {
      case .unreadable, .notUTF8: true
      default: false
      }
    }
    if triedRules { found += RuleCheck(KnowledgeBase(Image(bytes)), reader.handbook).findings() }
    findings = KnowledgeReview.ordered(found)
    fileCount = reader.files.count
  }

  package func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Each fault of a place once, in the order of places.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Key> = []
    return findings.sorted { ($0.location, $0.code, $0.message) < ($1.location, $1.code, $1.message) }
      .filter { seen.insert(Key(location: $0.location, code: $0.code, message: $0.message)).inserted }
  }

  private struct Key: Hashable {
    let location: SourceLocation
    let code: String
    let message: String
  }
}
