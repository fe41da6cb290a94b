import Testing

/// Every wrong use gets its exit code, a sentence that says what is wrong, and a way out.
struct WrongUseTests {
  private let tim = TimProcess()

  @Test(arguments: [
    (["ask"], 64, "There is no question. Write it after “ask”, or “-” to read it from standard input."),
    (["ask", " "], 64, "There is no question."),
    (["ask", "--batch", "What", "is", "ROAM?"], 64, "With --batch the questions come from standard input"),
    (["ask", "--no-input", "-"], 64, "--no-input leaves standard input alone"),
    (["ask", "--knowledge", "/nowhere", "x"], 66, "tim: there is no folder /nowhere to read knowledge from"),
    (["chat", "--knowledge", "/nowhere"], 66, "tim: there is no folder /nowhere"),
    (["ask", "--jsno", "x"], 64, "Did you mean '--json'?"),
    (["ask", "--color", "blue", "x"], 64, "auto"),
    (["ask", "--width", "-3", "x"], 64, "width"),
    (["ask", "--format", "html", "x"], 64, "markdown"),
    (["ask", "--color", "always", "--no-color", "x"], 64, "exclude each other"),
    (["What does an RTE do?"], 64, "To ask a question: tim ask \"What does an RTE do?\""),
    (["what", "is", "ROAM?"], 64, "To ask a question: tim ask \"what is ROAM?\""),
    (["say", "\"$HOME\""], 64, "tim ask 'say \"$HOME\"'"),
    (["aks"], 64, "“aks” is not a command; did you mean “tim ask”?"),
    (["cha"], 64, "did you mean “tim chat”?"),
    (["repaly", "x"], 64, "did you mean “tim replay”?"),
    (["help", "enviroment"], 64, "there is no help on “enviroment”; did you mean “tim help environment”?"),
    (["man", "nothing"], 64, "the pages are tim, tim-knowledge, tim-transcript"),
    (["completions", "tcsh"], 64, "bash"),
    (["check", "--width", "wide"], 64, "width"),
  ])
  func `wrong use`(arguments: [String], status: Int32, sentence: String) throws {
    let result = try tim.run(arguments)
    #expect(result.status == status)
    #expect(result.error.contains(sentence), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func `standard input without a question`() throws {
    #expect(try tim.run("ask", "-", input: " \n").status == 66)
    #expect(try tim.run("ask", "-", input: "").error == "tim: standard input holds no question\n")
    #expect(try tim.run("ask", "--batch", input: "").status == 66)
    #expect(try tim.run("ask", input: "").status == 64)
  }

  @Test(arguments: [["ask", "-"], ["ask", "--batch"], ["chat"], ["chat", "--json"]])
  func `bytes that are no text`(arguments: [String]) throws {
    let result = try tim.run(arguments, input: Array("What is ROAM?\n".utf8) + [0x61, 0xFF, 0x0A])
    #expect(result.status == 65)
    #expect(result.error == "tim: line 2 of standard input is not UTF-8; save it as UTF-8 and try again\n")
  }

  @Test func `an empty line is answered in a batch and passed over in chat`() throws {
    let batch = try tim.run("ask", "--batch", input: "\n")
    #expect(batch.status == 1 && !batch.output.isEmpty)
    let chat = try tim.run("chat", input: "\n  \n\n")
    #expect(chat.status == 0 && chat.output.isEmpty && chat.error.isEmpty)
  }
}
