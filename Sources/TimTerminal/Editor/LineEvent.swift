/// What a person did at the prompt.
package enum LineEvent: Hashable, Sendable {
  /// Entered a line; a pasted one may hold several, with `\n` between them.
  case line(String)
  /// Pressed Ctrl-C, which drops what was typed.
  case interrupted
  /// Nothing was done, and nothing typed, when something else came up.
  case woken
  /// Pressed Ctrl-D on an empty line, or the terminal is gone.
  case endOfInput
}
