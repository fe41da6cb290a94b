internal import TimTerminal

/// A page of the manual in the language of man(7).
struct Roff {
  private let page: ManualPage

  init(_ page: ManualPage) {
    self.page = page
  }

  var text: String {
    let title = page.name.uppercased()
    let head = [
      ".TH \(title) \(page.section) \"\" \"Tim \(TimVersion.number)\" \"Tim\"", ".SH NAME",
      Roff.escaped("\(page.name) - \(page.summary)"),
    ]
    return (head + page.body.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let text): [".SH " + Roff.escaped(text.text.uppercased())]
    case .paragraph(let text): [".PP", Roff.escaped(text.text)]
    case .bullet(let text): [".IP \\(bu 2", Roff.escaped(text.text)]
    case .numbered(let number, let title, let body):
      [".IP \(number). 4", "\\fB" + Roff.escaped(title.text) + "\\fR " + Roff.escaped(body.text)]
    case .definitions(let all), .details(let all):
      all.flatMap { [".TP", "\\fB" + Roff.escaped($0.label.text) + "\\fR", Roff.escaped($0.text.text)] }
    case .verbatim(let lines): [".PP", ".RS 4", ".nf"] + lines.map(Roff.escaped) + [".fi", ".RE"]
    case .link(_, let label, let address): [".PP", Roff.escaped(label.text), ".br", Roff.escaped(address)]
    case .table, .bars, .spacer: []
    }
  }

  /// The text with nothing in it that roff would take for itself.
  static func escaped(_ text: String) -> String {
    let plain = text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "‘", "’", "'": result += "\\(aq"
      case "“": result += "\\(lq"
      case "”": result += "\\(rq"
      case "—": result += "\\(em"
      case "…": result += "..."
      default: result.append(character)
      }
    }
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}
