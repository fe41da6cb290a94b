/// The questions that somebody answers himself, or the words that he explains: what is built in does so no more.
struct OwnHeadings {
  private static let heading = "## "
  private static let wording = "- Also asked: "

  private let asked: Set<String>

  init(_ texts: [String]) {
    asked = Set(
      texts.flatMap { $0.split(separator: "\n") }.compactMap { line in
        [OwnHeadings.heading, OwnHeadings.wording].first { line.hasPrefix($0) }.map {
          OwnHeadings.key(line, after: $0)
        }
      })
  }

  /// The questions of a file without those, and without their wordings.
  func removed(from text: String) -> String {
    guard !asked.isEmpty else { return text }
    var isOwn = false
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(OwnHeadings.heading) {
        isOwn = asked.contains(OwnHeadings.key(line, after: OwnHeadings.heading))
      }
      let isOwnWording =
        line.hasPrefix(OwnHeadings.wording) && asked.contains(OwnHeadings.key(line, after: OwnHeadings.wording))
      if !isOwn, !isOwnWording { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  /// A question without what people write differently: capitals, and the mark at its end.
  private static func key(_ line: Substring, after start: String) -> String {
    String(line.dropFirst(start.count).lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " })
  }
}
