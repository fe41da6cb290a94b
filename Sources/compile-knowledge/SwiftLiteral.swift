internal import TimSupport

/// Writes what is compiled in as Swift source.
enum SwiftLiteral {
  /// A file that declares `ShippedImage.literal`; a `StaticString` compiles in seconds and costs nothing at the start.
  static func source(of bytes: [UInt8]) -> String {
    """
    /// The compiled form of `Knowledge/`, made by the build.
    package enum ShippedImage {
      package static var literal: StaticString {
        // Inlined, the whole of it would stand in the program twice.
        @inline(never) get { \(literal(String(decoding: bytes, as: UTF8.self))) }
      }
    }

    """
  }

  /// A file that declares `BaseFiles.packed`: paths and texts in turn, each ended by a null, deflated, in one literal.
  static func base(of files: [(path: String, text: String)]) -> String {
    let all = Array(files.map { $0.path + "\0" + $0.text + "\0" }.joined().utf8)
    return """
      /// The files of `Knowledge/`, made by the build.
      package enum BaseFiles {
        /// How many bytes they are before they are packed.
        package static let size = \(all.count)
        package static var packed: StaticString {
          @inline(never) get {
            \(literal(String(decoding: SevenBits.pack(Deflated.deflate(all)), as: UTF8.self)))
          }
        }
      }

      """
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    literal.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\" + String(scalar)
      case "\0": literal += "\\0"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          literal += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          literal.unicodeScalars.append(scalar)
        }
      }
    }
    return literal + "\""
  }
}
