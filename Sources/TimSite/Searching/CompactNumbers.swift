/// Numbers as short text: the groups of five bits of each, the last first, in the digits of base 64, as source maps have
/// them without a sign.
enum CompactNumbers {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    for number in numbers {
      var rest = number
      repeat {
        let more = rest >> 5 > 0
        bytes.append(digits[rest & 31 | (more ? 32 : 0)])
        rest >>= 5
      } while rest > 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
