import Testing

@testable import TimTerminal

struct LineCompleterTests {
  private let completer = LineCompleter(
    commands: [
      ("/help", .nothing), ("/history", .choices(["clear"])), ("/save", .files), ("/topic", .phrases),
      ("/why", .keyword("not", then: .phrases)),
    ],
    phrases: [
      ["Release Train Engineer", "Release Management", "Product Owner", "train"], ["Release on Demand", "ROAM"],
    ])

  @Test(arguments: [
    ("what skills does a rel", ["Release Train Engineer", "Release Management"]),
    ("what skills does a release tr", ["Release Train Engineer"]),
    ("RELEASE M", ["Release Management"]), ("a release x, train", ["train"]),
    ("Release ", ["Release Train Engineer", "Release Management"]),
    ("(product", ["Product Owner"]), ("what ", []), ("", []), ("byproduct", []), ("xyz", []),
    ("/h", ["/help", "/history"]), ("/HE", ["/help"]), ("/history ", ["clear"]), ("/history c", ["clear"]),
    ("release on", ["Release on Demand"]), ("what is ro", ["ROAM"]), ("/why ", ["not"]), ("/why n", ["not"]),
    ("/why not prod", ["Product Owner"]), ("/why so prod", []), ("/help x", []), ("/nothing rel", []),
    ("/topic prod", ["Product Owner"]), ("//release m", ["Release Management"]),
    ("/topic ", ["Release Train Engineer", "Release Management", "Product Owner", "train"]),
  ])
  func `a line goes on with`(line: String, expected: [String]) {
    let completions = completer.completions(of: line)
    #expect(completions.map(\.text) == expected)
    for completion in completions {
      let typed = line.suffix(completion.replacedCharacters)
      #expect(completion.text.hasPrefix(ignoringCase: String(typed)))
    }
  }

  @Test func `files are completed folder by folder`() {
    let folder = Folder()
    folder.write("Notes.md", [])
    folder.write(".hidden", [])
    folder.write("bad\u{1B}name", [])
    let line = "/save \(folder.path)/"
    #expect(completer.completions(of: line).map(\.title) == ["Notes.md"])
    #expect(completer.completions(of: line + "no").map(\.text) == [folder.path + "/Notes.md"])
    #expect(completer.completions(of: line + ".h").map(\.title) == [".hidden"])
    let parent = completer.completions(of: "/save " + folder.path)
    #expect(parent.map(\.isComplete) == [false])
    #expect(completer.completions(of: "/save /no/such/folder/").isEmpty)
  }
}

struct ColumnListTests {
  @Test func `columns are read downwards`() {
    #expect(ColumnList(width: 12, height: 10).text(["a", "bbb", "c", "dd", "e"]) == "a    dd\nbbb  e\nc\n")
    #expect(ColumnList(width: 12, height: 10).text([]) == "")
    #expect(ColumnList(width: 3, height: 10).text(["wider", "漢字"]) == "wider\n漢字\n")
  }

  @Test func `what does not fit on the screen is counted`() {
    #expect(ColumnList(width: 3, height: 2).text(["a1", "b1", "c1"]) == "a1\nb1\n… +1\n")
  }
}
