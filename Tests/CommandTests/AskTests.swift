import Testing

struct AskTests {
  private let tim = TimProcess()
  private let question = "What does a Release Train Engineer do?"

  @Test func `an answer goes to standard output and nothing to standard error`() throws {
    let result = try tim.run("ask", question)
    #expect(result.status == 0)
    #expect(result.output.contains("Release Train Engineer") && result.output.hasSuffix("\n"))
    #expect(result.error.isEmpty)
  }

  @Test func `words may come as one argument or as many`() throws {
    let words = question.split(separator: " ").map(String.init)
    #expect(try tim.run(["ask"] + words).output == tim.run("ask", question).output)
  }

  @Test(arguments: [
    (["ask", "-"], "What is ROAM?\n"), (["ask"], "What is ROAM?"), (["ask", "What is"], "ROAM?\n"),
    (["ask", "-", "What is"], "ROAM?"),
  ])
  func `words and standard input make one question`(arguments: [String], input: String) throws {
    let result = try tim.run(arguments + ["--json"], input: Array(input.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("\"utterance\":\"What is ROAM?\""))
  }

  @Test func `standard input can be left alone`() throws {
    let result = try tim.run("ask", "--no-input", "--json", "What is ROAM?", input: "and more\n")
    #expect(result.output.contains("\"utterance\":\"What is ROAM?\""))
  }

  @Test(arguments: ["What's the weather in Leeds?", "lead poisoning symptoms", "what is a PM?"])
  func `what is not answered ends with 1`(question: String) throws {
    let result = try tim.run("ask", question)
    #expect(result.status == 1)
    #expect(!result.output.isEmpty && result.error.isEmpty)
  }

  @Test func `a batch answers each line and ends with 1 if one was not answered`() throws {
    let result = try tim.run("ask", "--batch", "--json", input: "What is ROAM?\n\nweather in Leeds\n")
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(result.status == 1)
    #expect(try tim.run("ask", "--batch", input: "What is ROAM?\n").status == 0)
  }

  @Test func `the explanation names the rule`() throws {
    let result = try tim.run("ask", "--explain", "RTE vs Program Manager")
    #expect(result.output.contains("understood  comparison, answer"))
    #expect(result.output.contains("Knowledge/intents/comparison.md:"))
  }

  @Test func `a reader that goes away is no error`() throws {
    var shell = Shell()
    shell.script = "\"$TIM\" ask '\(question)' | head -1; \"$TIM\" ask '\(question)' | true"
    let result = try shell.run()
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.error.isEmpty)
  }

  @Test func `a full disk is an error with a message`() throws {
    var shell = Shell()
    shell.script = "\"$TIM\" ask '\(question)' > /dev/full"
    let result = try shell.run()
    #expect(result.status == 74)
    #expect(result.error == "tim: cannot write the answer: No space left on device\n")
  }
}
