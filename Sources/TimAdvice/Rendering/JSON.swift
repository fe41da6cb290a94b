internal import TimSupport

/// A JSON value whose keys keep their order, written without Foundation.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number from 0 to 1, written with up to three decimals.
  case share(Double)
  /// Any number, written with three decimals.
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  package static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The value on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += "\(value)"
    case .share(let value): text += JSON.digits(value)
    case .decimal(let value):
      let thousandths = Int((value * 1000).rounded())
      text +=
        (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
        + String("\(1000 + abs(thousandths) % 1000)".dropFirst())
    case .string(let value): JSON.quote(value, &text)
    case .array(let values): JSON.join(values, "[", "]", &text) { $0.write(to: &$1) }
    case .object(let members):
      JSON.join(members, "{", "}", &text) { member, text in
        JSON.quote(member.key, &text)
        text += ":"
        member.value.write(to: &text)
      }
    }
  }

  private static func join<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      write(element, &text)
    }
    text += close
  }

  private static func digits(_ value: Double) -> String {
    let thousandths = Int((min(1, max(0, value)) * 1000).rounded())
    if thousandths >= 1000 { return "1" }
    if thousandths == 0 { return "0" }
    var digits = "\(thousandths)"
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "0." + digits
  }

  private static func quote(_ value: String, _ text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most strings need no escaping and are copied whole.
    if value.utf8.allSatisfy(JSON.isPlain) { return text += value }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if scalar.steersTerminal {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
