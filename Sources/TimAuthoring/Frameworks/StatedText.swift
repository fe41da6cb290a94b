internal import TimAdvice
internal import TimKnowledge

/// A cell's text, taken apart into prose and the lines of its lists.
struct StatedText {
  private(set) var prose: [String] = []
  private var listed: [String] = []
  /// Each list in one sentence, behind the line that leads over to it.
  private var told: [String] = []

  init(_ text: String, absent: Set<String>) {
    guard !absent.contains(text.collapsed) else { return }
    var lead = ""
    var list: [String] = []
    for block in AnswerText(text, linesStandAlone: true).paragraphsAndItems {
      switch block {
      case .paragraph(let text):
        tell(list, after: lead)
        (lead, list) = ("", [])
        // A line that only leads over to a list says nothing by itself.
        if text.hasSuffix(":") { lead = text } else { prose.append(text) }
      case .item(let text):
        listed.append(text)
        list.append(text)
      }
    }
    tell(list, after: lead)
  }

  private mutating func tell(_ list: [String], after lead: String) {
    guard !list.isEmpty else { return }
    let text = list.joined(separator: "; ")
    let end = text.hasSuffix(".") ? "" : "."
    told.append((lead.isEmpty ? text.capitalizedFirst : lead + " " + text) + end)
  }

  /// The list, or the prose where there is none.
  var items: [String] { listed.isEmpty ? prose : listed }

  /// The prose, or the lists in sentences where there is none.
  var summary: [String] { prose.isEmpty ? told : prose }
}
