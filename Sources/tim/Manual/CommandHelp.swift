internal import TimTerminal

/// The help of a command as ArgumentParser prints it, read back into blocks, so that the manual says the same words.
struct CommandHelp {
  /// So wide that nothing is wrapped: what belongs together stands on a line.
  static let columns = 2000

  /// What the command is, in a sentence.
  private(set) var overview = ""
  /// How it is called.
  private(set) var synopsis = ""
  /// Explanations and options.
  private(set) var body: [Block] = []

  init(_ help: String) {
    let parts = help.split(separator: "\n\n").map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    for lines in parts {
      guard let first = lines.first else { continue }
      if first.hasPrefix("OVERVIEW: ") {
        overview = String(first.dropFirst("OVERVIEW: ".count))
        if lines.count > 1 { body += Self.prose(lines.dropFirst()) }
      } else if first.hasPrefix("USAGE: ") {
        synopsis = lines.map { $0.trimmed }.joined(separator: " ").dropFirst("USAGE: ".count).trimmed
      } else if first.last == ":", first.uppercased() == first {
        body += [.paragraph(StyledText.bold(String(first.dropLast()).sentenceCase)), Self.options(lines.dropFirst())]
      } else if !first.hasPrefix("  See '") {
        body += Self.prose(lines[...])
      }
    }
  }

  /// How it is called, the command's own sentence, then all the rest.
  var blocks: [Block] { [.paragraph(StyledText.bold(synopsis)), .paragraph(StyledText(overview))] + body }

  /// Running text, and indented lines as they are.
  private static func prose(_ lines: ArraySlice<Substring>) -> [Block] {
    var blocks: [Block] = []
    var text: [Substring] = []
    var example: [String] = []
    for line in lines {
      if line.hasPrefix("  ") { example.append(String(line.dropFirst(2))) } else { text.append(line) }
    }
    if !text.isEmpty { blocks.append(.paragraph(StyledText(text.joined(separator: " ")))) }
    if !example.isEmpty { blocks.append(.verbatim(example)) }
    return blocks
  }

  /// Lines of the form `  --flag <value>   What it does.`, the explanation perhaps on a line of its own.
  private static func options(_ lines: ArraySlice<Substring>) -> Block {
    var entries: [(label: String, text: String)] = []
    for line in lines where !line.trimmed.isEmpty {
      let isLabel = line.hasPrefix("  ") && line.dropFirst(2).first != " "
      guard isLabel else {
        if !entries.isEmpty {
          entries[entries.count - 1].text += (entries[entries.count - 1].text.isEmpty ? "" : " ") + line.trimmed
        }
        continue
      }
      let content = line.dropFirst(2)
      let gap = content.indices.first { content[$0...].hasPrefix("  ") } ?? content.endIndex
      entries.append((content[..<gap].trimmed, content[gap...].trimmed))
    }
    return .definitions(entries.map { Definition(StyledText($0.label), StyledText($0.text)) })
  }
}

extension String {
  fileprivate var sentenceCase: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
