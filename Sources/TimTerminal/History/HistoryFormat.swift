/// The text of a history file, in the form that readline itself uses: `#` and a time before each entry.
///
/// The times are what keeps an entry of several lines one entry.
enum HistoryFormat {
  /// The entries of a file, whatever is in it; text before the first time counts line by line.
  static func entries(of text: String) -> [String] {
    var entries: [String] = []
    var open: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isTime(line) {
        close(&open, into: &entries)
        open = []
      } else if open != nil {
        open?.append(line)
      } else if !line.isEmpty {
        entries.append(String(line))
      }
    }
    close(&open, into: &entries)
    return entries
  }

  /// An entry as it stands in the file.
  static func record(_ entry: String, time: Int) -> String {
    let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
    return "#\(time)\n" + lines.map { isTime($0) ? " \($0)\n" : "\($0)\n" }.joined()
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
