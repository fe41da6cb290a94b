internal import TimKnowledge

/// The words by which the names of grades tell their order, from the lowest: `trainee or apprentice, none, senior, head of`.
struct GradeNames: Sendable {
  private let words: [[String]]
  /// The place of those that bear no such word.
  private let plain: Int

  init(_ fact: Fact?) {
    words = (fact?.wordings.map(\.text) ?? []).map { entry in
      entry.lowercased().split(separator: " ").split(separator: "or").map { $0.joined(separator: " ") }
    }
    plain = words.firstIndex(of: ["none"]) ?? 0
  }

  var isEmpty: Bool { words.isEmpty }
  var last: Int { words.count - 1 }

  /// Where a name stands, and what is graded; what follows a dash is a variant of the same grade.
  func place(of name: String) -> (rank: Int, graded: String) {
    let name = name.lowercased().collapsed
    let main = name.split(separator: " ").split(separator: "-", maxSplits: 1).first?.joined(separator: " ") ?? name
    for (rank, words) in words.enumerated() where words != ["none"] {
      for word in words {
        if main.hasPrefix(word + " ") { return (rank, String(main.dropFirst(word.count + 1))) }
        if main.hasSuffix(" " + word) { return (rank, String(main.dropLast(word.count + 1))) }
      }
    }
    return (plain, main)
  }
}
