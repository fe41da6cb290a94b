internal import CReadline
internal import Glibc
internal import Synchronization

/// Connects a completer with readline's own keys, so that Tab, Alt-? and a person's settings work as everywhere.
///
/// readline completes one word. To let it complete several ("release tr" to "Release Train Engineer") the whole line up
/// to the cursor is its word, and each candidate is a whole line.
enum CompletionBridge {
  private struct State {
    var completer: Completer?
    var titles: [String] = []
  }

  private static let state = Mutex(State())

  static func install(_ completer: @escaping Completer) {
    state.withLock { $0.completer = completer }
    tim_set_completion(
      { text, _, _ in CompletionBridge.candidates(for: text.map { String(cString: $0) } ?? "") },
      { _, _, _ in CompletionBridge.list() })
  }

  /// The candidates in memory that readline frees: what they have in common, then each of them; nil for none.
  private static func candidates(for line: String) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard let completer = state.withLock({ $0.completer }) else { return nil }
    let word = line.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let completions = completer(line, word)
    state.withLock { $0.titles = completions.map(\.title.sanitized) }
    tim_finish_completion(completions.count == 1 && completions[0].isComplete ? 0x20 : 0)
    let lines: [Substring] = completions.map { line.dropLast($0.replacedCharacters) + $0.text.sanitized }
    guard let first = lines.first else { return nil }
    let matches = lines.count == 1 ? [first] : [commonStart(of: lines, typed: line)] + lines
    let memory = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: matches.count + 1)
    for (index, match) in matches.enumerated() { memory[index] = strdup(String(match)) }
    memory[matches.count] = nil
    return memory
  }

  /// The longest start that all lines share in any case of letters, but never less than what was typed.
  private static func commonStart(of lines: [Substring], typed: String) -> Substring {
    let shortest = lines.dropFirst().reduce(lines[0].count) { length, line in
      min(length, zip(lines[0], line).prefix { $0.lowercased() == $1.lowercased() }.count)
    }
    return shortest < typed.count ? typed[...] : lines[0].prefix(shortest)
  }

  /// Lists the candidates below the line and shows it again.
  private static func list() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    let titles = state.withLock { $0.titles }
    tim_write("\n" + ColumnList(width: Int(columns), height: Int(rows) - 2).text(titles))
    rl_forced_update_display()
  }
}
