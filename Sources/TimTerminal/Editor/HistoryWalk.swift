internal import CReadline
internal import Synchronization

/// Where a person stands among the earlier lines while readline edits one, and the commands that lead to another.
enum HistoryWalk {
  private struct State {
    var lines = EarlierLines([])
    /// The earlier line to go on with when this one has been entered.
    var next: (place: Int, line: String)?
  }

  private static let state = Mutex(State())

  /// Starts a new line after these.
  static func start(_ entries: [String]) {
    EarlierWord.forget()
    state.withLock { $0.lines = EarlierLines(entries) }
  }

  /// Shows the earlier line to go on with, if the last one was entered so; entering it may have pushed out the oldest.
  static func goOn() {
    let place = state.withLock { state in
      defer { state.next = nil }
      return state.next.flatMap { next in state.lines.lines.prefix(next.place + 1).lastIndex(of: next.line) }
    }
    guard let place else { return }
    _ = go(to: place)
    rl_redisplay()
  }

  /// The lines, this one as it reads now.
  static var lines: EarlierLines {
    state.withLock { state in
      state.lines.keep(String(cString: tim_line()))
      return state.lines
    }
  }

  static func go(to place: Int) -> Int32 {
    var lines = lines
    return show(lines.go(to: place), of: lines)
  }

  static func go(by distance: Int) -> Int32 {
    go(to: lines.place + distance)
  }

  /// Goes to a line that starts with what stands before the cursor, or has it anywhere.
  static func look(_ direction: EarlierLines.Direction, anywhere: Bool = false) -> Int32 {
    var lines = lines
    let typed = String(decoding: lines.line.utf8.prefix(Int(tim_cursor())), as: UTF8.self)
    let found = lines.look(direction, for: typed, anywhere: anywhere)
    _ = show(found?.line, of: lines)
    if let cursor = found?.cursor { tim_move_to(Int32(cursor)) }
    return 0
  }

  static func enterAndGoOn(_ key: Int32) -> Int32 {
    let lines = lines
    let next = lines.place + 1
    if next < lines.lines.count - 1 { state.withLock { $0.next = (next, lines.lines[next]) } }
    return rl_newline(1, key)
  }

  /// Shows the line that was gone to, in which what was done to the one that was left cannot be undone.
  private static func show(_ line: String?, of lines: EarlierLines) -> Int32 {
    guard let line else { return HistoryKeys.refuse() }
    state.withLock { $0.lines = lines }
    rl_replace_line(line, 1)
    tim_move_as_fetched()
    return 0
  }
}
