/// What the readers of all kinds of files share: the ids that exist, and the findings so far.
package struct ReadingContext: Sendable {
  /// The folder's name as shown to people, such as `Knowledge`.
  let root: String
  var findings: [Finding] = []
  var sourceNumbers: [String: Int] = [:]
  var roleNumbers: [String: Int] = [:]
  var competencyNumbers: [String: Int] = [:]
  var levelNumbers: [String: Int] = [:]
  var resourceNumbers: [String: Int] = [:]
  var termNumbers: [String: Int] = [:]
  /// Whether an item has to cite a source.
  var citesSources = false
  /// Whether an item has to begin with a bold title.
  var titlesItems = true
  /// Whether what has no text is a finding.
  var summarisesSubjects = true
  /// The sources that something cites.
  var cited: Set<Int> = []
  /// Those on which a statement rests; a reading list recommends, and states nothing.
  var carrying: Set<Int> = []
  var isReadingList = false
  /// What conversations name that is not there, each with its kind.
  var unknownNames: Set<String> = []
  /// Where links lead that were followed in the folder of the file at hand, which is the same for each of its files.
  private var followed: (folder: String, targets: [String: Target]) = ("", [:])

  init(root: String) {
    self.root = root
  }

  /// The same for one file of many, which finds what it finds by itself.
  var withoutFindings: ReadingContext {
    var own = self
    (own.findings, own.cited, own.carrying) = ([], [], [])
    return own
  }

  /// Takes what was found in one file.
  mutating func take(_ part: ReadingContext) {
    findings += part.findings
    cited.formUnion(part.cited)
    carrying.formUnion(part.carrying)
  }

  mutating func report(_ fault: Finding.Fault, at location: SourceLocation, other: SourceLocation? = nil) {
    findings.append(Finding(fault, at: location, other: other))
  }

  /// The number of an id, or nil and a finding.
  mutating func number(
    of id: String, in numbers: KeyPath<ReadingContext, [String: Int]>, kind: String, at location: SourceLocation
  ) -> Int? {
    if let number = self[keyPath: numbers][id] { return number }
    report(
      .unknownID(kind: kind, id: id, nearest: Nearest.name(to: id, among: self[keyPath: numbers].keys)), at: location)
    return nil
  }

  /// What a relative link leads to.
  enum Target: Hashable {
    case source(Int), role(Int), competency(Int), level(Int), resource(Int), term(Int), web
  }

  /// Resolves a link; a relative one that leads nowhere is a finding.
  mutating func target(of link: MarkdownLink, in file: String) -> Target? {
    let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[..<$0] } ?? ""
    if followed.folder != folder { followed = (String(folder), [:]) }
    let before = findings.count
    let found = followed.targets[link.url] ?? resolved(link, in: file)
    if let found, findings.count == before { followed.targets[link.url] = found }
    if let found, isOfOther(link.label, than: found) {
      let location = SourceLocation(file: file, line: link.line, column: link.column)
      report(.labelOfOther(label: link.label, url: link.url), at: location)
    }
    if case .source(let number) = found {
      cited.insert(number)
      if !isReadingList { carrying.insert(number) }
    }
    return found
  }

  private mutating func resolved(_ link: MarkdownLink, in file: String) -> Target? {
    if link.url.hasPrefix("https://") || link.url.hasPrefix("http://") { return .web }
    let location = SourceLocation(file: file, line: link.line, column: link.column)
    let parts = link.url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].split(separator: "/").last.map(String.init) ?? ""
    let anchor = parts.count > 1 ? String(parts[1]) : ""
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let found: Target? =
      switch stem {
      case "sources": sourceNumbers[anchor].map(Target.source)
      case "levels": levelNumbers[anchor].map(Target.level)
      case "resources": resourceNumbers[anchor].map(Target.resource)
      default:
        roleNumbers[stem].map(Target.role) ?? competencyNumbers[stem].map(Target.competency)
          ?? termNumbers[anchor].map(Target.term)
      }
    if found != nil, let expected = expected(stem, anchor, from: file), expected != parts[0] {
      let whole = expected + (anchor.isEmpty ? "" : "#" + anchor)
      report(.linkFromElsewhere(url: link.url, expected: whole), at: location)
    }
    if found == nil { report(.danglingLink(url: link.url, nearest: nearest(to: stem, anchor)), at: location) }
    return found
  }

  /// Whether a link is called by the name of another role or competency than the one that it leads to.
  private func isOfOther(_ label: String, than target: Target) -> Bool {
    let id = Slug.make(label)
    return switch target {
    case .role(let number): roleNumbers[id].map { $0 != number } ?? (competencyNumbers[id] != nil)
    case .competency(let number): competencyNumbers[id].map { $0 != number } ?? (roleNumbers[id] != nil)
    default: false
    }
  }

  /// The path by which a file is reached from another; nil for a term, whose file the link itself names.
  private func expected(_ stem: String, _ anchor: String, from file: String) -> String? {
    let folder: String
    switch stem {
    case "sources", "levels", "resources": folder = ""
    default:
      if roleNumbers[stem] != nil {
        folder = "roles/"
      } else if competencyNumbers[stem] != nil {
        folder = "competencies/"
      } else {
        return nil
      }
    }
    var own = file.dropFirst(root.count + 1).split(separator: "/").dropLast().map { $0 + "/" }[...]
    var target = folder.isEmpty ? [] : [folder][...]
    if own.first.map(String.init) == target.first { (own, target) = (own.dropFirst(), target.dropFirst()) }
    return own.map { _ in "../" }.joined() + target.joined() + stem + ".md"
  }

  private func nearest(to stem: String, _ anchor: String) -> String? {
    switch stem {
    case "sources": Nearest.name(to: anchor, among: sourceNumbers.keys)
    case "levels": Nearest.name(to: anchor, among: levelNumbers.keys)
    case "resources": Nearest.name(to: anchor, among: resourceNumbers.keys)
    default: Nearest.name(to: stem, among: Array(roleNumbers.keys) + Array(competencyNumbers.keys))
    }
  }
}
