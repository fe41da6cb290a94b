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
