/// Writes an image as Swift source.
enum SwiftLiteral {
  /// A file that declares `ShippedImage.literal`; a `StaticString` compiles in seconds and costs nothing at the start.
  static func source(of bytes: [UInt8]) -> String {
    var text = "/// The compiled form of `Knowledge/`, made by the build.\n"
    text += "package enum ShippedImage {\n  package static var literal: StaticString {\n    \""
    text.reserveCapacity(bytes.count * 3)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\0": text += "\\0"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          text += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\"\n  }\n}\n"
  }
}
