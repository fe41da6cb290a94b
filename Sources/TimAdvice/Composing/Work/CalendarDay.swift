/// A day of the calendar, counted without a clock and without a time zone.
///
/// The arithmetic is that of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": days since 1970-01-01 in the
/// proleptic Gregorian calendar.
struct CalendarDay: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// Whether the year was said; one that was not is left out of what is written.
  let hasYear: Bool

  /// A year without a leap day, for dates that name none.
  private static let plainYear = 2001

  init?(year: Int?, month: Int, day: Int) {
    let exact = year ?? CalendarDay.plainYear
    guard (1900...2999).contains(exact), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, in: exact)
    else { return nil }
    self.init(year: exact, month: month, day: day, hasYear: year != nil)
  }

  private init(year: Int, month: Int, day: Int, hasYear: Bool) {
    (self.year, self.month, self.day, self.hasYear) = (year, month, day, hasYear)
  }

  /// The first date in a text: `2027-03-01`, `1 March 2027`, `March 1`.
  static func read(_ text: String, months: [String]) -> CalendarDay? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let names = months.map { $0.lowercased() }
    func month(_ word: String) -> Int? {
      names.firstIndex { $0 == word || word.count >= 3 && $0.hasPrefix(word) }.map { $0 + 1 }
    }
    func year(at place: Int) -> Int? {
      words.indices.contains(place) && words[place].count == 4 ? Int(words[place]) : nil
    }
    for (place, word) in words.enumerated() {
      if let month = month(word) {
        if place > 0, let day = ordinal(words[place - 1]) {
          return CalendarDay(year: year(at: place + 1), month: month, day: day)
        }
        if place + 1 < words.count, let day = ordinal(words[place + 1]) {
          return CalendarDay(year: year(at: place + 2), month: month, day: day)
        }
      }
      if let year = year(at: place), place + 2 < words.count, let month = Int(words[place + 1]),
        let day = Int(words[place + 2])
      {
        return CalendarDay(year: year, month: month, day: day)
      }
    }
    return nil
  }

  /// The number of a day of a month, with or without its ending: 3, 3rd.
  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return digits.count <= 2 && word.count - digits.count <= 2 ? Int(digits) : nil
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  func adding(days: Int) -> CalendarDay { CalendarDay(count: count + days, hasYear: hasYear) }

  /// The date in words: `1 March 2027`.
  func words(months: [String]) -> String {
    let name = months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
    return "\(day) \(name)" + (hasYear ? " \(year)" : "")
  }

  // MARK: - Counting

  private var count: Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, ofEra) = (shifted / 400, shifted % 400)
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private init(count: Int, hasYear: Bool) {
    let days = count + 719_468
    let (era, ofEra) = (days / 146_097, days % 146_097)
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: year + era * 400 + (month <= 2 ? 1 : 0), month: month, day: ofYear - (153 * shifted + 2) / 5 + 1,
      hasYear: hasYear)
  }
}
