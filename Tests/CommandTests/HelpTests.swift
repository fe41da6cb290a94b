import Testing

struct HelpTests {
  private let tim = TimProcess()

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["ask", "--help"], ["help", "ask"], ["ask", "-h"], ["help", "environment"],
  ])
  func `help is an answer`(arguments: [String]) throws {
    let result = try tim.run(arguments)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.count > 200)
    for line in result.output.split(separator: "\n") { #expect(!line.hasSuffix(" ")) }
  }

  @Test func `help for a command is the command's own help`() throws {
    #expect(try tim.run("help", "ask").output == tim.run("ask", "--help").output)
  }

  @Test(arguments: [["--version"], ["-V"], ["version"]])
  func `the version names the knowledge`(arguments: [String]) throws {
    let result = try tim.run(arguments)
    #expect(result.status == 0)
    #expect(
      result.output.wholeMatch(of: /tim 1\.0 \(knowledge [0-9a-f]+, \d+ files, reviewed \d{4}-\d\d-\d\d\)\n/) != nil)
  }

  @Test(arguments: ["commands", "configuration", "environment", "exit-codes", "knowledge", "transcript"])
  func `every topic that help names is there`(topic: String) throws {
    #expect(try tim.run("--help").output.contains(topic))
    #expect(try tim.run("help", topic).status == 0)
  }

  @Test(arguments: ["tim", "tim-knowledge", "tim-transcript"])
  func `manual pages are clean roff`(page: String) throws {
    let result = try tim.run("man", page)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(".TH \(page.uppercased()) "))
    #expect(result.output.allSatisfy { $0.isASCII || $0.isLetter })
    var shell = Shell()
    shell.script =
      "command -v groff > /dev/null || exit 0; \"$TIM\" man \(page) | groff -man -Tutf8 -Kutf8 -ww > /dev/null"
    #expect(try shell.run().error.isEmpty)
  }

  @Test func `the manual says what help says`() throws {
    let manual = try tim.run("man").output.replacing("\\-", with: "-")
    let options = try tim.run("ask", "--help").output.matches(of: /--[a-z-]+/).map { String($0.output) }
    #expect(options.count > 10)
    for option in options { #expect(manual.contains(option)) }
    for command in ["/why [not TEXT]", "/undo", "TIM_HISTFILE", "history-size"] { #expect(manual.contains(command)) }
  }

  @Test func `the manual's example of a transcript passes`() throws {
    let page = try tim.run("help", "transcript").output
    let example = try #require(page.split(separator: "Example\n", omittingEmptySubsequences: false).last)
    let folder = try TemporaryFolder()
    try folder.write(String(example), to: "example.txt")
    let result = try tim.run("replay", folder.path("example.txt"))
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.hasSuffix("replay: 2 passed, 0 failed, 0 skipped\n"))
  }

  @Test func `the manual names every check that a replay knows`() throws {
    let page = try tim.run("help", "transcript").output
    let folder = try TemporaryFolder()
    try folder.write("User: hi\nExpect:\n- intnt: smalltalk\n", to: "wrong.txt")
    #expect(try tim.run("replay", folder.path("wrong.txt")).error.contains("did you mean “intent”?"))
    let keys = [
      "intent", "outcome", "role", "competency", "level", "facets", "term", "resource", "items", "item 2",
      "mentions", "does not mention", "matches", "source", "answered by", "asks", "max lines",
    ]
    for key in keys { #expect(page.contains(key)) }
  }

  @Test func `nothing needs a network`() throws {
    var shell = Shell()
    shell.script = "unshare -rn true 2> /dev/null || exit 0; unshare -rn \"$TIM\" ask 'What is ROAM?' > /dev/null"
    #expect(try shell.run().status == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are a script that the shell accepts`(shell name: String) throws {
    #expect(try tim.run("completions", name).output.contains("no-history"))
    var shell = Shell()
    shell.script =
      "command -v \(name) > /dev/null || exit 0; \"$TIM\" completions \(name) > /tmp/tim-$$; \(name) -n /tmp/tim-$$; s=$?; rm /tmp/tim-$$; exit $s"
    let result = try shell.run()
    #expect(result.status == 0, "\(result.error)")
  }
}
