/// Whether a reply fits what was expected; the quick way, without working out what differs.
enum Fit {
  /// Units between holes are looked for as early as possible, which never misses a fit.
  static func holds(_ expected: [ReplyUnit], _ given: [ReplyUnit]) -> Bool {
    let parts = expected.split(omittingEmptySubsequences: false) { $0.kind == .hole }.map { part in
      part.map { HolePattern($0.text) }
    }
    guard let first = parts.first, let last = parts.last, starts(given[...], with: first) else { return false }
    guard parts.count > 1 else { return given.count == first.count }
    var rest = given.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      while !starts(rest, with: part) {
        guard rest.count > part.count else { return false }
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst(part.count)
    }
    return rest.count >= last.count && starts(rest.suffix(last.count), with: last)
  }

  private static func starts(_ units: ArraySlice<ReplyUnit>, with patterns: [HolePattern]) -> Bool {
    units.count >= patterns.count && zip(units, patterns).allSatisfy { $1.matches($0.text) }
  }
}
