import Foundation
import Testing

struct ReplayCommandTests {
  private let tim: ReplayProgram

  init() throws {
    tim = try ReplayProgram()
    try tim.write("User: RTE vs PM\nTim: ...\n", to: "good.txt")
    try tim.write("User: RTE vs PM\nTim: wrong\n", to: "bad.txt")
    try tim.write("User: RTE vs PM\n", to: "pending.txt")
    try tim.write("User: RTE vs PM\nExpect:\n- rolle: RTE\n", to: "broken.txt")
    try tim.write("Title: nothing\n", to: "empty/README.md")
  }

  @Test func exitCodesAndTheLastLine() throws {
    defer { tim.remove() }
    let table: [(arguments: [String], status: Int32, last: String)] = [
      (["good.txt"], 0, "replay: 1 passed, 0 failed, 0 skipped"),
      (["bad.txt"], 1, "replay: 0 passed, 1 failed, 0 skipped"),
      (["bad.txt", "good.txt", "pending.txt"], 1, "replay: 2 passed, 1 failed, 0 skipped"),
      (["--fail-fast", "bad.txt", "good.txt"], 1, "replay: 0 passed, 1 failed, 0 skipped"),
      (["--filter", "good", "bad.txt", "good.txt"], 0, "replay: 1 passed, 0 failed, 0 skipped"),
      (["--fail-under", "99", "good.txt"], 1, "replay: 1 passed, 0 failed, 0 skipped"),
      (["--fail-under", "0", "good.txt"], 0, "replay: 1 passed, 0 failed, 0 skipped"),
      (["--robust", "good.txt"], 0, "replay: 1 passed, 0 failed, 0 skipped"),
      (["broken.txt", "good.txt"], 65, ""), (["no.txt"], 66, ""), (["empty"], 66, ""), ([], 64, ""),
      (["--filter", "nowhere", "good.txt"], 66, ""), (["--report", "tap=no/such/folder/x", "good.txt"], 74, ""),
      (["--report", "html=x", "good.txt"], 64, ""), (["--jobs", "0", "good.txt"], 64, ""),
      (["--fail-under", "101", "good.txt"], 64, ""), (["--update", "--review", "good.txt"], 64, ""),
    ]
    for row in table {
      let result = try tim.run(["replay"] + row.arguments)
      #expect(result.status == row.status, "\(row.arguments) \(result.errors)")
      if !row.last.isEmpty { #expect(result.lastLine == row.last, "\(row.arguments)") }
      if row.status >= 64, row.status != 74 {
        #expect(result.output.isEmpty && !result.errors.isEmpty, "\(row.arguments)")
      }
    }
  }

  @Test(arguments: [
    (["no.txt"], "tim: no.txt: No such file or directory\n"),
    (["empty"], "tim: there is no turn to replay\n"),
    (["--tag", "none", "good.txt"], "tim: there is no turn to replay; no conversation fits the filter\n"),
    ([], "tim: name a transcript or a folder of them; there is no Tests/FAQ here\n"),
    (["--knowledge", "no", "good.txt"], "tim: there is no folder no to read knowledge from"),
    (["--report", "tap=no/x", "good.txt"], "tim: cannot write no/x: No such file or directory\n"),
    (["--report", "tap=/dev/full", "good.txt"], "tim: cannot write /dev/full: No space left on device\n"),
    (["--report", "tap", "good.txt"], "tim: The value 'tap' is invalid for '--report <form=file>'\n"),
    (["--jobs", "0", "good.txt"], "tim: --jobs needs a number from 1 on.\n"),
    (["--fail-under", "101", "good.txt"], "tim: --fail-under needs a percentage from 0 to 100.\n"),
    (
      ["--update", "--review", "good.txt"],
      "tim: Choose --update, which accepts everything, or --review, which asks.\n"
    ),
  ])
  func everyRefusalSaysWhy(_ arguments: [String], _ message: String) throws {
    defer { tim.remove() }
    let errors = try tim.run(["replay"] + arguments).errors
    #expect(errors.hasPrefix(message), "\(errors)")
  }

  @Test func aReaderThatGoesAwayAndABrokenConfigurationHaveTheirOwnCodes() throws {
    defer { tim.remove() }
    let folder = tim.folder.path()
    try tim.write(String(repeating: "User: RTE vs PM\nTim: ...\n", count: 300), to: "many.txt")
    let pipe = "{ \"$TIM\" replay --json \(folder)/many.txt; echo $? >&2; } | head -1"
    #expect(try Shell(script: pipe).run().error == "141\n")
    try tim.write("nonsense = 3\n", to: "config")
    #expect(try tim.run("replay", "good.txt", environment: ["TIM_CONFIG": "config"]).status == 78)
  }

  @Test func whatToTypeComesOnceForEachFile() throws {
    defer { tim.remove() }
    try tim.write("User: RTE vs PM\nTim: wrong\n\nUser: hi\nTim: wrong\n", to: "worse.txt")
    let output = try tim.run("replay", "good.txt", "bad.txt", "worse.txt").output
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("to accept: ") }
    #expect(lines == ["to accept: tim replay --update bad.txt", "to accept: tim replay --update worse.txt"])
  }

