internal import CReadline
internal import Synchronization

/// The key that inserts a word of the line before this one; once more, and it is one of a line before that (Alt-.).
enum EarlierWord {
  /// From which line the word is, and how the one that is edited reads with it.
  private static let last = Mutex<(place: Int, line: String)?>(nil)

  static func forget() {
    last.withLock { $0 = nil }
  }

  /// Inserts a word by its number, counted from 0, or the last one.
  static func insert(_ number: Int?, after blank: String = "") -> Int32 {
    let lines = HistoryWalk.lines
    let again = last.withLock { $0?.line == lines.line ? $0?.place : nil }
    guard let (word, place) = lines.word(number, before: again ?? lines.place) else {
      return HistoryKeys.refuse()
    }
    if again != nil { rl_do_undo() }
    rl_begin_undo_group()
    rl_insert_text(blank + word)
    rl_end_undo_group()
    last.withLock { $0 = (place, String(cString: tim_line())) }
    return 0
  }
}
