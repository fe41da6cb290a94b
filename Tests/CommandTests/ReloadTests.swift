import Foundation
import Testing

/// What an author edits beside the chat is taken up when he says so.
struct ReloadTests {
  private let tim = TimProcess()

  @Test func `what is built in stays as it is`() throws {
    let result = try tim.run(["chat"], input: Array("/reload\n".utf8))
    #expect(result.error.contains("This is the knowledge that I bring along"))
    #expect(result.status == 0)
  }

  @Test func `what is edited in a watched folder is taken up unasked`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("faq"), withIntermediateDirectories: true)
    try folder.write("# Shape\n\n- Extends: nothing\n", to: "shape.md")
    let entry = "# House\n\n## Where is the blue binder?\n\n- Also asked: blue binder\n\nIn the cupboard.\n"
    try folder.write(entry, to: "faq/house.md")
    let script = """
      cd '\(folder.path(""))' && mkfifo said
      "$TIM" chat --watch --knowledge . < said > heard 2> noted &
      exec 3> said
      printf 'Where is the blue binder?\\n' >&3
      until grep -q cupboard heard || ! kill -0 $!; do sleep 0.1; done
      sed -i 's/cupboard/attic/; s/Also asked: blue binder/Also asked: purple badger list/' faq/house.md
      printf 'purple badger list\\n' >&3
      exec 3>&-
      wait
      cat heard noted
      """
    let shell = try Shell(script: script).run()
    #expect(shell.output.contains("In the attic."), "\(shell.error)")
    #expect(shell.output.contains("tim: the knowledge was read anew"))
  }

  @Test func `only a folder can be watched`() throws {
    let result = try tim.run(["chat", "--watch"], input: [])
    #expect(result.error.contains("--watch looks at a folder of knowledge; name it with --knowledge DIR"))
    #expect(result.status == 64)
  }

  @Test func `the last question is answered anew from the files as they are now`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("faq"), withIntermediateDirectories: true)
    try folder.write("# Shape\n\n- Extends: nothing\n", to: "shape.md")
    let entry = "# House\n\n## Where is the blue binder?\n\n- Also asked: blue binder\n\nIn the cupboard.\n"
    try folder.write(entry, to: "faq/house.md")
    // The file is edited once the first answer is there, however long that takes.
    let script = """
      cd '\(folder.path(""))' && mkfifo said
      "$TIM" chat --knowledge . < said > heard &
      exec 3> said
      printf 'Where is the blue binder?\\n' >&3
      until grep -q cupboard heard || ! kill -0 $!; do sleep 0.1; done
      sed -i 's/cupboard/attic/' faq/house.md
      printf '/reload\\n' >&3
      exec 3>&-
      wait
      cat heard
      """
    let shell = try Shell(script: script).run()
    #expect(shell.output.contains("In the cupboard."), "\(shell.error)")
    #expect(shell.output.contains("In the attic."))
  }
}