  @Test func expectationsAreLeftToTheirAuthor() throws {
    defer { tim.remove() }
    try tim.write("User: RTE vs PM\nExpect:\n- outcome: answer\n", to: "expects.txt")
    let result = try tim.run("replay", "--update", "expects.txt")
    #expect(result.status == 1)
    #expect(result.errors == "tim: there was nothing to update\ntim: what “Expect:” says is left to its author\n")
  }

  @Test func coverageIsListedAsFarAsItIsAskedFor() throws {
    defer { tim.remove() }
    let all = try tim.run("replay", "--coverage", "good.txt")
    #expect(all.status == 0)
    for part in ["rules", "answers", "terms", "sources"] { #expect(all.output.contains(" \(part) reached (")) }
    let rules = try tim.run("replay", "--fail-under", "99", "good.txt")
    #expect(rules.output.contains(" rules reached (") && !rules.output.contains(" terms reached ("))
    #expect(rules.errors.contains(" % of the rules are reached, which is less than 99 %\n"))
  }

  @Test func aBrokenTranscriptIsShownWithItsPlace() throws {
    defer { tim.remove() }
    #expect(
      try tim.run("replay", "broken.txt").errors == """
        broken.txt:3:3: error: there is no check “rolle”
        3 | - rolle: RTE
          |   ^^^^^
          = help: did you mean “role”?

        """)
  }

