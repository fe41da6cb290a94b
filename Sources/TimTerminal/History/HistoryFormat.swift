/// The text of a history file, in the form that readline itself uses: `#` and a time before each entry.
///
/// The times are what keeps an entry of several lines one entry. A line of an entry that reads as one has a blank put
/// before it, and so has one that reads as such a line.
enum HistoryFormat {
  /// The entries of a file, whatever is in it; text before the first time counts line by line.
  static func entries(of text: String) -> [String] {
    var entries: [String] = []
    var open: [Substring]?
    for line in lines(of: text) {
      if isTime(line) {
        close(&open, into: &entries)
        open = []
      } else if open != nil {
        open?.append(isMarked(line) ? line.dropFirst() : line)
      } else if !line.isEmpty {
        entries.append(String(line))
      }
    }
    close(&open, into: &entries)
    return entries
  }

  /// An entry, which does not end in a line end, as it stands in the file.
  static func record(_ entry: String, time: Int) -> String {
    "#\(time)\n" + lines(of: entry).map { isTime($0) || isMarked($0) ? " \($0)\n" : "\($0)\n" }.joined()
  }

  /// The lines between line feeds, also where a carriage return before one makes both a single character.
  private static func lines(of text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
  }

  /// Blanks and what would be a time without them.
  private static func isMarked(_ line: Substring) -> Bool {
    line.first == " " && isTime(line.drop { $0 == " " })
  }

  /// A `#` and at least nine digits, which nobody types as a line of a question.
  private static func isTime(_ line: Substring) -> Bool {
    line.first == "#" && line.utf8.count >= 10 && line.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func close(_ open: inout [Substring]?, into entries: inout [String]) {
    guard var lines = open else { return }
    open = nil
    while lines.last?.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { entries.append(lines.joined(separator: "\n")) }
  }
}
