/// What a unit of a reply is called: “item 3”, “source 2”, “lead”.
struct UnitName: Hashable, Sendable {
  private let word: String
  /// Its number among its like, or nil where it is the only one or has a name of its own.
  private let number: Int?

  init(_ index: Int, in units: [ReplyUnit]) {
    let unit = units[index]
    let place = units[...index].count { $0.kind == unit.kind }
    let isOnly = units.count { $0.kind == unit.kind } == 1
    switch unit.kind {
    case .item(let number): (word, self.number) = ("item", number)
    case .paragraph where index == 0: (word, number) = ("lead", nil)
    case .paragraph: (word, number) = ("paragraph", place)
    case .heading: (word, number) = ("heading “\(Visible.text(String(unit.text.dropLast())))”", nil)
    case .bullet: (word, number) = ("bullet", isOnly ? nil : place)
    case .source: (word, number) = ("source", isOnly ? nil : place)
    case .hole: (word, number) = ("hole", nil)
    }
  }

  var isSource: Bool { word == "source" }

  /// The names with neighbours joined: “items 7 to 9, source 2”.
  static func list(_ names: [UnitName]) -> String {
    var parts: [String] = []
    var rest = names[...]
    while let first = rest.first {
      let run = rest.enumerated().prefix { offset, name in
        name.word == first.word && (offset == 0 || name.number != nil && name.number == first.number.map { $0 + offset })
      }.count
      let last = rest[rest.startIndex + run - 1]
      parts.append(run == 1 ? first.text : "\(first.word)s \(first.number ?? 0) \(run == 2 ? "and" : "to") \(last.number ?? 0)")
      rest = rest.dropFirst(run)
    }
    return parts.joined(separator: ", ")
  }

  private var text: String { word + (number.map { " \($0)" } ?? "") }
}
