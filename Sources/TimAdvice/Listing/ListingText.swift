/// Writes a listing for reading: a name on a line of its own, what there is to say about it indented below.
package struct ListingText {
  /// The widest line, unless a single word such as an address is wider.
  static let width = 80

  private let listing: KnowledgeListing

  package init(_ listing: KnowledgeListing) {
    self.listing = listing
  }

  package var text: String {
    var lines: [String] = []
    for group in listing.groups {
      if !group.title.isEmpty { lines += (lines.isEmpty ? [] : [""]) + [group.title, ""] }
      for entry in group.entries { lines += self.lines(entry) }
    }
    return (lines + ["", "\(listing.count) \(listing.kind.rawValue)"]).joined(separator: "\n") + "\n"
  }

  private func lines(_ entry: KnowledgeListing.Entry) -> [String] {
    let name = entry.id.map { "\(entry.name)  [\($0)]" } ?? entry.name
    return ListingText.wrapped(name, first: "", rest: "  ")
      + entry.details.flatMap { detail in
        ListingText.wrapped("\(detail.label): \(detail.values.joined(separator: ", "))", first: "    ", rest: "      ")
      }
  }

  /// Breaks a text at its blanks; the first line and the others begin with their own indentation.
  private static func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
