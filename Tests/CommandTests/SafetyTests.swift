import Foundation
import Testing

/// Whatever is said or read is data: nothing of it ever steers the terminal.
struct SafetyTests {
  private static let hostile =
    "RTE \u{1B}[31mred\u{1B}]0;title\u{7} \u{1B}]8;;http://x\u{1B}\\l \u{9B}2J \u{90}q\u{9C} \u{202E}txet\u{202C} \u{2066}x\u{2069} \u{7F}\u{8}\u{0} and ROAM?"

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private func expectClean(_ result: TimProcess.Result, _ comment: String) {
    let raw = (result.output + result.error).unicodeScalars.filter(Self.isRaw)
    #expect(raw.isEmpty, "\(comment): \(raw.map { String($0.value, radix: 16) })")
    #expect(result.status < 100, "\(comment) crashed")
  }

  @Test(arguments: [[], ["--json"], ["--format", "markdown"], ["--width", "60"], ["--explain"], ["--plain"]])
  func `an utterance`(arguments: [String]) throws {
    expectClean(try TimProcess().run(["ask", "-"] + arguments, input: Array(Self.hostile.utf8)), "ask")
    let argument = Self.hostile.replacingOccurrences(of: "\u{0}", with: "")
    expectClean(try TimProcess().run(["ask", argument] + arguments), "ask words")
  }

  @Test(arguments: [[], ["--json"], ["--format", "markdown"]])
  func `a line of the chat`(arguments: [String]) throws {
    let lines = [
      Self.hostile, "/" + Self.hostile, "/help " + Self.hostile, "/why not " + Self.hostile, "/why", "/undo",
      "/save /nowhere/" + Self.hostile, "/short " + Self.hostile,
    ]
    expectClean(try TimProcess().run(["chat"] + arguments, input: Array(lines.joined(separator: "\n").utf8)), "chat")
  }

  @Test func `a transcript`() throws {
    let folder = try TemporaryFolder()
    let bad = [
      "User: \(Self.hostile)\nTim: \(Self.hostile)\nExpect:\n- mentions: \(Self.hostile)\n", "\(Self.hostile)\n",
      "User: x\nExpect:\n- \(Self.hostile): x\n", "Title: \(Self.hostile)\nUser: hi\n",
    ]
    for text in bad {
      try folder.write(text, to: "talk.txt")
      expectClean(try TimProcess().run("replay", folder.path("talk.txt")), "replay")
      expectClean(try TimProcess().run("chat", "--continue", folder.path("talk.txt"), input: "/why\n"), "continue")
    }
  }

  @Test func `arguments and variables`() throws {
    let argument = Self.hostile.replacingOccurrences(of: "\u{0}", with: "")
    for arguments in [
      ["ask", "--" + argument], [argument], ["ask", "--knowledge", argument, "x"], ["man", argument],
      ["help", argument],
    ] {
      expectClean(try TimProcess().run(arguments), "\(arguments)")
    }
    var tim = TimProcess()
    for name in ["TIM_CONFIG", "TIM_KNOWLEDGE", "TIM_HISTFILE", "XDG_CONFIG_HOME", "TERM", "LANG", "HOME"] {
      tim.environment = ["PATH": "/usr/bin:/bin", name: "/" + argument]
      for arguments in [["config"], ["paths"], ["ask", "What is ROAM?"], ["chat"]] {
        expectClean(try tim.run(arguments), name)
      }
    }
  }

  /// A copy of the knowledge with one role, one intent and nothing to learn besides, which is quick to compile.
  private func smallKnowledge() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let whole = Repository.root.appending(path: "Knowledge")
    let left = [
      "competencies", "comparisons", "terms", "roles", "intents", "role-competencies.md", "resources.md", "faq",
      "phrasings", "conversations", "situations.md",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: whole.path) where !left.contains(name) {
      try FileManager.default.copyItem(at: whole.appending(path: name), to: folder.url.appending(path: name))
    }
    // With concepts, a voice and requirements it stands by itself and is laid over nothing.
    let kept = [
      ("roles", "release-train-engineer.md"), ("intents", "responsibilities.md"), ("intents", "requirements.md"),
    ]
    for (name, file) in kept {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: whole.appending(path: "\(name)/\(file)"), to: folder.url.appending(path: "\(name)/\(file)"))
    }
    return folder
  }

  @Test func `knowledge`() throws {
    let folder = try smallKnowledge()
    let dirt = "\u{1B}[31m\u{202E}\u{7}\u{9B}2J&#27;[32m&#x202e;"
    let role = try folder.text("roles/release-train-engineer.md").replacingOccurrences(
      of: "- Also called: ", with: "- Also called: train \(dirt) driver, ")
    try folder.write(role.replacingOccurrences(of: ". ", with: ". \(dirt)"), to: "roles/release-train-engineer.md")
    let sources = try folder.text("sources.md")
    try folder.write(sources.replacingOccurrences(of: "- Title: ", with: "- Title: \(dirt)"), to: "sources.md")
    let question = "What does a Release Train Engineer do?"
    let lines = "\(question)\n/sources\n/why\n/topics\n/short\n/more\n"
    for arguments in [["--json"], ["--format", "markdown"], ["--width", "60"]] {
      let result = try TimProcess().run(
        ["chat", "--knowledge", folder.url.path] + arguments, input: Array(lines.utf8))
      expectClean(result, "\(arguments)")
      #expect(result.status == 0 && result.output.contains("Release Train Engineer"))
    }
    try folder.write("User: \(question)\nTim: no\n", to: "talk.txt")
    let path = folder.url.path
    for arguments in [
      ["check", path], ["list", "sources", "--knowledge", path], ["list", "roles", "--knowledge", path],
      ["coverage", "--knowledge", path], ["ask", "--explain", "--knowledge", path, question],
      ["replay", "--knowledge", path, folder.path("talk.txt")],
      ["replay", "--format", "github", "--knowledge", path, folder.path("talk.txt")],
      ["replay", "--format", "tap", "--knowledge", path, folder.path("talk.txt")],
      ["replay", "--format", "junit", "--knowledge", path, folder.path("talk.txt")],
      ["replay", "--robust", "--coverage", "--knowledge", path, folder.path("talk.txt")],
    ] {
      expectClean(try TimProcess().run(arguments), "\(arguments)")
    }
  }

  @Test func `a broken file of knowledge is reported and skipped`() throws {
    let folder = try smallKnowledge()
    try folder.write("# Broken\n\n- Nonsense: x\n\n[a](../nowhere.md)\n", to: "roles/broken.md")
    let path = folder.url.path
    let result = try TimProcess().run("ask", "--knowledge", path, "What does a Release Train Engineer do?")
    #expect(result.status == 0 && result.output.contains("Release Train Engineer"))
    #expect(result.error.contains("could not be used, the first at"))
    #expect(result.error.contains("run “tim check \(path)” to see all"))
  }

  @Test func `no file is written unasked`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var tim = TimProcess()
    tim.environment["HOME"] = folder.path
    _ = try tim.run("chat", input: "What is ROAM?\n/why\n/privacy\n")
    _ = try tim.run("ask", "What is ROAM?")
    _ = try tim.run("config")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
