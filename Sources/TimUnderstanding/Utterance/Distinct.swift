extension Array where Element: Comparable {
  /// The elements in ascending order, each once.
  var distinct: [Element] {
    guard count > 1 else { return self }
    let sorted = self.sorted()
    var kept: [Element] = []
    kept.reserveCapacity(count)
    for element in sorted where kept.last != element { kept.append(element) }
    return kept
  }
}

extension Sequence where Element: Hashable {
  /// The elements in the order in which they first come, each once.
  var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
