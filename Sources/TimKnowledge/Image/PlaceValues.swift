extension PassagePlace: ImageValue {
  package init(from reader: inout ImageReader) {
    let code = reader.number()
    let (a, b, c, d) = (reader.number(), reader.number(), reader.number(), reader.number())
    self =
      switch code {
      case 0: .cell(competency: a, level: b, facet: c, item: d)
      case 1: .note(competency: a, level: b, role: c)
      case 2: .competencyList(competency: a, list: b, item: c)
      case 3: .roleFacet(role: a, facet: b, item: c)
      case 4: .roleList(role: a, list: b, item: c)
      case 5: .dimension(role: a, number: b)
      case 6: .difference(comparison: a, item: b)
      case 7: .summary(Entity(Entity.Kind(rawValue: a) ?? .term, b))
      case 9: .entryItem(entry: a, item: b)
      case 10: .partItem(part: a, level: b, facet: c, item: d)
      default: .entry(a)
      }
  }

  package func write(to writer: inout ImageWriter) {
    let numbers =
      switch self {
      case .cell(let competency, let level, let facet, let item): [0, competency, level, facet, item]
      case .note(let competency, let level, let role): [1, competency, level, role, 0]
      case .competencyList(let competency, let list, let item): [2, competency, list, item, 0]
      case .roleFacet(let role, let facet, let item): [3, role, facet, item, 0]
      case .roleList(let role, let list, let item): [4, role, list, item, 0]
      case .dimension(let role, let number): [5, role, number, 0, 0]
      case .difference(let comparison, let item): [6, comparison, item, 0, 0]
      case .summary(let entity): [7, entity.kind.rawValue, entity.index, 0, 0]
      case .entry(let entry): [8, entry, 0, 0, 0]
      case .entryItem(let entry, let item): [9, entry, item, 0, 0]
      case .partItem(let part, let level, let facet, let item): [10, part, level, facet, item]
      }
    for number in numbers { writer.number(number) }
  }
}
