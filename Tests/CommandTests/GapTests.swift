import Foundation
import Testing

/// What was asked and not answered: kept only where somebody said so, shown by what is missing, made into knowledge.
struct GapTests {
  private func asked(_ tim: ReplayProgram, logs: Bool) throws -> [String: String] {
    let state = tim.folder.appending(path: "state").path()
    try tim.write(logs ? "log-gaps = on\n" : "", to: "config")
    let environment = ["XDG_STATE_HOME": state, "TIM_CONFIG": tim.folder.appending(path: "config").path()]
    _ = try tim.run(["ask", "What's the weather in Leeds?"], environment: environment)
    _ = try tim.run(["ask", "What is a sprint?"], environment: environment)
    _ = try tim.run(["chat"], environment: environment, input: "What's the weather in Leeds?\n")
    return environment
  }

  @Test func nothingIsKeptUnlessItWasSwitchedOn() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let environment = try asked(tim, logs: false)
    let gaps = try tim.run(["gaps"], environment: environment)
    #expect(gaps.status == 66)
    #expect(
      gaps.errors.contains("switch it on with “log-gaps = on” in the configuration, or name a list with --from FILE"))
    #expect(!FileManager.default.fileExists(atPath: tim.folder.appending(path: "state/tim/gaps").path()))
  }

  @Test func whatGotANoIsKeptForItsOwnerAlone() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let environment = try asked(tim, logs: true)
    let path = tim.folder.appending(path: "state/tim/gaps").path()
    #expect(try tim.read("state/tim/gaps") == "What's the weather in Leeds?\nWhat's the weather in Leeds?\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let gaps = try tim.run(["gaps"], environment: environment)
    #expect(gaps.status == 1)
    #expect(gaps.output.contains("  What's the weather in Leeds? (2 times)\n"))
    #expect(gaps.lastLine == "gaps: 2 of 2 questions without an answer of their own")
    #expect(try tim.run(["gaps", "--forget"], environment: environment).output == "Removed \(path).\n")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aQuestionBecomesKnowledge() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("# Gardener\n\nA gardener gardens.\n", to: "Knowledge/roles/gardener.md")
    try tim.write("who waters the plants\nWHO WATERS THE PLANTS\n\n", to: "asked.txt")
    let open = try tim.run("gaps", "--from", "asked.txt", "--json", "--knowledge", "Knowledge")
    #expect(open.output.contains("\"questions\":[{\"text\":\"who waters the plants\",\"count\":2}]"), "\(open.output)")
    try tim.write("who waters the plants\n", to: "asked.txt")
    let entry = try tim.run("gaps", "--make", "entry", "Who waters the plants?", "--answer", "The front desk.")
    #expect(entry.output == "Written to Knowledge/faq/from-questions.md.\n", "\(entry.errors)")
    #expect(
      try tim.read("Knowledge/faq/from-questions.md")
        == "# From questions\n\n## Who waters the plants?\n\nThe front desk.\n")
    let closed = try tim.run("gaps", "--from", "asked.txt", "--knowledge", "Knowledge")
    #expect(closed.status == 0)
    #expect(closed.output == "gaps: 0 of 1 questions without an answer of their own\n")

    #expect(try tim.run("gaps", "--make", "alias", "green thumb", "--answer", "Gardener").status == 0)
    #expect(try tim.read("Knowledge/roles/gardener.md").hasPrefix("# Gardener\n\n- Also called: green thumb\n"))
    #expect(try tim.run("gaps", "--make", "turn", "who waters the plants").status == 0)
    #expect(
      try tim.read("Tests/FAQ/gaps.txt")
        == "Title: Questions\n\nUser: who waters the plants\n\nExpect:\n- outcome: answer\n")
    let wrong = try tim.run("gaps", "--make", "phrasing", "x", "--answer", "nonsense")
    #expect(wrong.status == 64)
    #expect(wrong.errors.hasPrefix("tim: there is no intent “nonsense”; there are "))
  }

  @Test func oneKeyDecidesForEachQuestion() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("# Shape\n\n- Extends: nothing\n", to: "Knowledge/shape.md")
    try tim.write("who waters the plants\n", to: "asked.txt")
    let each = try tim.run(
      ["gaps", "--each", "--from", "asked.txt", "--knowledge", "Knowledge"], input: "e\nThe front desk.\n")
    #expect(each.output.contains("e entry, p phrasing, a alias, t turn, s skip, q quit: "))
    #expect(try tim.read("Knowledge/faq/from-questions.md").contains("The front desk."))
  }
}
