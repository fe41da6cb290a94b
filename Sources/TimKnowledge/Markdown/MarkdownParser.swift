internal import CCmark

/// Reads CommonMark with the reference parser, so that Tim sees what a code-hosting site shows.
package enum MarkdownParser {
  package static func parse(_ text: String) -> MarkdownNode {
    var text = text
    let source = SourceText(text)
    let root = text.withUTF8 { bytes in
      cmark_parse_document(
        UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let root else {
      return MarkdownNode(kind: .document, literal: "", children: [], line: 1, column: 1)
    }
    defer { cmark_node_free(root) }
    return TreeReader(source: source).node(root, in: NodePlaces.Block(line: 1, byte: 0))
  }

  /// Copies the parser's tree into values.
  private struct TreeReader {
    let source: SourceText

    func node(_ pointer: OpaquePointer, in block: NodePlaces.Block) -> MarkdownNode {
      let places = NodePlaces(source: source)
      let kind = kind(of: pointer)
      let line = max(block.line, Int(cmark_node_get_start_line(pointer)))
      let byte = max(1, Int(cmark_node_get_start_column(pointer))) - 1
      let offset = kind.isBlock ? byte : places.byte(reported: byte, line: line, in: block)
      let inner = kind.isBlock ? NodePlaces.Block(line: line, byte: byte) : block
      var children: [MarkdownNode] = []
      var child = cmark_node_first_child(pointer)
      while let current = child {
        if cmark_node_get_type(current) == CMARK_NODE_TEXT {
          children += texts(current, in: inner)
        } else {
          children.append(node(current, in: inner))
        }
        child = cmark_node_next(current)
      }
      let literal =
        kind == .listItem
        ? places.marker(atByte: offset, line: line)
        : cmark_node_get_literal(pointer).map { String(cString: $0) } ?? ""
      return MarkdownNode(
        kind: kind, literal: literal, children: children, line: line,
        column: places.isBareAddress(kind, children)
          ? children[0].column - 1 : source.column(ofByte: offset, inLine: line))
    }

    private func texts(_ pointer: OpaquePointer, in block: NodePlaces.Block) -> [MarkdownNode] {
      let places = NodePlaces(source: source)
      let literal = cmark_node_get_literal(pointer).map { String(cString: $0) } ?? ""
      let line = max(block.line, Int(cmark_node_get_start_line(pointer)))
      let byte = max(1, Int(cmark_node_get_start_column(pointer))) - 1
      let offset = places.byte(reported: byte, line: line, in: block)
      return places.pieces(of: literal, atByte: offset, line: line).map { piece in
        MarkdownNode(
          kind: .text, literal: piece.text, children: [], line: line,
          column: source.column(ofByte: piece.byte, inLine: line))
      }
    }

    private func kind(of pointer: OpaquePointer) -> MarkdownNode.Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_CODE_BLOCK: .code
      case CMARK_NODE_THEMATIC_BREAK: .rule
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
      case CMARK_NODE_LIST:
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? .numberedList : .bulletList
      case CMARK_NODE_ITEM: .listItem
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .codeSpan
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link(url: cmark_node_get_url(pointer).map { String(cString: $0) } ?? "")
      case CMARK_NODE_IMAGE: .picture
      case CMARK_NODE_HTML_INLINE: .inlineHTML
      default: .other
      }
    }
  }
}
