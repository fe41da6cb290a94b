import Testing

@testable import TimTerminal

private let terminal = Streams(inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true, columns: 120)

private func profile(
  _ variables: [String: String] = ["TERM": "xterm"], _ streams: Streams = terminal,
  _ options: TerminalProfile.Options = .init()
) -> TerminalProfile {
  TerminalProfile(streams: streams, environment: Environment(variables), options: options)
}

struct ColorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var asked = Preference.auto
    var variables: [String: String] = [:]
    var isTerminal = true
    var expected: Bool

    var testDescription: String { "\(asked) \(variables) terminal: \(isTerminal)" }
  }

  static let cases: [Case] = [
    Case(expected: true),
    Case(isTerminal: false, expected: false),
    Case(asked: .always, isTerminal: false, expected: true),
    Case(asked: .always, variables: ["NO_COLOR": "1", "TERM": "dumb"], expected: true),
    Case(asked: .never, expected: false),
    Case(asked: .never, variables: ["FORCE_COLOR": "1"], expected: false),
    Case(variables: ["NO_COLOR": "1"], expected: false),
    Case(variables: ["NO_COLOR": "0"], expected: false),
    Case(variables: ["NO_COLOR": ""], expected: true),
    Case(variables: ["NO_COLOR": "1", "FORCE_COLOR": "1"], expected: false),
    Case(variables: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], expected: false),
    Case(variables: ["CLICOLOR": "0"], expected: false),
    Case(variables: ["CLICOLOR": "1"], expected: true),
    Case(variables: ["CLICOLOR": "1"], isTerminal: false, expected: false),
    Case(variables: ["CLICOLOR_FORCE": "1"], isTerminal: false, expected: true),
    Case(variables: ["CLICOLOR_FORCE": "0"], isTerminal: false, expected: false),
    Case(variables: ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], isTerminal: false, expected: true),
    Case(variables: ["FORCE_COLOR": "1"], isTerminal: false, expected: true),
    Case(variables: ["FORCE_COLOR": "3", "TERM": "dumb"], expected: true),
    Case(variables: ["FORCE_COLOR": "0"], expected: false),
    Case(variables: ["FORCE_COLOR": ""], isTerminal: false, expected: false),
    Case(variables: ["TERM": "dumb"], expected: false),
    Case(variables: ["TERM": ""], expected: false),
    Case(variables: ["INSIDE_EMACS": "29.1,comint"], expected: false),
  ]

  @Test(arguments: cases) func `colour follows the flag, then the environment, then the stream`(_ example: Case) {
    let variables = ["TERM": "xterm"].merging(example.variables) { $1 }
    let streams = Streams(outputIsTerminal: example.isTerminal)
    let result = profile(variables, streams, .init(color: example.asked))
    #expect(result.output.hasColor == example.expected)
  }

  @Test func `a terminal without a name gets no colour`() {
    #expect(profile([:]).output == .plain)
    #expect(profile([:]).isPlain)
  }

  @Test func `each stream is looked at by itself`() {
    let result = profile(["TERM": "xterm"], Streams(inputIsTerminal: true, errorIsTerminal: true))
    #expect(!result.output.hasColor)
    #expect(result.error.hasColor)
    #expect(result.prompt.hasColor)
    #expect(result.isInteractive)
  }
}

struct HyperlinkTests {
  @Test(
    arguments: [
      (Preference.auto, [:], true, true), (.auto, [:], false, false), (.always, [:], false, true),
      (.never, [:], true, false), (.auto, ["NO_COLOR": "1"], true, true), (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["TERM": ""], true, false), (.auto, ["TERM": "linux"], true, false),
      (.auto, ["TERM": "screen-256color"], true, false), (.auto, ["TERM": "screen", "TMUX": "/tmp/x"], true, true),
      (.auto, ["INSIDE_EMACS": "1"], true, false), (.auto, ["ACCESSIBLE": "1"], true, false),
      (.always, ["TERM": "dumb", "ACCESSIBLE": "1"], true, true), (.auto, ["FORCE_COLOR": "1"], false, false),
    ] as [(Preference, [String: String], Bool, Bool)])
  func `hyperlinks need a terminal that knows them`(
    asked: Preference, variables: [String: String], isTerminal: Bool, expected: Bool
  ) {
    let variables = ["TERM": "xterm"].merging(variables) { $1 }
    let result = profile(variables, Streams(outputIsTerminal: isTerminal), .init(hyperlinks: asked))
    #expect(result.output.hasHyperlinks == expected)
  }
}

struct WidthTests {
  @Test(
    arguments: [
      (nil, 120, nil, true, 100), (nil, 72, nil, true, 72), (nil, nil, "60", true, 60), (nil, 72, "60", true, 72),
      (nil, nil, nil, true, 80), (nil, nil, "0", true, 80), (nil, nil, "wide", true, 80), (nil, 72, "60", false, 0),
      (0, 72, nil, true, 0), (150, 72, nil, true, 150), (40, nil, nil, false, 40), (-5, 72, nil, true, 0),
    ] as [(Int?, Int?, String?, Bool, Int)])
  func `the width is asked for, or the window's up to a hundred`(
    asked: Int?, window: Int?, variable: String?, isTerminal: Bool, expected: Int
  ) {
    let variables = variable.map { ["COLUMNS": $0] } ?? [:]
    let streams = Streams(outputIsTerminal: isTerminal, columns: window)
    #expect(profile(variables, streams, .init(width: asked)).width == expected)
  }

  @Test func `a changed window counts from the next answer on`() {
    var profile = profile()
    profile.updateWidth(Streams(outputIsTerminal: true, columns: 50))
    #expect(profile.width == 50)
    #expect(profile.layout.width == 50)
  }
}

struct LocaleTests {
  @Test(
    arguments: [
      ([:], false), (["LANG": "en_GB.UTF-8"], true), (["LANG": "de_DE.utf8"], true), (["LANG": "C"], false),
      (["LANG": "en_GB.UTF-8", "LC_ALL": "C"], false), (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
      (["LANG": "en_GB.UTF-8", "LC_ALL": ""], true), (["LANG": "ca_ES.UTF-8@valencia"], true),
    ] as [([String: String], Bool)])
  func `block characters need a locale that has them`(variables: [String: String], expected: Bool) {
    #expect(profile(variables).usesUnicode == expected)
  }

  @Test(arguments: [(nil, false), ("1", true), ("0", false), ("", false), ("yes", true)] as [(String?, Bool)])
  func `words instead of symbols can be asked for`(value: String?, expected: Bool) {
    #expect(profile(value.map { ["ACCESSIBLE": $0] } ?? [:]).isAccessible == expected)
    #expect(profile([:], terminal, .init(isAccessible: true)).isAccessible)
  }
}
