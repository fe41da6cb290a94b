/// Short keys for the columns of a table, each different from the others.
enum ColumnKeys {
  /// The initials of the first two words: “Release Management” becomes RM; small words do not count.
  static func initials(_ names: [String]) -> [String] {
    distinct(names) { name in
      let words = name.split { !$0.isLetter && !$0.isNumber }.filter { $0.first?.isUppercase == true }
      guard let first = words.first?.first else { return [] }
      let second = words.count > 1 ? words[1] : words[0].dropFirst()
      return second.map { "\(first)\($0)".uppercased() }
    }
  }

  /// The first letters of a name, more of them where two names begin alike.
  static func beginnings(_ names: [String]) -> [String] {
    distinct(names) { name in (3...max(3, name.count)).map { String(name.prefix($0)) } }
  }

  /// The first candidate of each name that is not taken; where all are, a number.
  private static func distinct(_ names: [String], _ candidates: (String) -> [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { number, name in
      let key = candidates(name).first { !taken.contains($0) } ?? "\(number + 1)"
      taken.insert(key)
      return key
    }
  }
}
