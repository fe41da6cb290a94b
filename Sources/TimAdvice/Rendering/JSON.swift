/// A JSON value whose keys keep their order, written without Foundation.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number from 0 to 1, written with two decimals.
  case share(Double)
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
    case .share(let value): text += JSON.decimal(value)
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

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    if hundredths >= 100 { return "1" }
    return hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }

  private static func quote(_ value: String, _ text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
