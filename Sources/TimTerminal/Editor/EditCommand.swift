internal import CReadline
internal import Glibc
internal import Synchronization

/// The key that takes the line into a text editor and brings it back (Ctrl-X Ctrl-E, as in bash).
enum EditCommand {
  private static let edit = Mutex<(@Sendable (String) -> String?)?>(nil)

  /// Makes the command known under the name that `.inputrc` files already use for it.
  static func install(_ edit: @escaping @Sendable (String) -> String?) {
    Self.edit.withLock { $0 = edit }
    rl_add_defun("edit-and-execute-command", run, -1)
  }

  /// Gives it its usual key, unless that has another meaning for this person.
  static func bind() {
    rl_bind_keyseq_if_unbound("\\C-x\\C-e", run)
  }

  /// The text comes back into the line, to be read once more before it is sent.
  private static let run: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
    guard let edit = edit.withLock({ $0 }) else { return 0 }
    rl_crlf()
    tim_release_terminal()
    let text = edit(String(cString: tim_line()))
    tim_retake_terminal()
    if let text {
      rl_begin_undo_group()
      rl_replace_line(text, 0)
      rl_end_undo_group()
      tim_move_to_end()
    }
    rl_on_new_line()
    rl_redisplay()
    return 0
  }
}
