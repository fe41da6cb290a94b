internal import TimKnowledge
internal import TimSupport

/// A stretch of a knowledge file that is updated or kept as a whole: what stands under a heading, or a row of a table.
struct FilePart: Hashable {
  /// The heading or the row's first cell, with a number where one file has several of it; empty for what stands on top.
  let key: String
  let text: String

  /// A digest that does not mind blank lines around the part.
  var digest: String {
    var digest = Digest()
    digest.add(text.trimmed)
    return digest.text()
  }

  static func parts(of text: String) -> [FilePart] {
    var parts: [(key: String, lines: [Substring])] = [("", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        parts.append((String(line), []))
      } else if line.hasPrefix("| "), !line.hasPrefix("| ---") {
        parts.append((line.split(separator: "|").first.map { "| " + $0.trimmed } ?? "|", []))
      }
      parts[parts.count - 1].lines.append(line)
    }
    var uses: [String: Int] = [:]
    return parts.map { key, lines in
      uses[key, default: 0] += 1
      let number = uses[key, default: 1]
      return FilePart(key: number == 1 ? key : "\(key) (\(number))", text: lines.joined(separator: "\n"))
    }
  }

  /// A file's text of its parts.
  static func joined(_ parts: [FilePart]) -> String {
    var text = ""
    for part in parts {
      if part.key.hasPrefix("## "), !text.isEmpty { text = text.trimmed + "\n\n" }
      if !part.text.isEmpty { text += part.text + "\n" }
    }
    return text.trimmed + "\n"
  }
}
