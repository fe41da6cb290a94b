import Foundation
import Testing

/// `tim site`, run as an author runs it.
struct SiteCommandTests {
  private func exists(_ name: String, _ tim: ReplayProgram) -> Bool {
    FileManager.default.fileExists(atPath: tim.folder.appending(path: name).path)
  }

  @Test func `a folder, its image and what is built in are written as sites`() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("# Shape\n\n- Extends: nothing\n", to: "K/shape.md")
    try tim.write(
      "# House\n\n- Origin: Staff handbook\n\n## Who waters the plants?\n\nThe cook.\n", to: "K/faq/house.md")
    let made = try tim.run("site", "K/", "-o", "out", "--title", "Our house")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.wholeMatch(of: /6 files, \d+ kB: open out\/index.html\n/) != nil, "\(made.output)")
    #expect(try tim.read("out/questions/house.html").contains("<title>House · Our house</title>"))
    #expect(try tim.run("compile", "K", "-o", "K.tim").status == 0)
    #expect(try tim.run("site", "K.tim", "-o", "image", "--title", "Our house", "--quiet").output.isEmpty)
    for page in ["index.html", "questions/house.html", "search-index.js"] {
      #expect(try tim.read("image/" + page) == tim.read("out/" + page), "\(page)")
    }
    #expect(try tim.run("site", "-o", "built-in").status == 0)
    #expect(exists("built-in/roles/release-train-engineer.html", tim))
    #expect(try tim.run("site", "-o", "by-environment", environment: ["TIM_KNOWLEDGE": "K"]).status == 0)
    #expect(try tim.read("by-environment/index.html").contains("House"))
  }

  @Test func `what is somebody's own is refused and left`() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("mine", to: "out/letter.txt")
    let refused = try tim.run("site", "-o", "out/")
    #expect(refused.status == 74)
    #expect(
      refused.errors
        == "tim: out holds something that is no site of Tim’s; name a folder that does not exist yet, or is empty\n")
    #expect(try tim.read("out/letter.txt") == "mine")
    #expect(!exists("out/index.html", tim))
    #expect(try tim.run("site", "-o", "out/letter.txt/site").status == 74)
  }

  @Test func `wrong use is told with its code`() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    #expect(try tim.run("site", "K").status == 64)
    #expect(try tim.run("site", "-o", "out", "--title", " ").status == 64)
    let missing = try tim.run("site", "none", "-o", "out")
    #expect(missing.status == 66)
    try tim.write("no image", to: "file")
    #expect(try tim.run("site", "file", "-o", "out").status == 65)
    try tim.write("# House\n\n## Who?\n", to: "K/faq/house.md")
    let broken = try tim.run("site", "K", "-o", "out")
    #expect(broken.status == 65)
    #expect(broken.errors == "tim: K has 1 error; run “tim check K” to see them\n")
    #expect(!exists("out", tim))
  }
}
