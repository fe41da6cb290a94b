internal import CReadline
internal import Glibc
internal import Synchronization

/// The line that is being edited, and what became of it.
///
/// readline reports by calling a function that can carry nothing along, so what it says waits here to be taken.
enum LineInProgress {
  private static let event = Mutex<LineEvent?>(nil)

  static func start(prompt: String) {
    event.withLock { $0 = nil }
    rl_callback_handler_install(prompt) { text in
      rl_callback_handler_remove()
      LineInProgress.finish(text)
    }
  }

  /// Lets readline take a key, and any that it reads ahead, which would else wait for the next one.
  static func takeKeys() {
    repeat { rl_callback_read_char() } while tim_has_read_ahead() && event.withLock({ $0 == nil })
  }

  static func takeEvent() -> LineEvent? {
    event.withLock { event in
      defer { event = nil }
      return event
    }
  }

  /// Whether a person has typed nothing and looks for nothing.
  static var isUntouched: Bool { tim_is_empty() && !SearchKeys.isSearching }

  /// Takes the prompt from the screen, so that something can be written in its place.
  static func withdraw() {
    rl_clear_visible_line()
    rl_callback_handler_remove()
    event.withLock { $0 = .woken }
  }

  /// Drops the line where it stands and leaves it on the screen, with `^C` to say why it ended.
  static func drop() {
    SearchKeys.end()
    tim_abandon_keys()
    tim_move_to_end()
    rl_redisplay()
    tim_write("^C")
    rl_crlf()
    rl_free_line_state()
    rl_replace_line("", 0)
    rl_callback_handler_remove()
    event.withLock { $0 = .interrupted }
  }

  /// At the end of input readline starts a new line only together with switching off bracketed paste.
  private static var endsLineItself: Bool {
    rl_variable_value("enable-bracketed-paste").map { String(cString: $0) } == "on"
  }

  private static func finish(_ text: UnsafeMutablePointer<CChar>?) {
    let result = text.map { LineEvent.line(String(cString: $0).withPlainLineEnds) } ?? .endOfInput
    free(text)
    if result == .endOfInput, !Self.endsLineItself { rl_crlf() }
    event.withLock { $0 = result }
  }
}

extension String {
  /// The text with `\n` as the only line end, and none at its end.
  fileprivate var withPlainLineEnds: String {
    guard contains(where: \.isNewline) else { return self }
    var result = String(map { $0.isNewline ? "\n" : $0 })
    while result.last == "\n" { result.removeLast() }
    return result
  }
}
