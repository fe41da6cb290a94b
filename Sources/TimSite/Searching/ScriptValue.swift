/// A value as a script reads it.
enum ScriptValue {
  case number(Int)
  case text(String)
  case list([ScriptValue])
  case object([(String, ScriptValue)])

  static func numbers(_ numbers: [Int]) -> ScriptValue { .list(numbers.map { .number($0) }) }

  var source: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): ScriptValue.quoted(text)
    case .list(let values): "[" + values.map(\.source).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { ScriptValue.quoted($0) + ":" + $1.source }.joined(separator: ",") + "}"
    }
  }

  /// A text in quotation marks; what could end it, or no page may hold, does not stand in it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      // No text can end the element that a script stands in.
      case "<": quoted += "\\u003c"
      default: if scalar.mayStandOnPage { quoted.unicodeScalars.append(scalar) }
      }
    }
    return quoted + "\""
  }
}
