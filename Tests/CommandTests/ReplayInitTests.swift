import Foundation
import Testing

/// What `tim init` makes is sound, and stays as it was made.
struct ReplayInitTests {
  @Test func checkAndReplayPassInANewFolder() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let made = try tim.run("init", "deep/new/")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("Made deep/new with "))
    let check = try tim.run("check", "deep/new/Knowledge")
    #expect(check.status == 0, "\(check.output)")
    for arguments in [
      ["--knowledge", "deep/new/Knowledge", "deep/new/Tests/FAQ"], ["deep/new/Tests"], ["deep/new"],
    ] {
      let replay = try tim.run(["replay"] + arguments, environment: ["CI": "true"])
      #expect(replay.lastLine == "replay: 5 passed, 0 failed, 0 skipped", "\(replay.output)")
    }
    #expect(try tim.read("deep/new/ci.sh").hasPrefix("#!/bin/sh\n"))
    #expect(FileManager.default.isExecutableFile(atPath: tim.folder.appending(path: "deep/new/ci.sh").path()))
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
