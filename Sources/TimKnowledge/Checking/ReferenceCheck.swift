/// Checks what the reading of single files cannot see: terms that point to no term, and sources that nothing cites or that
/// nobody has read.
struct ReferenceCheck {
  let reader: HandbookReader

  func findings() -> [Finding] {
    seeAlso() + uncited() + unread()
  }

  private func seeAlso() -> [Finding] {
    let handbook = reader.handbook
    let names =
      handbook.terms.flatMap { [$0.name] + $0.aliases.filter(\.isName).map(\.text) } + handbook.roles.map(\.name)
      + handbook.competencies.map(\.name)
    let known = Set(names.map { $0.lowercased() })
    let sections = reader.documents.filter { $0.key.hasPrefix(reader.root + "/terms/") }.values.flatMap(\.sections)
    return sections.flatMap { $0.fact("See also")?.wordings ?? [] }.filter { !known.contains($0.text.lowercased()) }
      .map { wording in
        Finding(
          .unknownID(kind: "term", id: wording.text, nearest: Nearest.name(to: wording.text, among: names)),
          at: wording.location)
      }
  }

  private func uncited() -> [Finding] {
    reader.handbook.sources.enumerated().filter { !reader.citedSources.contains($0.offset) }.map { _, source in
      Finding(.uncitedSource(id: source.id), at: source.location)
    }
  }

  /// One finding for each source, however many statements rest on it.
  private func unread() -> [Finding] {
    let mark = reader.handbook.shape.readMark
    guard !mark.isEmpty else { return [] }
    return reader.handbook.sources.enumerated()
      .filter { reader.carryingSources.contains($0.offset) && !$0.element.isRead(mark) }
      .map { _, source in Finding(.unreadSource(id: source.id, mark: mark), at: source.location) }
  }
}
