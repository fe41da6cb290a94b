import Foundation
import Testing

/// The conversation off a terminal.
struct ChatTests {
  private let tim = TimProcess()

  private func chat(_ lines: String..., arguments: [String] = []) throws -> TimProcess.Result {
    try tim.run(["chat"] + arguments, input: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func objects(_ lines: String...) throws -> [[String: Any]] {
    let result = try tim.run(["chat", "--json"], input: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.error.isEmpty)
    return try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func lead(_ object: [String: Any]) -> String {
    ((object["answer"] as? [String: Any])?["lead"] as? String) ?? ""
  }

  @Test func `a question is answered as ask answers it`() throws {
    let question = "What does a Release Train Engineer do?"
    #expect(try chat(question).output == tim.run("ask", question).output)
  }

  @Test func `without a command what comes through a pipe is a conversation`() throws {
    let lines = "What is ROAM?\nWhat is WSJF?\n"
    #expect(try tim.run([], input: Array(lines.utf8)).output == chat("What is ROAM?", "What is WSJF?").output)
  }

  @Test func `no prompt and no echo and a blank line between answers`() throws {
    let result = try chat("What is ROAM?", "And WSJF?")
    #expect(!result.output.contains("tim>") && !result.output.contains("And WSJF?"))
    #expect(result.output.contains("\n\n") && !result.output.contains("\n\n\n"))
    #expect(result.error.isEmpty)
  }

  @Test func `in JSON every line gets one object`() throws {
    let all = try objects("hi", "", "What is ROAM?", "/help", "/nonsense", "help", "bye", "/1", "/quit", "never read")
    #expect(
      all.map { $0["outcome"] as? String } == [
        "smalltalk", "no-answer", "answer", "command", "command", "smalltalk", "smalltalk", "command", "command",
      ])
    #expect(lead(all[3]).contains("/why [not TEXT]"))
    #expect(lead(all[4]).hasPrefix("There is no command /nonsense."))
    #expect(all.allSatisfy { $0.keys.count == all[0].keys.count })
  }

  @Test func `an unknown command is an error with the nearest name and is never said`() throws {
    let result = try chat("/hlep", "/etc/passwd and what is ROAM?")
    #expect(result.output.isEmpty)
    #expect(result.error.contains("There is no command /hlep; did you mean /help?"))
    #expect(result.error.contains("There is no command /etc/passwd."))
    #expect(result.status == 0)
  }

  @Test func `two slashes or a blank before one make it something said`() throws {
    #expect(try objects("//help", " /help").map { $0["utterance"] as? String } == ["/help", "/help"])
    #expect(try objects("//help", " /help").allSatisfy { $0["outcome"] as? String != "command" })
  }

  @Test(arguments: ["quit", "exit", "/quit", "/exit", "/bye", "QUIT", " exit "])
  func `words that leave`(word: String) throws {
    let result = try chat(word, "What is ROAM?")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
  }

  @Test func `bye is answered before leaving`() throws {
    let result = try chat("bye", "What is ROAM?")
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["help", "?", "/help", "/", "/?", "HELP"])
  func `words that ask for help`(word: String) throws {
    #expect(try chat(word).output.contains("/why [not TEXT]   how the last question was understood"))
  }

  @Test(arguments: [
    ("/help sources", "/sources  the sources of the last answer"), ("/help /open", "BROWSER names the browser."),
    ("/topics", "/1  "), ("/privacy", "/nonexistent/.local/state/tim/history"),
  ])
  func `commands that say something`(command: String, words: String) throws {
    #expect(try chat(command).output.contains(words))
  }

  @Test(arguments: [
    ("/why", "There is no answer yet."), ("/sources", "There is no answer yet."), ("/again", "There is no answer yet."),
    ("/undo", "There is no answer yet."), ("/more", "There is no answer yet."), ("/save x", "There is no answer yet."),
    ("/save", "Something is missing: /save FILE"),
    ("/replay", "Something is missing: /replay FILE"), ("/open", "Something is missing: /open N"),
    ("/reset now", "“now” is too much; it is just /reset"), ("/short perhaps", "“perhaps” means nothing to /short"),
    ("/edit", "That works at a terminal only."), ("/history", "That works at a terminal only."),
    ("/help nothing", "There is no command /nothing"), ("/9", "There is no question /9; the last is /3."),
  ])
  func `commands that cannot`(command: String, sentence: String) throws {
    let result = try chat(command)
    #expect(result.error.hasPrefix("tim: " + sentence), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func `starters can be asked by number`() throws {
    let result = try chat("/topics", "/2", "/why")
    #expect(result.output.contains(/understood +faq, answer/))
  }

  @Test func `why and why not`() throws {
    let result = try chat(
      "What is ROAM?", "/why", "/why not comparison", "/why not Scrum Master", "/why not definition")
    #expect(result.output.contains("understood  definition, answer"))
    #expect(result.output.contains("For comparison the nearest wording"))
    #expect(result.output.contains("Nothing in the question names Scrum Master"))
    #expect(result.output.contains("It was: the question was read as definition."))
    let twice = /“(\S+)” is (\S+) or \2\n/
    #expect(try chat("What attributes does an RTE need?", "/why").output.firstMatch(of: twice) == nil)
    #expect(try chat("What is ROAM?", "/why not xyzzy").error.contains("“xyzzy” is no intent, role"))
  }

  @Test func `undo takes back and reset forgets`() throws {
    let result = try chat("What is ROAM?", "What is WSJF?", "/undo", "/undo", "/undo")
    #expect(result.output.contains("Taken back: “What is WSJF?”. The last question now is “What is ROAM?”."))
    #expect(result.output.contains("Nothing is left of the conversation."))
    #expect(result.error.contains("There is no answer yet."))
    #expect(try chat("What is ROAM?", "/reset", "/why").error.contains("There is no answer yet."))
  }

  @Test func `short and more`() throws {
    let result = try chat("What does an RTE do?", "/short")
    let short = try #require(result.output.components(separatedBy: "\n\n1. ").last)
    #expect(short.contains("2. ") && !short.contains("https://"))
    #expect(short.split(separator: "\n").allSatisfy { $0.count < 120 })
    let more = try chat("What does an RTE do?", "/short", "/more")
    #expect(
      more.output.components(separatedBy: "https://").count > result.output.components(separatedBy: "https://").count)
  }

  @Test func `a saved conversation holds both sides and is not overwritten by chance`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("talk.txt")
    let result = try chat("What is ROAM?", "/save \(file)", "What is WSJF?", "/save \(file)")
    #expect(result.output.contains("One turn written to \(file)."))
    #expect(result.output.contains("2 turns written to \(file)."))
    let text = try folder.text("talk.txt")
    #expect(text.hasPrefix("User: What is ROAM?\n\nTim: "))
    #expect(text.contains("\n\nUser: What is WSJF?\n\nTim: "))
    #expect(try chat("What is ROAM?", "/save \(file)").error.contains("is there already, and I do not overwrite"))
    #expect(
      try chat("What is ROAM?", "/save /nowhere/x").error.contains(
        "Cannot write /nowhere/x: No such file or directory"))
  }

  @Test func `a transcript can be replayed without leaving the conversation`() throws {
    let folder = try TemporaryFolder()
    let (good, bad) = (folder.path("good.txt"), folder.path("bad.txt"))
    try folder.write("User: What is ROAM?\nExpect:\n- term: roam\n", to: "good.txt")
    try folder.write("User: What is ROAM?\nTim: No idea.\n", to: "bad.txt")
    let result = try chat("What is WSJF?", "/replay \(good)", "/replay \(bad)", "/undo")
    #expect(result.error.isEmpty)
    #expect(result.output.contains("\nreplay: 1 passed, 0 failed, 0 skipped\n"))
    #expect(result.output.contains("\nFAIL \(bad):2:6  turn 1 “What is ROAM?”\n"))
    #expect(result.output.contains("\nreplay: 0 passed, 1 failed, 0 skipped\n"))
    #expect(result.output.contains("Taken back: “What is WSJF?”. Nothing is left"))
    #expect(try chat("/replay /nowhere").error == "tim: Cannot read /nowhere: No such file or directory\n")
    try folder.write("Tim: nobody asked\n", to: "bad.txt")
    #expect(try chat("/replay \(bad)").error.hasPrefix("tim: \(bad):1:1"))
  }

  @Test func `a saved conversation passes as a test and can be taken up`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("talk.txt")
    let questions = ["hi", "/reset", "What skills does a lead RTE need for release management?", "weather in Leeds"]
    let said = try tim.run(["chat"], input: Array((questions + ["/save \(file)"]).joined(separator: "\n").utf8))
    #expect(said.output.contains("3 turns written"))
    let replay = try tim.run("replay", file)
    #expect(replay.status == 0, "\(replay.output)")
    let more = ["/why not tools", "and the attributes?", "/save \(folder.path("more.txt"))"].joined(separator: "\n")
    let resumed = try tim.run(["chat", "--continue", file], input: Array(more.utf8))
    #expect(resumed.output.contains("Release Management"))
    #expect(try folder.text("more.txt").contains("User: and the attributes?"))
    #expect(try tim.run("chat", "--continue", "/nowhere").error.hasPrefix("tim: there is no file /nowhere to take up"))
    #expect(try tim.run("chat", "--continue", "/nowhere").status == 66)
    try Data("Tim: nobody asked\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try tim.run("chat", "--continue", file).status == 65)
  }
}
