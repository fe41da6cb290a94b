/// How long something holds, as an author writes it.
enum Timespan {
  /// The number in “6 months”, “1 year” or “2 years”, in months; nil for anything else.
  static func months(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[0]), number > 0, number < 1000 else { return nil }
    switch parts[1] {
    case "month", "months": return number
    case "year", "years": return number * 12
    default: return nil
    }
  }
}
