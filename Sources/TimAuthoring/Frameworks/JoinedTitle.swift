/// The names that one title joins: a “Network and Computer Systems Administrator” is a network administrator and a computer
/// systems administrator, an “Analyst and Tester” an analyst and a tester.
enum JoinedTitle {
  private static let joint = "and"

  /// Each name by itself; none where a title joins nothing, or more than two.
  static func parts(of title: String) -> [String] {
    let words = title.split(separator: " ").map(String.init)
    let places = words.indices.filter { words[$0].lowercased() == joint }
    guard places.count == 1, let place = places.first, place > 0, place + 1 < words.count, !title.contains(",") else {
      return []
    }
    let (first, second) = (Array(words[..<place]), Array(words[(place + 1)...]))
    guard let last = second.last, SingularTitle.namesPeople(last) else { return [] }
    // Where the first half names people already, a single word in the second stands in the place of theirs. One word before
    // several most likely says of what they are: a computer is nobody.
    let isWhole = first.last.map(SingularTitle.namesPeople) == true && (first.count > 1 || second.count == 1)
    let names = isWhole ? [first, second.count == 1 ? first.dropLast() + second : second] : [first + [last], second]
    return names.map { $0.joined(separator: " ") }
  }
}
