extension ReadingContext {
  mutating func sources(_ document: DocumentSection) -> [Source] {
    var addresses: [String: SourceLocation] = [:]
    return document.sections.map { section in
      expectFacts(
        section, known: ["Title", "Publisher", "Address", "Seen"], required: ["Title", "Publisher", "Address", "Seen"])
      let url = section.fact("Address")?.value ?? ""
      let location = section.fact("Address")?.valueLocation ?? section.location
      if !isAddress(url) { report(.badAddress(url: url), at: location) }
      if let first = addresses[url] { report(.duplicateAddress(url: url), at: location, other: first) }
      addresses[url] = location
      return Source(
        id: section.title, title: section.fact("Title")?.value ?? section.title,
        publisher: section.fact("Publisher")?.value ?? "", url: url, seen: section.fact("Seen")?.value ?? "",
        location: section.location)
    }
  }

  private func isAddress(_ url: String) -> Bool {
    (url.hasPrefix("https://") || url.hasPrefix("http://")) && url.contains(".") && !url.contains(" ")
      && url.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 }
  }

  mutating func levels(_ document: DocumentSection) -> [Level] {
    let levels = readLevels(document)
    for (lower, upper) in zip(levels, levels.dropFirst()) where upper.rank <= lower.rank {
      report(.rankOutOfOrder(level: upper.name, rank: upper.rank), at: upper.location, other: lower.location)
    }
    return levels
  }

  private mutating func readLevels(_ document: DocumentSection) -> [Level] {
    document.sections.map { section in
      expectFacts(section, known: ["Rank", "Also called", "Described as", "Sources"], required: ["Rank"])
      let rank = Int(section.fact("Rank")?.value ?? "")
      if rank == nil, let fact = section.fact("Rank") {
        report(.badNumber(key: "Rank", text: fact.value), at: fact.valueLocation)
      }
      let prose = passage(section, in: document.location.file, needsSource: false)
      let cited = sources(section.fact("Sources"), in: document.location.file)
      return Level(
        id: Slug.make(section.title), name: section.title, rank: rank ?? 0,
        aliases: aliases(section.fact("Also called")) + aliases(section.fact("Described as"), isName: false),
        summary: Passage(text: prose?.text ?? "", sources: cited, location: section.location),
        location: section.location)
    }
  }

  mutating func facets(_ document: DocumentSection) -> [Facet] {
    document.sections.map { section in
      expectFacts(section, known: ["Also called", "Described as"])
      return Facet(
        id: Slug.make(section.title), name: section.title,
        aliases: aliases(section.fact("Also called")) + aliases(section.fact("Described as"), isName: false),
        location: section.location)
    }
  }

  mutating func terms(_ document: DocumentSection) -> [Term] {
    expectFacts(document, known: ReadingContext.keeping)
    return document.sections.map { section in
      expectFacts(section, known: ["Also called", "Described as", "See also"])
      let meaning = passage(section, in: document.location.file)
      return Term(
        id: Slug.make(section.title), name: section.title,
        aliases: aliases(section.fact("Also called")) + aliases(section.fact("Described as"), isName: false),
        subject: document.title,
        meaning: meaning ?? Passage(text: "", sources: [], location: section.location),
        seeAlso: section.fact("See also")?.wordings.map(\.text) ?? [],
        location: section.location)
    }
  }

  mutating func resources(_ document: DocumentSection) -> [Resource] {
    isReadingList = true
    let known = ["By", "Year", "For", "Levels", "Competencies", "Roles", "Source", "Also called"]
    return document.sections.flatMap { kind in
      if kind.sections.isEmpty, !kind.facts.isEmpty {
        report(.misranked(title: kind.title, written: "### " + kind.title), at: kind.location)
      }
      return kind.sections.map { section in
        if let year = section.fact("Year"),
          !year.value.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count == 4 })
        {
          report(.badNumber(key: year.key, text: year.value), at: year.valueLocation)
        }
        expectFacts(section, known: known, required: ["By", "For", "Levels", "Source"])
        let file = document.location.file
        let cited = sources(section.fact("Source"), in: file)
        if cited.isEmpty { report(.itemWithoutSource(title: section.title), at: section.location) }
        return Resource(
          id: Slug.make(section.title), title: section.title, kind: kind.title,
          by: section.fact("By")?.value ?? "", year: section.fact("Year")?.value ?? "",
          audience: section.fact("For")?.value ?? "",
          levels: numbers(section.fact("Levels"), \.levelNumbers, kind: "level"),
          competencies: numbers(section.fact("Competencies"), \.competencyNumbers, kind: "competency"),
          roles: numbers(section.fact("Roles"), \.roleNumbers, kind: "role"), sources: cited,
          text: passage(section, in: file, needsSource: false)?.text ?? "", location: section.location)
      }
    }
  }

  private mutating func numbers(
    _ fact: Fact?, _ numbers: KeyPath<ReadingContext, [String: Int]>, kind: String
  ) -> [Int] {
    guard let fact else { return [] }
    return fact.wordings.compactMap { number(of: $0.text, in: numbers, kind: kind, at: $0.location) }
  }

  mutating func voice(_ document: DocumentSection) -> [(key: String, variants: [String])] {
    document.sections.flatMap { [$0] + $0.sections }.compactMap { section in
      let variants = section.blocks.filter { $0.kind == .bulletList }.flatMap(\.children).map {
        $0.plainText.collapsingSpaces
      }
      return variants.isEmpty ? nil : (section.title, variants)
    }
  }
}
