/// What a unit of a reply is called: “item 3”, “source 2”, “lead”.
struct UnitName: Hashable, Sendable {
  private let word: String
  /// Its number among its like, or nil where it is the only one or has a name of its own.
  private let number: Int?

  private init(_ word: String, _ number: Int?) {
    self.word = word
    self.number = number
  }

  /// The names of all units of a reply.
  static func names(of units: [ReplyUnit]) -> [UnitName] {
    var totals: [ReplyUnit.Kind: Int] = [:]
    for unit in units { totals[unit.kind, default: 0] += 1 }
    var places: [ReplyUnit.Kind: Int] = [:]
    return units.enumerated().map { index, unit in
      places[unit.kind, default: 0] += 1
      let place = totals[unit.kind] == 1 ? nil : places[unit.kind]
      return switch unit.kind {
      case .item(let number): UnitName("item", number)
      case .paragraph: index == 0 ? UnitName("lead", nil) : UnitName("paragraph", places[unit.kind])
      case .heading: UnitName("heading “\(Visible.text(String(unit.text.dropLast())))”", nil)
      case .bullet: UnitName("bullet", place)
      case .source: UnitName("source", place)
      case .hole: UnitName("hole", nil)
      }
    }
  }

  var isSource: Bool { word == "source" }

  /// The names with neighbours joined: “items 7 to 9, source 2”.
  static func list(_ names: [UnitName]) -> String {
    var parts: [String] = []
    var rest = names[...]
    while let first = rest.first {
      let run = rest.enumerated().prefix { $0 == 0 || $1.follows(first, by: $0) }.count
      parts.append(run == 1 ? first.text : first.text(to: rest[rest.startIndex + run - 1], isPair: run == 2))
      rest = rest.dropFirst(run)
    }
    return parts.joined(separator: ", ")
  }

  private func follows(_ other: UnitName, by distance: Int) -> Bool {
    guard let number, let first = other.number else { return false }
    return word == other.word && number == first + distance
  }

  private func text(to last: UnitName, isPair: Bool) -> String {
    "\(word)s \(number ?? 0) \(isPair ? "and" : "to") \(last.number ?? 0)"
  }

  private var text: String { word + (number.map { " \($0)" } ?? "") }
}
