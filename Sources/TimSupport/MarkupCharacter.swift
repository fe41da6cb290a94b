extension Unicode.Scalar {
  /// How a character that XML and HTML steer by is written where it is meant as itself; nil for any other character.
  package var asEntity: String? {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
