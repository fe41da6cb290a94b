package import TimKnowledge
internal import TimUnderstanding

/// The whole check of a knowledge folder: its files, its text, its rules and its voice.
package struct KnowledgeReview: Sendable {
  /// Everything that is wrong, in the order of the files.
  package let findings: [Finding]
  package let fileCount: Int
  /// What was read, which goes when this goes.
  private let reader: HandbookReader?
  /// Whether the rules were tried; a folder of which files cannot be read would only fail everywhere.
  package let triedRules: Bool

  /// Where a folder lies over what is built in, `own` are the files that its author answers for.
  ///
  /// Each has the number of its lines, because what is joined to it below is not his. `month` is the present one, as `YYYY-MM`,
  /// and without it no fact is old. A folder that the cache knows to be without fault is not tried again. `onlyStale` asks for
  /// nothing but what is due to be looked at again, with a year for what says no time.
  package init(
    _ folder: KnowledgeFolder, root: String, own: [String: Int]? = nil, month: String = "", onlyStale: Bool = false,
    cache: KnowledgeCache = .none
  ) {
    let known = onlyStale ? nil : cache.key(folder, root: root, KnowledgeReview.conditions(own, month))
    if cache.isClean(known) {
      (findings, fileCount, triedRules, reader) = ([], folder.files.count, true, nil)
      return
    }
    let reader = HandbookReader(folder, root: root)
    self.reader = reader
    if onlyStale {
      triedRules = true
      fileCount = reader.files.count
      findings = KnowledgeReview.ordered(
        (ReviewCheck(reader, month: month, usual: KnowledgeReview.usualReview).findings()
          + FactCheck(reader.handbook, month: month).findings()).filter { $0.concerns(own) })
      return
    }
    let triesRules = !reader.findings.contains { finding in
      switch finding.fault {
      case .unreadable, .notUTF8: true
      default: false
      }
    }
    let (inText, inRules) = Parallel.both {
      TextCheck(reader).findings() + VoiceCheck(reader: reader).findings()
        + FactCheck(reader.handbook, month: month).findings() + ReviewCheck(reader, month: month).findings()
    } _: {
      triesRules && KnowledgeReview.haveRules(own, root)
        ? RuleCheck(
          KnowledgeBase(cache.built(from: folder) ?? Image(KnowledgeImage.compile(reader, cache: cache))),
          reader.handbook, own: KnowledgeReview.layered(own, reader)
        ).findings() : []
    }
    triedRules = triesRules
    // What nobody wants to hear of explains nothing either.
    let all = (reader.findings + inText + KnowledgeReview.unexplained(inRules, by: inText))
      .filter { !reader.handbook.shape.accepted.contains($0.code) && $0.concerns(own) }
    findings = KnowledgeReview.ordered(Consequences(all).causes.map { $0.turned(to: own) })
    fileCount = reader.files.count
    if findings.isEmpty, triesRules { cache.keepClean(known) }
  }

  /// What a review hangs on beside the files.
  private static func conditions(_ own: [String: Int]?, _ month: String) -> [String] {
    [month] + (own ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
  }

  /// The files of a folder that lies over another; none where it stands alone.
  private static func layered(_ own: [String: Int]?, _ reader: HandbookReader) -> Set<String> {
    guard let own, own.count < reader.files.count else { return [] }
    return Set(own.keys)
  }

  /// Whether any of the files holds rules or what is learned from; without, trying them finds fault only with others' files.
  private static func haveRules(_ own: [String: Int]?, _ root: String) -> Bool {
    guard let own else { return true }
    return own.keys.contains { file in
      let isAboutRoles = file == root + "/language/ambiguities.md"
      return !isAboutRoles
        && ["intents/", "phrasings/", "language/", "conversations/", "faq/", "limits.md"].contains {
          file.hasPrefix(root + "/" + $0)
        }
    }
  }

  /// The months after which a page is worth reading again where nobody says.
  private static let usualReview = 12

  package func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The findings about rules that are not mere consequences of what is wrong with the same pattern's text.
  private static func unexplained(_ findings: [Finding], by inText: [Finding]) -> [Finding] {
    let lines = Set(
      inText.filter(\.isAboutPattern).flatMap { [$0.location, $0.other ?? $0.location] }.map { Line($0) })
    return findings.filter { !$0.isAboutPattern || !lines.contains(Line($0.location)) }
  }

  private struct Line: Hashable {
    let file: String
    let line: Int

    init(_ location: SourceLocation) { (file, line) = (location.file, location.line) }
  }

  /// Each fault of a place once, in the order of places.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Key> = []
    // A cause stands before what may follow from it.
    return findings.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }
      .filter { seen.insert(Key(location: $0.location, code: $0.code, message: $0.message)).inserted }
  }

  private struct Key: Hashable {
    let location: SourceLocation
    let code: String
    let message: String
  }
}

extension Finding {
  /// What all else hangs on comes first: files that cannot be read, then what the knowledge is made of.
  fileprivate var rank: Int {
    isAboutReading ? 0 : ["shape.md", "levels.md", "facets.md"].contains { location.file.hasSuffix("/" + $0) } ? 1 : 2
  }

  fileprivate var order: Order { Order(finding: self) }

  /// The places in their order; in a file what is there comes before what is missing.
  fileprivate struct Order: Comparable {
    let finding: Finding

    static func == (left: Order, right: Order) -> Bool { left.finding == right.finding }

    static func < (left: Order, right: Order) -> Bool {
      let (left, right) = (left.finding, right.finding)
      return (left.location.file, left.isAbsence ? 1 : 0, left.location, left.code, left.message)
        < (right.location.file, right.isAbsence ? 1 : 0, right.location, right.code, right.message)
    }
  }

  fileprivate var isAboutPattern: Bool {
    switch fault {
    case .patternOwnedTwice, .duplicatePattern, .unreachablePattern, .unreachableWord, .patternOverruled,
      .unknownConcept:
      true
    default: false
    }
  }
}
