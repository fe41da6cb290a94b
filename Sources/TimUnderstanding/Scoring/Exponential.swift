internal import TimKnowledge

/// Exponentials and their kin by short series, so that no C library decides about a last digit.
enum Exponential {
  /// e to the power of x, by repeated squaring.
  static func of(_ x: Double) -> Double {
    if x < -40 { return 0 }
    let small = x / 1024
    var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { value *= value }
    return value
  }

  /// The logistic function: a sum of evidence as a chance from 0 to 1.
  static func chance(_ evidence: Double) -> Double { 1 / (1 + of(-min(40, max(-40, evidence)))) }

  /// The natural logarithm of a share, not below one in a million.
  static func logarithm(_ share: Double) -> Double {
    let floor = max(share, 1e-6)
    return floor >= 1 ? Logarithm.of(floor) : -Logarithm.of(1 / floor)
  }
}
