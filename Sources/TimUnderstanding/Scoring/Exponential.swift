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

  /// e to the power of each of eight numbers from -80 to 0, each right to six digits, as a power of two times a short series.
  @inline(__always)
  static func of(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let powers = x * 1.442_695
    // Adding and taking back so large a number rounds to the nearest whole one, and leaves it in the last bits.
    let shifted = powers + roundingShift
    let rest = (powers - (shifted - roundingShift)) * 0.693_147_2
    // By halves and quarters: the same numbers as by division, in less time.
    var series = rest / 5 + 1
    series = series * rest * 0.25 + 1
    series = series * rest / 3 + 1
    series = series * rest * 0.5 + 1
    series = series * rest + 1
    let whole = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- Int32(bitPattern: roundingShift.bitPattern)
    return series * unsafeBitCast((whole &+ 127) &<< 23, to: SIMD8<Float>.self)
  }

  /// One and a half times two to the power of 23, the largest power at which a float still counts by ones.
  private static let roundingShift: Float = 12_582_912

  /// The logistic function: a sum of evidence as a chance from 0 to 1.
  static func chance(_ evidence: Double) -> Double { 1 / (1 + of(-min(40, max(-40, evidence)))) }

  /// The natural logarithm of a share, not below one in a million.
  static func logarithm(_ share: Double) -> Double {
    let floor = max(share, 1e-6)
    return floor >= 1 ? Logarithm.of(floor) : -Logarithm.of(1 / floor)
  }
}
