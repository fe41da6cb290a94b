internal import TimKnowledge

/// A framework of another organisation as a knowledge folder.
package struct FrameworkImport: Sendable {
  package let files: [KnowledgeFile]
  /// What had to be left out.
  package let notes: [ImportProblem]
  package let roleCount: Int
  package let competencyCount: Int
  /// What the framework calls itself.
  package let title: String

  /// Reads the tables at some paths by a mapping, which is a file or one of those that come with Tim.
  ///
  /// `facets` is the text of a `facets.md`, from which facets of the same name take how people speak of them, and
  /// `smallTalk` that of a `small-talk.md`, from which the ways of greeting and asking are taken.
  package init(
    _ paths: [String], mapping name: String, _ given: Origin, facets: String, smallTalk: String
  ) throws(ImportProblem) {
    let mapping = try FrameworkMapping(FrameworkImport.mapping(name), file: name)
    var texts: [String] = []
    var tables: [DelimitedTable] = []
    for path in paths {
      let text = try ImportSource.text(path)
      texts.append(text)
      tables.append(try DelimitedTable(text, file: path))
    }
    let reader = try FrameworkReader(tables, mapping)
    let called = RoleNames(reader.framework, mapping, file: tables[0].file)
    var framework = reader.framework
    (framework.roles, framework.shared) = (called.roles, called.shared)
    let names = paths.map(ImportSource.name).joined(separator: ", ")
    var origin = given
    if origin.name.isEmpty { origin.name = "\(mapping.title) (\(names))" }
    if origin.licence.isEmpty {
      origin.licence = mapping.fact("Licence").isEmpty ? "not stated" : mapping.fact("Licence")
    }
    if origin.version.isEmpty { origin.version = mapping.fact("Version") }
    if origin.version.isEmpty { origin.version = "digest " + ImportSource.digest(texts) }
    files =
      FrameworkFiles(
        framework: framework, mapping: mapping, origin: origin,
        spokenFacets: DocumentSection(parsing: facets, file: "facets.md"), smallTalk: smallTalk
      ).files
    notes = reader.notes + called.notes
    roleCount = framework.roles.count
    competencyCount = framework.competencies.count
    title = mapping.title
  }

  /// The text of a mapping.
  package static func mapping(_ name: String) throws(ImportProblem) -> String {
    if let text = ReadyMapping.text(name) { return text }
    do {
      return try ImportSource.text(name)
    } catch {
      guard case .unreadable = error.fault, !name.contains(".") else { throw error }
      throw ImportProblem(.unknownMapping(nearest: Nearest.name(to: name, among: ReadyMapping.names)), at: name)
    }
  }
}
