/// Plain text that knows where each part of it stands.
struct PlacedText {
  private(set) var text = ""
  private var pieces: [(start: Int, line: Int, column: Int)] = []
  private let file: String

  /// The text below `node`.
  init(_ node: MarkdownNode, file: String) {
    self.init([node], file: file)
  }

  init(_ nodes: [MarkdownNode], file: String) {
    self.file = file
    for node in nodes { append(node) }
  }

  private mutating func append(_ node: MarkdownNode) {
    switch node.kind {
    case .text, .codeSpan, .code:
      pieces.append((text.utf8.count, node.line, node.column))
      text += node.literal
    case .lineBreak: text += " "
    default: for child in node.children { append(child) }
    }
  }

  /// Where the character at `index` stands in the file.
  func location(of index: String.Index) -> SourceLocation {
    let offset = text.utf8.distance(from: text.startIndex, to: index)
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return SourceLocation(file: file, line: 1) }
    let start = text.utf8.index(text.startIndex, offsetBy: piece.start)
    return SourceLocation(
      file: file, line: piece.line, column: piece.column + text.distance(from: start, to: index))
  }

  /// The parts between separators without spaces around them, each with its place; empty parts are kept.
  func parts(in range: Range<String.Index>? = nil, separatedBy separator: Character) -> [Wording] {
    text[range ?? text.startIndex..<text.endIndex].split(separator: separator, omittingEmptySubsequences: false).map {
      part in
      let first = part.firstIndex { $0 != " " } ?? part.startIndex
      return Wording(text: String(part).collapsingSpaces, location: location(of: first))
    }
  }

  /// The wordings between commas.
  func wordings(in range: Range<String.Index>? = nil) -> [Wording] {
    parts(in: range, separatedBy: ",").filter { !$0.text.isEmpty }
  }
}

/// One of several wordings in a list, and where it stands.
package struct Wording: Hashable, Sendable {
  package let text: String
  package let location: SourceLocation
}
