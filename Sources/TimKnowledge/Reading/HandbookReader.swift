internal import TimLanguage
internal import TimSupport

/// Reads a whole knowledge folder into a handbook, with everything that is wrong with it.
package struct HandbookReader {
  package private(set) var handbook = Handbook()
  ///
  /// Where a file cannot be read, what follows from its absence is not told.
  package var findings: [Finding] {
    let unread = Set(context.findings.filter(\.isAboutReading).map { id(of: $0.location.file) })
    let told = unread.isEmpty ? context.findings : context.findings.filter { !$0.follows(fromLackOf: unread) }
    return told.sorted { ($0.location, "\($0.fault)") < ($1.location, "\($1.fault)") }
  }
  /// The files that were read, as shown to people.
  package private(set) var files: [String] = []

  /// What the files were made of, for whoever reads them again after a change.
  package let parsed: ParsedFiles

  private var context: ReadingContext
  /// The files as documents, for what is checked in the text itself.
  package private(set) var documents: [String: DocumentSection] = [:]
  /// The sources that something cites, as indices.
  package var citedSources: Set<Int> { context.cited }
  /// Those of them on which a statement rests.
  package var carryingSources: Set<Int> { context.carrying }
  /// The folder's name as shown to people.
  package let root: String

  /// What entries are asked for with beside their questions.
  package var wordings: Set<String> { Set(handbook.entries.flatMap { $0.wordings.map(\.text) }) }

  /// Reads a folder; `parsed` are files of which some may be the same still.
  package init(_ folder: KnowledgeFolder, root: String, parsed: ParsedFiles = ParsedFiles()) {
    self.root = root
    context = ReadingContext(root: root)
    context.findings = folder.findings
    files = folder.files.map(\.path)
    let parsed = parsed.parsing(folder.files)
    self.parsed = parsed
    for file in folder.files { documents[file.path] = parsed.document(file.path).map { titled($0) } }
    handbook.version = HandbookReader.version(of: folder)
    handbook.reviewed = documents.values.compactMap { $0.fact("Reviewed")?.value }.max() ?? ""
    handbook.notes = files.map { HandbookReader.note(documents[$0]) }
    reportStrayFiles()
    numberIDs()
    read()
  }

  /// A digest of all texts, independent of where the folder lies.
  package static func version(of folder: KnowledgeFolder) -> String {
    var digest = Digest()
    for file in folder.files { digest.add(file.text) }
    return digest.text()
  }

  private static func note(_ document: DocumentSection?) -> FileNote {
    func value(_ key: String) -> String { document?.fact(key)?.value ?? "" }
    return FileNote(
      reviewed: value("Reviewed"), origin: value("Origin"), licence: value("Licence"), version: value("Version"))
  }

  /// A document under its one title; where there is none, the fault is reported once and not for everything below.
  private mutating func titled(_ document: DocumentSection) -> DocumentSection {
    guard document.level == 0 else { return document }
    let titles = document.sections.filter { $0.level == 1 }
    if document.blocks.isEmpty, document.sections.first?.level == 1, titles.count > 1 {
      context.report(.secondTitle(title: titles[1].title), at: titles[1].location, other: titles[0].location)
    } else {
      context.report(.missingTitle, at: document.location)
    }
    return titles.first ?? document
  }

  /// The folders of a knowledge, each for files of one kind.
  package static let folders = [
    "roles", "competencies", "comparisons", "terms", "faq", "intents", "phrasings", "conversations", "language",
  ]
  /// The one folder that has folders of its own: what a role does in a competency.
  static let folderOfParts = "roles"
  private static let single = [
    "shape.md", "sources.md", "levels.md", "facets.md", "voice.md", "small-talk.md", "limits.md", "resources.md",
    "situations.md", "role-competencies.md",
  ]

  /// The files of `language/` that hold something else than lists of words.
  private static let ownForms = ["concepts", "synonyms", "ambiguities", "exclusions"]

  /// Whether a knowledge has a file there, or a folder of that name, spelt about so.
  static func isPlace(_ path: [String]) -> Bool {
    guard let first = path.first else { return false }
    return Nearest.name(to: first, among: path.count > 1 ? folders : single) != nil
  }

  /// Files that nothing reads, one finding for a folder of them.
  private mutating func reportStrayFiles() {
    var seen: Set<String> = []
    for path in files {
      let parts = path.dropFirst(root.count + 1).split(separator: "/").map(String.init)
      if let last = parts.last, parts.count > 1, last.contains(where: { $0.isUppercase || $0 == " " || $0 == "_" }) {
        let expected = last.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
        context.report(.fileName(expected: String(expected)), at: SourceLocation(file: path, line: 1))
      }
      let isFile = parts.count == 1
      let name = parts.first ?? ""
      if (isFile ? HandbookReader.single : HandbookReader.folders).contains(name) { continue }
      guard seen.insert(name).inserted else { continue }
      let nearest = Nearest.name(to: name, among: isFile ? HandbookReader.single : HandbookReader.folders)
      context.report(
        .strayFile(folder: isFile ? "" : name, nearest: nearest), at: SourceLocation(file: path, line: 1))
    }
  }

  /// The files that lie in a folder, without those of the folders below it.
  private func paths(in part: String) -> [String] {
    paths(below: part).filter { !$0.dropFirst(root.utf8.count + part.utf8.count + 2).contains("/") }
  }

  private func paths(below part: String) -> [String] {
    let prefix = root + "/" + part + "/"
    return files.filter { $0.hasPrefix(prefix) }
  }

  private func id(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(3))
  }

  /// Ids are given out before anything is read, so that links may point forward.
  private mutating func numberIDs() {
    context.sourceNumbers = number(sectionsOf: "sources.md")
    context.levelNumbers = number(sectionsOf: "levels.md")
    for (number, path) in paths(in: "roles").enumerated() { context.roleNumbers[id(of: path)] = number }
    for (number, path) in paths(in: "competencies").enumerated() { context.competencyNumbers[id(of: path)] = number }
    let resources = documents[root + "/resources.md"]?.sections.flatMap(\.sections) ?? []
    context.resourceNumbers = unique(resources)
    let terms = paths(in: "terms").flatMap { documents[$0]?.sections ?? [] }
    context.termNumbers = unique(terms)
  }

  private mutating func number(sectionsOf file: String) -> [String: Int] {
    unique(documents[root + "/" + file]?.sections ?? [])
  }

  private mutating func unique(_ sections: [DocumentSection]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, section) in sections.enumerated() {
      let id = Slug.make(section.title)
      if numbers[id] == nil { numbers[id] = number } else { context.report(.duplicateID(id: id), at: section.location) }
    }
    return numbers
  }

  private mutating func read() {
    if let file = documents[root + "/shape.md"] { handbook.shape = context.shape(file) }
    context.citesSources = handbook.shape.citesSources
    context.titlesItems = handbook.shape.titlesItems
    context.summarisesSubjects = handbook.shape.summarisesSubjects
    if let file = documents[root + "/sources.md"] { handbook.sources = context.sources(file) }
    if let file = documents[root + "/levels.md"] { handbook.levels = context.levels(file) }
    if let file = documents[root + "/facets.md"] { handbook.facets = context.facets(file) }
    readSubjects()
    readLanguage()
    if let file = required("voice.md") { handbook.voice = context.voice(file) }
  }

  private mutating func readSubjects() {
    let (shape, facets, levels) = (handbook.shape, handbook.facets, handbook.levels)
    handbook.roles = paths(in: "roles").compactMap { path in
      documents[path].map { context.role($0, id: id(of: path), shape, facets) }
    }
    handbook.competencies = paths(in: "competencies").compactMap { path in
      documents[path].map { context.competency($0, id: id(of: path), levels: levels, shape, facets) }
    }
    if let file = documents[root + "/role-competencies.md"] {
      handbook.roleCompetencies = context.roleCompetencies(
        file, roles: handbook.roles, competencies: handbook.competencies, levels: levels, shape)
    }
    readParts()
    for path in paths(in: "terms") {
      if let document = documents[path] { handbook.terms += context.terms(document) }
    }
    if let file = documents[root + "/resources.md"] { handbook.resources = context.resources(file) }
    handbook.comparisons = paths(in: "comparisons").compactMap { path in
      documents[path].flatMap { context.comparison($0, id: id(of: path)) }
    }
    readEntries(shape.entryParts)
  }

  /// Entries are most of a large handbook, and what one file says hangs on no other.
  private mutating func readEntries(_ parts: [String]) {
    let files = paths(in: "faq").compactMap { path in documents[path].map { (document: $0, id: id(of: path)) } }
    let read = Parallel.map(files, jobs: 2) { [context = context.withoutFindings] file in
      var context = context
      let entries = context.entries(file.document, id: file.id, parts: parts)
      return (entries: entries, context: context)
    }
    for part in read {
      handbook.entries += part.entries
      context.take(part.context)
    }
  }

  private mutating func readParts() {
    for path in paths(below: "roles") {
      let steps = path.dropFirst(root.utf8.count + "/roles/".utf8.count).split(separator: "/").map(String.init)
      guard steps.count == 2, let document = documents[path] else { continue }
      if let part = context.rolePart(document, role: steps[0], competency: id(of: path), handbook) {
        handbook.parts.append(part)
      }
    }
    handbook.parts.sort { ($0.role, $0.competency) < ($1.role, $1.competency) }
  }

  private mutating func readLanguage() {
    handbook.intents = paths(in: "intents").enumerated().compactMap { number, path in
      documents[path].map { context.intent($0, id: id(of: path), number: number, handbook.facets) }
    }
    let intents = handbook.intents.map(\.id)
    handbook.situations = context.situations(documents[root + "/situations.md"], handbook.competencies)
    handbook.phrasings = paths(in: "phrasings").flatMap { path in
      documents[path].map { context.phrasings($0, id: id(of: path), intents: intents, handbook.facets) } ?? []
    }
    for path in paths(in: "conversations") {
      if let document = documents[path] { handbook.phrasings += context.conversations(document, intents: intents) }
    }
    if let file = documents[root + "/small-talk.md"] {
      handbook.smallTalk = context.smallTalk(file, first: 0, isLimit: false)
    }
    if let file = documents[root + "/limits.md"] {
      handbook.smallTalk += context.smallTalk(file, first: handbook.smallTalk.count, isLimit: true)
    }
    if let file = required("language/concepts.md") { handbook.concepts = context.concepts(file) }
    if let file = documents[root + "/language/synonyms.md"] { handbook.synonyms = context.synonyms(file) }
    if let file = documents[root + "/language/ambiguities.md"] { handbook.ambiguities = context.ambiguities(file) }
    if let file = documents[root + "/language/exclusions.md"] {
      handbook.exclusions = context.patterns(file.section("Patterns"), tier: .usual)
    }
    for path in paths(in: "language") where !HandbookReader.ownForms.contains(id(of: path)) {
      if let document = documents[path] { context.wordLists(document, into: &handbook.words) }
    }
  }

  /// One file that every knowledge folder has.
  private mutating func required(_ file: String) -> DocumentSection? {
    let path = root + "/" + file
    if documents[path] == nil {
      context.report(
        .unreadable(path: path, reason: "there is no such file"), at: SourceLocation(file: path, line: 1))
    }
    return documents[path]
  }
}

/// The anchor that a code-hosting site gives to a heading; also the id of whatever the heading names.
package enum Slug {
  package static func make(_ heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      } else if scalar == " " {
        slug += "-"
      }
    }
    return slug
  }
}
