internal import TimLanguage
package import TimKnowledge
internal import TimUnderstanding

/// A reply as a structured value: renderers, JSON, transcripts and the differ all work on it.
package struct Answer: Hashable, Sendable {
  /// The friendly first sentence, which says back what was understood.
  package var lead = ""
  /// What the first sentence rests on, where it says something of its own.
  package var leadSources: [Int] = []
  package var sections: [Section] = []
  /// What to choose from, where Tim asks back.
  package var choices: [String] = []
  /// Questions that Tim can answer next.
  package var suggestions: [String] = []
  /// What is said at the end: what was assumed, an offer to go on.
  package var closing = ""

  package init() {}

  /// A headed part of an answer.
  package struct Section: Hashable, Sendable {
    package var heading = ""
    /// The id of the facet that the section answers, if it answers one.
    package var facet: String?
    /// Running text before the items.
    package var text = ""
    package var textSources: [Int] = []
    package var items: [Item] = []
    /// The names over the columns of `rows`.
    package var columns: [String] = []
    package var rows: [Row] = []
    /// Whether the items are there to be ticked off.
    package var isChecklist = false
    /// Whether the items are questions that can be asked by their numbers.
    package var isOffered = false
  }

  /// A numbered entry.
  package struct Item: Hashable, Sendable {
    package var number: Int
    package var title: String
    package var text: String
    package var sources: [Int]
    package var location: SourceLocation
    /// When it was so, where it is a thing that changes.
    var dating: Dating?
    /// What there is to say to it under headings of its own, such as what a question probes.
    package var details: [Detail] = []
  }

  /// A labelled remark to an item.
  package struct Detail: Hashable, Sendable {
    package var label: String
    package var text: String
  }

  /// One line of a table: a label and a cell for each column.
  package struct Row: Hashable, Sendable {
    package var label: String
    package var cells: [String]
  }

  /// All items, in the order of their numbers.
  package var items: [Item] { sections.flatMap(\.items) }

  /// All sources that the answer rests on, each once, in the order in which they are cited.
  package var sources: [Int] {
    (leadSources + sections.flatMap { $0.textSources + $0.items.flatMap(\.sources) }).eachOnce
  }

  /// The questions that can be asked by their numbers.
  var offers: [Offer] {
    sections.filter(\.isOffered).flatMap(\.items).map { Offer(number: $0.number, question: $0.title) }
  }

  /// Whether some item stands beside items with sources and has none itself: what it says is Tim's own judgement.
  package var isPartlyJudgement: Bool {
    !sources.isEmpty && items.contains { $0.sources.isEmpty && !$0.text.isEmpty }
  }

  /// The item of a number, or the last one where that was asked for.
  func item(_ number: Int) -> Item? {
    number == ItemNumber.last ? items.last : items.first { $0.number == number }
  }
}
