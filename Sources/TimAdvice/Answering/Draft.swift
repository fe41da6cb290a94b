internal import TimKnowledge

/// An answer in the making.
///
/// It becomes an ``Answer`` only if there is something in it: an answer without an item, a text
/// or a row cannot be made.
struct Draft {
  var lead = ""
  var leadSources: [Int] = []
  var sections: [Answer.Section] = []
  var suggestions: [String] = []
  private var closings: [String] = []

  init(lead: String = "") {
    self.lead = lead
  }

  /// All items so far, in the order of their numbers.
  var items: [Answer.Item] { sections.flatMap(\.items) }

  /// Adds a section whose items go on with the numbers of the answer; nothing where it would be empty.
  mutating func add(
    _ heading: String = "", facet: String? = nil, text: Passage? = nil, items: [Item] = [], limit: Int = .max,
    isChecklist: Bool = false, isOffered: Bool = false
  ) {
    guard !items.isEmpty || text?.text.isEmpty == false else { return }
    var section = Answer.Section()
    section.heading = heading
    section.facet = facet
    section.isChecklist = isChecklist
    section.isOffered = isOffered
    section.text = text?.text ?? ""
    section.textSources = text?.sources ?? []
    let next = self.items.count + 1
    section.items = items.prefix(limit).enumerated().map { offset, item in
      Answer.Item(
        number: next + offset, title: item.title, text: item.text, sources: item.sources, location: item.location,
        dating: item.dating)
    }
    sections.append(section)
  }

  /// Adds a table; nothing where it would have no row.
  mutating func add(_ heading: String, columns: [String], rows: [Answer.Row]) {
    guard !rows.isEmpty else { return }
    var section = Answer.Section()
    section.heading = heading
    section.columns = columns
    section.rows = rows
    sections.append(section)
  }

  /// Says something at the end, after what is said there already.
  mutating func close(_ text: String) {
    if !text.isEmpty { closings.append(text) }
  }

  /// The finished answer, or nil where nothing would be answered.
  var answer: Answer? {
    guard sections.contains(where: { !$0.items.isEmpty || !$0.text.isEmpty || !$0.rows.isEmpty }) else { return nil }
    var answer = Answer()
    answer.lead = lead
    answer.leadSources = leadSources
    answer.sections = sections
    answer.closing = closings.joined(separator: " ")
    answer.suggestions = suggestions
    return answer
  }
}
