internal import CReadline
internal import Glibc
internal import Synchronization

/// The keys while earlier lines are searched: one command for all of them, in a keymap of its own.
///
/// Writing extends what is looked for, the keys that start a search go on with it, and any other key ends it at the line
/// that was found and then does what it always does.
enum SearchKeys {
  private struct Started {
    var search: IncrementalSearch
    /// The line that was left for the search, and what it takes to come back to it.
    let place: Int
    let line: String
    let cursor: Int32
    let keymap: String
    let isEnteredByReturn: Bool
  }

  private struct State {
    var started: Started?
    var lastText: [UInt8] = []
  }

  private static let state = Mutex(State())
  private static let keymapName = "tim-search"

  /// Starts a search, at whose end the Return key also enters the line or does not.
  static func start(_ direction: EarlierLines.Direction, isEnteredByReturn: Bool = true) -> Int32 {
    guard let keymap = rl_get_keymap_name(rl_get_keymap()) else { return HistoryKeys.refuse() }
    let lines = HistoryWalk.lines
    let search = IncrementalSearch(lines, offset: Int(tim_cursor()), direction)
    let started = Started(
      search: search, place: lines.place, line: search.line, cursor: tim_cursor(), keymap: String(cString: keymap),
      isEnteredByReturn: isEnteredByReturn)
    state.withLock { $0.started = started }
    if rl_get_keymap_by_name(keymapName) == nil {
      rl_set_keymap_name(keymapName, tim_make_keymap { _, key in SearchKeys.press(key) })
    }
    rl_set_keymap(rl_get_keymap_by_name(keymapName))
    show(search)
    return 0
  }

  /// Goes to what was looked for last time.
  static func findAgain(_ direction: EarlierLines.Direction) -> Int32 {
    var search = IncrementalSearch(HistoryWalk.lines, offset: Int(tim_cursor()), direction)
    search.again(direction, last: state.withLock { $0.lastText })
    if search.isFailing { return HistoryKeys.refuse() }
    if search.place != HistoryWalk.lines.place { _ = HistoryWalk.go(to: search.place) }
    tim_move_to(Int32(search.offset))
    return 0
  }

  static var isSearching: Bool { state.withLock { $0.started != nil } }

  /// Ends the search, if there is one: at the line that was found, or where it was started.
  static func end(atFound: Bool = true) {
    let started = state.withLock { state in
      defer { state.started = nil }
      if atFound, let text = state.started?.search.text, !text.isEmpty { state.lastText = text }
      return state.started
    }
    guard let started else { return }
    rl_set_keymap(rl_get_keymap_by_name(started.keymap))
    // The line that was left is still the one that its undoing is for.
    rl_replace_line(started.line, 0)
    if atFound, started.search.place != started.place { _ = HistoryWalk.go(to: started.search.place) }
    tim_move_to(atFound ? Int32(started.search.offset) : started.cursor)
    rl_clear_message()
  }

  private static func press(_ key: Int32) -> Int32 {
    guard let started = state.withLock({ $0.started }), let keymap = rl_get_keymap_by_name(started.keymap) else {
      return 0
    }
    switch key {
    case 0x20..<0x7F, 0x80...: change { search, _ in search.extend(by: UInt8(truncatingIfNeeded: key)) }
    case _ where tim_key_runs(key, keymap, HistoryKeys.searchOlder): change { $0.again(.older, last: $1) }
    case _ where tim_key_runs(key, keymap, HistoryKeys.searchNewer): change { $0.again(.newer, last: $1) }
    case 0x7F, 0x08: change { search, _ in search.shorten() }
    case 0x07: end(atFound: false)
    case 0x0D where !started.isEnteredByReturn: end()
    case _ where terminators.contains(UInt8(key)):
      end()
      // Escape may also be the first byte of what an arrow key sends.
      if key == 0x1B, isMoreWaiting { rl_execute_next(key) }
    default:
      end()
      if key != 0 { rl_execute_next(key) }
    }
    return 0
  }

  private static func change(_ change: (inout IncrementalSearch, [UInt8]) -> Void) {
    let search = state.withLock { state in
      if var search = state.started?.search {
        change(&search, state.lastText)
        state.started?.search = search
      }
      return state.started?.search
    }
    guard let search else { return }
    if search.isFailing { rl_ding() }
    show(search)
  }

  private static func show(_ search: IncrementalSearch) {
    rl_replace_line(search.line, 0)
    tim_show_part(Int32(search.offset), search.isFailing ? 0 : Int32(search.text.count))
    tim_show_message(search.message)
  }

  /// The keys that end a search and do nothing else.
  private static var terminators: String.UTF8View {
    rl_variable_value("isearch-terminators").map { String(cString: $0).utf8 } ?? "\u{1B}\n".utf8
  }

  private static var isMoreWaiting: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 100) > 0
  }
}
