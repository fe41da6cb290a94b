import Foundation
import Testing

/// One form for what was said, for what is said on, and for what is held again as a test.
struct TranscriptTests {
  private static let questions = """
    Hello, what attributes does a lead RTE need for release managment?
    expand on 2
    and for a program manager?
    RTE vs PM
    2
    What's the weather in Leeds?
    thanks
    """

  private func chat(_ tim: ReplayProgram, _ arguments: [String] = [], _ lines: String) throws -> ReplayProgram.Result {
    try tim.run(["chat"] + arguments, input: lines + "\n")
  }

  @Test func aTranscriptIsWhatSaveWritesAndPasses() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let written = try chat(tim, ["--transcript"], TranscriptTests.questions)
    #expect(written.status == 0)
    #expect(written.errors.isEmpty)
    _ = try chat(tim, [], TranscriptTests.questions + "\n/save saved.txt")
    #expect(try tim.read("saved.txt") == written.output)
    let replay = try tim.run("replay", "saved.txt")
    #expect(replay.lastLine == "replay: 7 passed, 0 failed, 0 skipped", "\(replay.output)")
  }

  @Test func whatIsTakenUpAndSavedAgainHasTheSameBytes() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let first = try chat(tim, ["--transcript"], TranscriptTests.questions).output
    try tim.write(first, to: "talk.txt")
    _ = try chat(tim, ["--continue", "talk.txt"], "/save again.txt")
    #expect(try tim.read("again.txt") == first)
    let longer = try chat(tim, ["--continue", "talk.txt", "--transcript"], "what should I read?").output
    #expect(longer.hasPrefix(first + "\nUser: what should I read?\n\nTim: "))
    try tim.write(longer, to: "longer.txt")
    #expect(try tim.run("replay", "longer.txt").lastLine == "replay: 8 passed, 0 failed, 0 skipped")
  }

  @Test func whatIsTakenBackIsNotWrittenAndWhatIsForgottenIsKeptApart() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let result = try chat(
      tim, ["--transcript"], "What is ROAM?\nWhat is WSJF?\n/undo\n/why\n/reset\nand the attributes?\n/nonsense\nbye\nx"
    )
    let said = result.output.split(separator: "\n").filter { $0.hasPrefix("User:") || $0 == "---" }
    #expect(said == ["User: What is ROAM?", "---", "User: and the attributes?", "User: bye"])
    #expect(result.errors.contains("Taken back: “What is WSJF?”"))
    #expect(result.errors.contains("tim: There is no command /nonsense"))
    try tim.write(result.output, to: "talk.txt")
    #expect(try tim.run("replay", "talk.txt").lastLine == "replay: 3 passed, 0 failed, 0 skipped")
  }

  @Test func whateverIsTypedComesBackTheSame() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let lines = [
      "User: hello", "Tim: what is PI?", "---", "...", "\\...", "Expect:", "note: x", "[..] what is an ART",
      "\u{1B}[31mRTE\u{7}",
      "\u{202E}gnp", "what\tis\u{A0}WIP", "e\u{301}tudes 👩‍👩‍👧 für RTE", " /why", "//help",
    ]
    let written = try chat(tim, ["--transcript"], lines.joined(separator: "\n")).output
    try tim.write(written, to: "talk.txt")
    let replay = try tim.run("replay", "talk.txt")
    #expect(replay.lastLine == "replay: \(lines.count) passed, 0 failed, 0 skipped", "\(replay.output)")
    #expect(try chat(tim, ["--continue", "talk.txt", "--transcript"], "").output == written)
  }

  @Test func aTranscriptIsAFormOfItsOwn() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    for other in [["--json"], ["--format", "markdown"]] {
      let result = try chat(tim, ["--transcript"] + other, "hi")
      #expect(result.status == 64)
      #expect(result.errors.hasPrefix("tim: --transcript is a form of its own; leave --format and --json out."))
    }
  }

  @Test func whatWasSaidBeforeABrokenLineIsKept() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try (Data("What is ROAM?\n".utf8) + Data([0xFF, 0x0A])).write(to: tim.folder.appending(path: "lines"))
    let shell = Shell(script: "\"$TIM\" chat --transcript < \(tim.folder.path())/lines")
    let result = try shell.run()
    #expect(result.status == 65)
    #expect(result.output.hasPrefix("User: What is ROAM?\n\nTim: "))
  }
}
