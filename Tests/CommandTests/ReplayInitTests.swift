import Foundation
import Testing

/// What `tim init` makes is sound, and stays as it was made.
struct ReplayInitTests {
  /// One folder for all of it; each command reads the knowledge anew, so that none is called twice.
  @Test func aNewFolderPassesItsOwnTests() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let made = try tim.run("init", "deep/new/")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("Made deep/new with "))
    try passesFromOutside(tim)
    try passesItsOwnLines(tim)
    try takesOverWhatIsTyped(tim)
  }

  private func passesFromOutside(_ tim: ReplayProgram) throws {
    let replay = try tim.run(
      ["replay", "--knowledge", "deep/new/Knowledge", "deep/new/Tests/FAQ"], environment: ["CI": "true"])
    #expect(replay.lastLine == "replay: 7 passed, 0 failed, 0 skipped", "\(replay.output)")
  }

  /// A line for the shell in the new folder, with `tim` on the path.
  private func shell(_ tim: ReplayProgram, _ script: String) throws -> TimProcess.Result {
    try Shell(script: "cd \(tim.folder.path())/deep/new && export PATH=${TIM%/*}:$PATH && " + script).run()
  }

  private func passesItsOwnLines(_ tim: ReplayProgram) throws {
    let server = try shell(tim, "CI=true GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=../../summary.md ./ci.sh")
    #expect(server.status == 0, "\(server.output)\(server.error)")
    #expect(server.output.hasSuffix("replay: 7 passed, 0 failed, 0 skipped\n"))
    #expect(try tim.read("deep/new/replay.xml").contains("tests=\"7\" failures=\"0\""))
    #expect(try tim.read("summary.md").hasPrefix("### replay: 7 passed"))
  }

  /// What a failure says is to be typed means the same knowledge.
  private func takesOverWhatIsTyped(_ tim: ReplayProgram) throws {
    try tim.write(
      "User: whom do I call before an emergency deployment?\nTim: no idea\n", to: "deep/new/Tests/FAQ/a talk.txt")
    let failed = try shell(tim, "tim replay")
    let typed = try #require(failed.output.components(separatedBy: "to accept: ").last?.split(separator: "\n").first)
    #expect(typed == "tim replay --update --knowledge Knowledge 'Tests/FAQ/a talk.txt'")
    let accepted = try shell(tim, typed + " && tim replay")
    #expect(accepted.status == 0, "\(accepted.output)")
    #expect(accepted.output.hasSuffix("replay: 8 passed, 0 failed, 0 skipped\n"))
  }

  @Test func nothingIsWrittenOver() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("mine", to: "taken/README.md")
    let result = try tim.run("init", "taken")
    #expect(result.status == 74)
    #expect(result.errors == "tim: taken is not empty; name a folder that does not exist yet\n")
    #expect(try tim.read("taken/README.md") == "mine")
    try tim.write("a file", to: "file")
    #expect(try tim.run("init", "file").errors == "tim: cannot make file: Not a directory\n")
    #expect(try tim.run("init").status == 64)
  }
}
