/// The natural logarithm of a number above 1, by halving and a short series, so that no C library decides about a
/// last digit.
package enum Logarithm {
  package static func of(_ x: Double) -> Double {
    var value = x
    var halvings = 0.0
    while value > 1.5 {
      value /= 2
      halvings += 1
    }
    let z = (value - 1) / (value + 1)
    let square = z * z
    return halvings * 0.6931471805599453 + 2 * z * (1 + square / 3 + square * square / 5 + square * square * square / 7)
  }
}