  @Test func unreadableFilesAreMalformedOrMissing() throws {
    defer { tim.remove() }
    try Data([0x55, 0x73, 0x0A, 0xFF]).write(to: tim.folder.appending(path: "latin.txt"))
    let result = try tim.run("replay", "latin.txt")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("latin.txt:2:1: error: this line is not UTF-8"))
  }

  @Test func aTurnThatExpectsNothingFailsWhereNobodyLooks() throws {
    defer { tim.remove() }
    #expect(try tim.run("replay", "pending.txt").status == 0)
    let result = try tim.run("replay", "pending.txt", environment: ["CI": "true"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("FAIL pending.txt:1:1"))
    #expect(try tim.run("replay", "pending.txt", environment: ["CI": "false"]).status == 0)
  }

  @Test func updateWritesOnceAndOnlyWhenAsked() throws {
    defer { tim.remove() }
    for environment in [[:], ["CI": "1"]] {
      try tim.write("User: RTE vs PM\nTim: wrong\n", to: "bad.txt")
      _ = try tim.run("replay", "bad.txt", environment: environment)
      _ = try tim.run("replay", "--review", "bad.txt", environment: environment)
      #expect(try tim.read("bad.txt") == "User: RTE vs PM\nTim: wrong\n")
      let result = try tim.run("replay", "--update", "bad.txt", environment: environment)
      #expect(result.status == 0)
      #expect(result.errors == "tim: updated 1 reply in 1 file\n")
      let written = try tim.read("bad.txt")
      #expect(written.hasPrefix("User: RTE vs PM\nTim: “PM” can be more than one role."))
      #expect(try tim.run("replay", "--update", "bad.txt").errors == "tim: there was nothing to update\n")
      #expect(try tim.read("bad.txt") == written)
    }
  }

  @Test func reviewWithoutATerminalNamesTheCommand() throws {
    defer { tim.remove() }
    let result = try tim.run("replay", "--review", "bad.txt", input: "a\n")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("tim: nobody to ask here; to accept: tim replay --update bad.txt\n"))
  }

  @Test func reportsGoToTheirFilesAndTheLastLineStays() throws {
    defer { tim.remove() }
    let result = try tim.run(
      "replay", "good.txt", "bad.txt", "--report", "tap=out.tap", "--report", "junit=out.xml", "--report",
      "json=out.json",
      "--report", "github", environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
    #expect(result.lastLine == "replay: 1 passed, 1 failed, 0 skipped")
    #expect(result.output.contains("\n::error file=bad.txt,line=2,col=6,title=turn 1%3A RTE vs PM::lead changed"))
    let annotations = try tim.run("replay", "bad.txt", "--format", "github", "--report", "github").output
    #expect(annotations.components(separatedBy: "::error ").count == 2)
    #expect(try tim.read("out.tap").hasPrefix("TAP version 14\n1..2\nnot ok 1 - bad.txt:1 turn 1 RTE vs PM\n"))
    #expect(try tim.read("out.xml").contains("<testsuites name=\"tim replay\" tests=\"2\" failures=\"1\""))
    #expect(try tim.read("out.json").split(separator: "\n").count == 3)
    #expect(try tim.read("summary.md").hasPrefix("### replay: 1 passed, 1 failed, 0 skipped\n"))
  }

  @Test func standardOutputHoldsNothingButTheChosenForm() throws {
    defer { tim.remove() }
    let tap = try tim.run("replay", "--format", "tap", "good.txt", "--coverage")
    #expect(tap.output == "TAP version 14\n1..1\nok 1 - good.txt:1 turn 1 RTE vs PM\n")
    #expect(tap.errors.hasSuffix("replay: 1 passed, 0 failed, 0 skipped\n"))
    #expect(try tim.run("replay", "--json", "good.txt").output.split(separator: "\n").count == 2)
  }

  /// Perl's own harness reads what we write, where there is one.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prove"), "there is no prove here"))
  func proveReadsTheTAP() throws {
    defer { tim.remove() }
    try tim.write("User: a # TODO b \\ c\nTim: ...\n\nUser: x\nSkip: because # no\n", to: "odd.txt")
    _ = try tim.run("replay", "good.txt", "odd.txt", "--report", "tap=out.tap")
    // The harness knows version 13, of which 14 is a superset in everything used here.
    try tim.write(try tim.read("out.tap").replacing("version 14", with: "version 13"), to: "out.tap")
    let prove = Process()
    prove.executableURL = URL(filePath: "/usr/bin/prove")
    prove.arguments = ["--exec", "cat", "out.tap"]
    prove.currentDirectoryURL = tim.folder
    let output = Pipe()
    prove.standardOutput = output
    try prove.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    prove.waitUntilExit()
    #expect(prove.terminationStatus == 0, "\(text)")
    #expect(text.contains("Tests=3"))
  }

  @Test func aThousandTurnsAreNoWork() throws {
    defer { tim.remove() }
    let turn = "User: What attributes does a lead RTE need for release management?\nTim: [..]\n...\n\n"
    try tim.write(String(repeating: turn, count: 1_000), to: "long.txt")
    #expect(try tim.run("replay", "long.txt").lastLine == "replay: 1000 passed, 0 failed, 0 skipped")
  }

  @Test func escapesInNamesAndTextsAreShownNotSent() throws {
    defer { tim.remove() }
    try tim.write("User: \u{1B}]0;x\u{7} RTE vs PM\nTim: \u{1B}[2J\u{9B}wrong\n", to: "a\u{1B}[31m.txt")
    let result = try tim.run("replay", "--robust", "a\u{1B}[31m.txt")
    #expect(result.status == 1)
    for text in [result.output, result.errors] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }
}
