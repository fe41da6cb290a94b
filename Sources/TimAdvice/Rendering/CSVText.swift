internal import TimLanguage
package import TimKnowledge

/// An answer as comma-separated values (RFC 4180), one record for each text, item and row of a table.
///
/// Every record has the same columns, so that any spreadsheet takes it: those that all answers have, then what only
/// tables and details have.
package struct CSVText {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// The columns that come first whatever is asked.
  private static let standard = ["section", "number", "title", "text"]
  private static let done = "done"
  private static let sources = ["sources", "addresses"]

  /// One record by the names of its columns; what it does not name is empty.
  private typealias Record = [String: String]

  /// The records under a line of names, without a line end after the last.
  package func render(_ answer: Answer) -> String {
    var records: [Record] = []
    if !answer.lead.isEmpty { records.append(record(text: answer.lead, cited: answer.leadSources)) }
    for section in answer.sections { records += self.records(section) }
    for (place, choice) in answer.choices.enumerated() {
      records.append(["number": "\(place + 1)", "title": choice])
    }
    let columns = CSVText.columns(answer)
    let lines = [columns] + records.map { record in columns.map { record[$0] ?? "" } }
    return lines.map { $0.map(CSVText.field).joined(separator: ",") }.joined(separator: "\n")
  }

  private static func columns(_ answer: Answer) -> [String] {
    let own = answer.sections.flatMap { section in
      section.columns + section.items.flatMap { $0.details.map(\.label) }
    }
    let boxes = answer.sections.contains(where: \.isChecklist) ? [done] : []
    return (standard + boxes + own + sources).eachOnce
  }

  // MARK: - Records

  private func records(_ section: Answer.Section) -> [Record] {
    var records: [Record] = []
    if !section.text.isEmpty { records.append(record(text: section.text, cited: section.textSources)) }
    records += section.items.map(record)
    records += section.rows.map { row in
      let cells = section.columns.isEmpty ? ["text": row.cells.joined(separator: "; ")] : [:]
      return Dictionary(zip(section.columns, row.cells)) { first, _ in first }
        .merging(cells) { first, _ in first }.merging(["title": row.label]) { _, label in label }
    }
    return records.map { $0.merging(["section": section.heading]) { first, _ in first } }
  }

  private func record(text: String, cited: [Int]) -> Record {
    sources(cited).merging(["text": text]) { first, _ in first }
  }

  private func record(_ item: Answer.Item) -> Record {
    let details = Dictionary(item.details.map { ($0.label, $0.text) }) { first, _ in first }
    let own = ["number": "\(item.number)", "title": item.title, "text": item.text]
    return own.merging(sources(item.sources)) { first, _ in first }.merging(details) { first, _ in first }
  }

  private func sources(_ cited: [Int]) -> Record {
    let sources = cited.map(knowledge.source)
    return [
      "sources": sources.map(\.title).joined(separator: "; "), "addresses": sources.map(\.url).joined(separator: " "),
    ]
  }

  // MARK: - Fields

  /// A field, quoted where it must be; an apostrophe keeps a spreadsheet from taking a text for a formula.
  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard harmless.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return harmless }
    let parts = harmless.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
