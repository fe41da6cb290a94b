internal import TimKnowledge

/// Names in an order, with the figure from which each holds where a framework measures in figures: `Core from 4`.
struct Scale: Sendable {
  let names: [String]
  private let steps: [(name: String, from: Double)]

  init(_ fact: Fact?) {
    let entries = fact?.wordings.map(\.text) ?? []
    let read = entries.map { entry -> (name: String, from: Double?) in
      guard let place = entry.lastIndex(of: " "), let figure = Double(entry[entry.index(after: place)...]),
        entry[..<place].hasSuffix(" from")
      else { return (entry, nil) }
      return (String(entry[..<place].dropLast(5)), figure)
    }
    names = read.map(\.name)
    steps = read.compactMap { step in step.from.map { (step.name, $0) } }
  }

  /// The name that a cell says, in words or by a figure.
  func name(_ cell: String) -> String? {
    if let name = names.first(where: { $0.lowercased() == cell.lowercased() }) { return name }
    guard let figure = Double(cell) else { return nil }
    return steps.filter { $0.from <= figure }.max { $0.from < $1.from }?.name
  }
}
