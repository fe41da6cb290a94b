import Testing

/// What changes how an answer looks, what does not, and that it never changes what is said.
struct StreamTests {
  private static let question = "RTE vs Program Manager"

  private func ask(_ arguments: [String], _ environment: [String: String] = [:]) throws -> TimProcess.Result {
    var tim = TimProcess()
    tim.environment.merge(environment) { _, new in new }
    return try tim.run(["ask"] + arguments + [Self.question])
  }

  @Test(arguments: [[], ["--format", "markdown"], ["--json"], ["--plain"], ["--width", "60"], ["--color", "always"]])
  func `a window changes nothing off a terminal`(arguments: [String]) throws {
    let narrow = try ask(arguments, ["COLUMNS": "20", "TERM": "xterm"])
    #expect(try narrow.bytes == ask(arguments, ["COLUMNS": "200", "TERM": "dumb"]).bytes)
  }

  @Test(
    arguments: [
      ([], [:], false), (["--color", "always"], [:], true), (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
      (["--no-color"], ["FORCE_COLOR": "1"], false), ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["FORCE_COLOR": "1"], true),
      ([], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false), (["--color", "always"], ["NO_COLOR": "1"], true),
      ([], ["NO_COLOR": "", "CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR": "1"], false),
      (["--plain"], ["CLICOLOR_FORCE": "1"], false),
      (["--json"], ["CLICOLOR_FORCE": "1"], false), (["--format", "markdown", "--color", "always"], [:], false),
    ] as [([String], [String: String], Bool)])
  func `colour is decided by flag then environment then stream`(
    arguments: [String], environment: [String: String], isColored: Bool
  ) throws {
    #expect(try ask(arguments, environment).output.contains("\u{1B}[1m") == isColored)
  }

  @Test func `only readable colours are used`() throws {
    let codes = try ask(["--color", "always"]).output.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap {
      $0.output.1.split(separator: ";")
    }
    let allowed = ["0", "1", "4"] + (31...36).map(String.init)
    #expect(!codes.isEmpty && codes.allSatisfy { allowed.contains(String($0)) })
  }

  @Test func `addresses are links with an id where that is asked for`() throws {
    let output = try ask(["--hyperlinks", "always"]).output
    let links = output.matches(
      of: /\u{1B}\]8;id=(tim[0-9a-f]+);(https?:[^\u{1B}]+)\u{1B}\\([^\u{1B}]+)\u{1B}\]8;;\u{1B}\\/)
    #expect(links.count >= 5)
    // An address leads where it says, and so does the number of a source.
    #expect(links.allSatisfy { $0.output.2 == $0.output.3 || $0.output.3.wholeMatch(of: /\[\d+\]/) != nil })
    #expect(links.contains { $0.output.2 == $0.output.3 } && links.contains { $0.output.3 == "[1]" })
    #expect(try !ask(["--color", "always"]).output.contains("\u{1B}]8"))
  }

  @Test func `the words are the same in every dress`() throws {
    func words(_ text: String) -> Set<Substring> {
      let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      return Set(bare.split { $0.isWhitespace || "-,.:;|".contains($0) })
    }
    let plain = words(try ask([]).output)
    for width in [40, 80, 120] {
      #expect(words(try ask(["--width", "\(width)", "--color", "always"]).output) == plain)
    }
  }

  @Test(
    arguments: [
      [:], ["LANG": "C"], ["LANG": "de_DE.UTF-8"], ["LC_ALL": "POSIX"], ["LANG": "nonsense"],
      ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"],
    ] as [[String: String]])
  func `the locale changes nothing`(environment: [String: String]) throws {
    var tim = TimProcess()
    tim.environment["LANG"] = nil
    tim.environment.merge(environment) { _, new in new }
    for arguments in [["ask", "I wnat to be an RTE"], ["ask", "--json", Self.question], ["--help"]] {
      let (here, there) = (try tim.run(arguments), try TimProcess().run(arguments))
      #expect(here.bytes == there.bytes && here.status == there.status && here.error.isEmpty)
    }
  }

  @Test(arguments: [
    ["ask", "What is ROAM?"], ["chat"], ["list", "levels"], ["paths"], ["man"], ["completions", "fish"], ["config"],
    ["check", "Knowledge/none"], ["replay", "/none"], ["coverage"],
  ])
  func `every command takes the flags that scripts pass to all`(arguments: [String]) throws {
    let plain = try TimProcess().run(arguments)
    for flags in [["--quiet"], ["-q"], ["--plain"], ["--width", "0"], ["--no-input"], ["--no-pager"]] {
      let result = try TimProcess().run(arguments + flags)
      #expect(result.status == plain.status, "\(flags): \(result.error)")
      #expect(arguments == ["config"] || result.output == plain.output)
    }
  }

  @Test func `the same words get the same bytes`() throws {
    let lines = Array("hi\nWhat is ROAM?\nRTE vs PM\n2\n/why\n/topics\n".utf8)
    let first = try TimProcess().run(["chat"], input: lines)
    for _ in 0..<3 { #expect(try TimProcess().run(["chat"], input: lines).bytes == first.bytes) }
  }
}
