internal import TimKnowledge

/// Two roles held side by side.
enum ComparisonPage {
  static func title(_ comparison: Comparison, _ knowledge: KnowledgeBase) -> String {
    SiteWording.and(
      knowledge.name(of: Entity(.role, comparison.first)), knowledge.name(of: Entity(.role, comparison.second)))
  }

  static func page(_ number: Int, _ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: map.page(ofComparison: number))
    let comparison = map.comparisons[number]
    page.add(
      .tag("p", ["class": "aside"], [page.links(to: [comparison.first, comparison.second].map { Entity(.role, $0) })]))
    page.add(page.paragraph(comparison.summary, "lead"))
    page.section(SiteWording.sideBySide, "side-by-side", [sideBySide(comparison, page)])
    page.section(
      SiteWording.differences, Anchor.differences, [page.items(comparison.differences, Anchor.differences)])
    page.section(SiteWording.together, Anchor.together, [page.items(comparison.together, Anchor.together)])
    page.section(SiteWording.common, Anchor.common, [page.items(comparison.common, Anchor.common)])
    let choosing = comparison.questions.map { question in
      Markup.joined([page.link(to: Entity(.role, question.role)), .text(": " + question.text)])
    }
    page.section(SiteWording.choosing, "choosing", [page.list(choosing, "bullets")])
    page.addCitedSources()
    page.addNote(map.note(of: comparison.location))
    return page
  }

  /// What the comparison holds against each other, then what is told of every role.
  private static func sideBySide(_ comparison: Comparison, _ page: PageWriter) -> Markup {
    let sides = [comparison.first, comparison.second]
    let written = comparison.aspects.map { [$0.name, $0.first, $0.second] }
    let told = sides.map { page.knowledge.dimensions(role: $0) }
    let names = told[0].map(\.name).filter { name in !comparison.aspects.contains { $0.name == name } }
    let dimensions = names.map { name in
      [name] + told.map { all in all.first { $0.name == name }?.text ?? "" }
    }
    let columns = [SiteWording.aspect] + sides.map { page.knowledge.name(of: Entity(.role, $0)) }
    return page.table(
      SiteWording.sideBySide, columns, (written + dimensions).map { $0.map { Markup.text($0) } }, isProse: true)
  }
}
