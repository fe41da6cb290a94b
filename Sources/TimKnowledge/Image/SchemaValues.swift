extension IntentSchema: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      number: reader.read(), id: reader.read(), subjects: reader.read(), takes: Set(kinds: reader.number()),
      inherits: Set(kinds: reader.number()), namedAlone: reader.read(),
      guess: Guess(rawValue: reader.number() - 1), traits: IntentSchema.traits(reader.number()), answer: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(number)
    writer.string(id)
    subjects.write(to: &writer)
    writer.number(takes.bits)
    writer.number(inherits.bits)
    namedAlone.write(to: &writer)
    writer.number((guess?.rawValue ?? -1) + 1)
    writer.number(traits.reduce(0) { $0 | 1 << $1.rawValue })
    answer.write(to: &writer)
  }

  private static func traits(_ bits: Int) -> Set<Trait> {
    Set(Trait.allCases.filter { bits >> $0.rawValue & 1 == 1 })
  }
}

extension Set<Entity.Kind> {
  fileprivate init(kinds bits: Int) { self = Set(Entity.Kind.allCases.filter { bits >> $0.rawValue & 1 == 1 }) }
  fileprivate var bits: Int { reduce(0) { $0 | 1 << $1.rawValue } }
}

extension IntentSchema.Subject: ImageValue {
  package init(from reader: inout ImageReader) {
    var counts: [Entity.Kind: Int] = [:]
    for kind in Entity.Kind.allCases {
      let count = reader.number()
      if count > 0 { counts[kind] = count }
    }
    self.init(counts)
  }

  package func write(to writer: inout ImageWriter) {
    for kind in Entity.Kind.allCases { writer.number(counts[kind] ?? 0) }
  }
}

extension AnswerKind: ImageValue {
  package init(from reader: inout ImageReader) {
    let number = reader.number()
    let headings: [String] = reader.read()
    let kind = number < AnswerKind.all.count ? AnswerKind.all[number] : .summary
    self = kind.made(of: headings)
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(AnswerKind.all.firstIndex(of: made(of: [])) ?? 0)
    parts.write(to: &writer)
  }
}

extension Shape: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init()
    roleLists = reader.read()
    dimensions = reader.read()
    meeting = reader.read()
    importances = reader.read()
    competencyLists = reader.read()
    roleSteps = reader.read()
    entryParts = reader.read()
    roleFacts = reader.read()
    roleStatements = reader.read()
    partners = reader.read()
    roleWay = reader.read()
    usualLevel = reader.read()
    readMark = reader.read()
    weighing = reader.read()
    fewestItems = reader.read()
    fillsEveryCell = reader.number() == 1
    listsEveryCompetency = reader.number() == 1
  }

  package func write(to writer: inout ImageWriter) {
    for list in [roleLists, dimensions, meeting, importances, competencyLists, roleSteps, entryParts] {
      list.write(to: &writer)
    }
    for text in [roleFacts, roleStatements, partners, roleWay, usualLevel, readMark] { text.write(to: &writer) }
    weighing.write(to: &writer)
    fewestItems.write(to: &writer)
    writer.number(fillsEveryCell ? 1 : 0)
    writer.number(listsEveryCompetency ? 1 : 0)
  }
}
