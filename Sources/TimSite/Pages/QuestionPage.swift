internal import TimKnowledge

/// The questions of one file, each with its answer.
enum QuestionPage {
  static func page(_ subject: SiteMap.Subject, _ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: subject.path)
    for entry in subject.members { add(entry, &page) }
    page.addCitedSources()
    page.addNote(map.notes[subject.file] ?? FileNote())
    return page
  }

  private static func add(_ number: Int, _ page: inout PageWriter) {
    let entry = page.knowledge.entry(number)
    let items = Anchor.items(ofQuestion: page.map.questionID(number))
    var content = [
      page.paragraph(entry.verdict, "verdict"), page.items(entry.items, items, marksJudgement: false),
      page.paragraph(entry.remark),
    ]
    for part in page.knowledge.parts(ofEntry: number) {
      content += [.tag("h3", [:], [.text(part.heading)]), page.paragraph(part.text)]
    }
    let cited = entry.verdict.sources + entry.items.flatMap(\.sources) + entry.remark.sources
    if cited.isEmpty, page.judges(page.knowledge.location(of: Entity(.entry, number))) {
      content.append(.tag("p", ["class": "aside"], SiteWording.judgementOfAll))
    }
    if !entry.about.isEmpty {
      content.append(
        .tag("p", ["class": "aside"], [.text(SiteWording.aboutThis + ": "), page.links(to: entry.about)]))
    }
    let title = page.knowledge.name(of: Entity(.entry, number))
    page.section(title, page.map.anchor(ofEntry: number), content)
  }
}
