/// Mends the places that cmark reports for what stands inside a line.
///
/// cmark 0.30 takes every line of a paragraph to be indented like its first one, and counts an escaped character as
/// one byte; both would put a caret beside the word it is about.
struct NodePlaces {
  /// The paragraph or heading to which inline nodes belong.
  struct Block {
    let line: Int
    let byte: Int
  }

  let source: SourceText

  /// The byte of its line, from 0, at which an inline node really stands.
  func byte(reported byte: Int, line: Int, in block: Block) -> Int {
    guard line > block.line else { return byte }
    return max(0, source.indentation(ofLine: line) + byte - block.byte)
  }

  /// Whether a link is an address between angle brackets; its own place is reported too early, that of its text is not.
  func isBareAddress(_ kind: MarkdownNode.Kind, _ children: [MarkdownNode]) -> Bool {
    guard case .link(let url) = kind, children.count == 1 else { return false }
    return children[0].kind == .text && children[0].literal == url && children[0].column > 1
  }

  /// A text cut at escapes, so that each piece stands in the file as it reads.
  func pieces(of literal: String, atByte start: Int, line: Int) -> [(text: String, byte: Int)] {
    let range = source.range(ofLine: line)
    let text = Array(literal.utf8)
    var position = range.lowerBound + start
    if source.bytes[min(position, range.upperBound)..<range.upperBound].starts(with: text) { return [(literal, start)] }
    var pieces: [(text: String, byte: Int)] = []
    var pieceStart = 0
    var pieceByte = start
    for index in text.indices {
      guard position + 1 < range.upperBound else { break }
      if source.bytes[position] == UInt8(ascii: "\\"), source.bytes[position + 1] == text[index] {
        if index > pieceStart { pieces.append((String(decoding: text[pieceStart..<index], as: UTF8.self), pieceByte)) }
        position += 1
        pieceStart = index
        pieceByte = position - range.lowerBound
      }
      position += 1
    }
    pieces.append((String(decoding: text[pieceStart...], as: UTF8.self), pieceByte))
    return pieces
  }

  /// The number or bullet with which a list entry begins.
  func marker(atByte offset: Int, line: Int) -> String {
    let range = source.range(ofLine: line)
    let rest = source.bytes[min(range.lowerBound + offset, range.upperBound)..<range.upperBound]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
  }
}

extension MarkdownNode.Kind {
  /// Whether the node is a block, whose place cmark reports rightly.
  var isBlock: Bool {
    switch self {
    case .document, .paragraph, .quote, .code, .rule, .heading, .bulletList, .numberedList, .listItem, .other: true
    case .text, .lineBreak, .codeSpan, .emphasis, .strong, .link, .picture, .inlineHTML: false
    }
  }
}
