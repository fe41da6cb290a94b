internal import CReadline

/// The keys that lead to earlier lines, wherever readline and a person's settings have them.
///
/// readline's own commands for them let several lines own one list of what can be undone, so that it is freed twice or
/// used afterwards (Up, "x", Page Up, Alt->, Up, Ctrl-C), and its incremental search reads past the ends of lines.
/// Therefore readline is not given any history, and Tim's commands take the place of all that would use one.
enum HistoryKeys {
  typealias Command = @convention(c) (Int32, Int32) -> Int32

  static let searchOlder: Command = { _, _ in SearchKeys.start(.older) }
  static let searchNewer: Command = { _, _ in SearchKeys.start(.newer) }

  /// Replaces the commands, once a person's settings have been read.
  static func bind() {
    bindMoves()
    bindSearches()
    tim_replace(rl_yank_last_arg) { _, _ in EarlierWord.insert(nil) }
    tim_replace(rl_vi_yank_arg) { _, key in
      rl_vi_append_mode(1, key)
      return EarlierWord.insert(nil, after: " ")
    }
    tim_replace(rl_yank_nth_arg) { count, _ in EarlierWord.insert(Int(count)) }
    tim_replace(rl_re_read_init_file) { count, key in
      defer { HistoryKeys.bind() }
      return rl_re_read_init_file(count, key)
    }
  }

  /// What a command does that cannot do what it is for.
  static func refuse() -> Int32 {
    rl_ding()
    return 0
  }

  private static func bindMoves() {
    tim_replace(rl_get_previous_history) { count, _ in HistoryWalk.go(by: -Int(count)) }
    tim_replace(rl_get_next_history) { count, _ in HistoryWalk.go(by: Int(count)) }
    tim_replace(rl_beginning_of_history) { _, _ in HistoryWalk.go(to: 0) }
    tim_replace(rl_end_of_history) { _, _ in HistoryWalk.go(to: .max) }
    tim_replace(rl_vi_fetch_history) { count, _ in HistoryWalk.go(to: Int(count) - 1) }
    tim_replace(rl_operate_and_get_next) { _, key in HistoryWalk.enterAndGoOn(key) }
    tim_replace(rl_history_search_backward) { _, _ in HistoryWalk.look(.older) }
    tim_replace(rl_history_search_forward) { _, _ in HistoryWalk.look(.newer) }
    tim_replace(rl_history_substr_search_backward) { _, _ in HistoryWalk.look(.older, anywhere: true) }
    tim_replace(rl_history_substr_search_forward) { _, _ in HistoryWalk.look(.newer, anywhere: true) }
  }

  /// What readline searches for only when it has been written out is searched for while it is written, too; its Return
  /// key still does not enter the line.
  private static func bindSearches() {
    tim_replace(rl_reverse_search_history, searchOlder)
    tim_replace(rl_forward_search_history, searchNewer)
    tim_replace(rl_noninc_reverse_search) { _, _ in SearchKeys.start(.older, isEnteredByReturn: false) }
    tim_replace(rl_noninc_forward_search) { _, _ in SearchKeys.start(.newer, isEnteredByReturn: false) }
    tim_replace(rl_vi_search) { _, key in SearchKeys.start(key == 0x3F ? .newer : .older, isEnteredByReturn: false) }
    tim_replace(rl_noninc_reverse_search_again) { _, _ in SearchKeys.findAgain(.older) }
    tim_replace(rl_noninc_forward_search_again) { _, _ in SearchKeys.findAgain(.newer) }
    tim_replace(rl_vi_search_again) { _, key in SearchKeys.findAgain(key == 0x4E ? .newer : .older) }
  }
}
