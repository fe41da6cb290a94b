import Foundation
import Testing

struct ConfigurationTests {
  private var tim = TimProcess()
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "tim"), withIntermediateDirectories: true)
    tim.environment["XDG_CONFIG_HOME"] = folder.path
  }

  private var file: String { folder.appending(path: "tim/config").path }

  private func configure(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  private func value(_ setting: String, _ arguments: String...) throws -> String? {
    let result = try tim.run(["config"] + arguments)
    #expect(result.status == 0, "\(result.error)")
    let line = result.output.split(separator: "\n").first { $0.hasPrefix(setting + " ") }
    return line.map { $0.split(separator: "=", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces) }
  }

  @Test func `without a file everything is as usual`() throws {
    #expect(try value("format") == "text  # default")
    #expect(try value("history-file") == "/nonexistent/.local/state/tim/history  # default")
  }

  @Test func `flags come before the environment and the environment before the file`() throws {
    var other = self
    try configure("# mine\n\ncolor = always # for demos\nwidth=72\n")
    #expect(try value("color") == "always  # \(file):3")
    #expect(try value("width") == "72  # \(file):4")
    other.tim.environment["NO_COLOR"] = "1"
    #expect(try other.value("color") == "never  # environment NO_COLOR")
    #expect(try other.value("color", "--color", "auto") == "auto  # flag --color")
    #expect(try other.value("width", "--width", "0") == "0  # flag --width")
  }

  @Test func `what config prints is a configuration file`() throws {
    try configure("width = 72\nquiet = yes\n")
    let printed = try tim.run("config").output
    try configure(printed)
    let values = try tim.run("config").output.split(separator: "\n").map { $0.split(separator: "  #")[0] }
    #expect(values == printed.split(separator: "\n").map { $0.split(separator: "  #")[0] })
  }

  @Test func `settings are heeded`() throws {
    try configure("width = 40\nformat = text\n")
    let lines = try tim.run("ask", "What is ROAM?").output.split(separator: "\n")
    #expect(lines.filter { !$0.contains("://") }.allSatisfy { $0.count <= 40 })
    try configure("format = json\n")
    #expect(try tim.run("ask", "What is ROAM?").output.hasPrefix("{"))
    #expect(try !tim.run("ask", "--format", "text", "What is ROAM?").output.hasPrefix("{"))
    try configure("knowledge = /nowhere\n")
    #expect(try tim.run("ask", "What is ROAM?").status == 66)
    #expect(try tim.run("ask", "--knowledge", "built-in", "What is ROAM?").status == 66)
  }

  @Test(arguments: [
    ("colour = never", 1, "there is no setting “colour”; did you mean “color”?"),
    ("\n\nwidth = wide", 3, "width cannot be “wide”; it takes auto or a number of columns, 0 for no wrapping"),
    ("width = -1", 1, "width cannot be “-1”"), ("quiet", 1, "“quiet” has no value; write “key = value”"),
    ("quiet = yes\nquiet = no", 2, "quiet is set already, on line 1; keep one of the two"),
    ("format =", 1, "format cannot be “”; it takes text, markdown, csv or json"),
  ])
  func `a malformed file is an error with line and way out`(text: String, line: Int, sentence: String) throws {
    try configure(text + "\n")
    for arguments in [["ask", "What is ROAM?"], ["chat"], ["config"], ["paths"]] {
      let result = try tim.run(arguments)
      #expect(result.status == 78)
      #expect(result.error.hasPrefix("tim: \(file):\(line): \(sentence)"), "\(result.error)")
      #expect(result.error.contains("TIM_CONFIG= (empty) does without the file."))
      #expect(result.output.isEmpty)
    }
    #expect(try tim.run("--help").status == 0)
    #expect(try tim.run("--version").status == 0)
    var without = self
    without.tim.environment["TIM_CONFIG"] = ""
    #expect(try without.tim.run("ask", "What is ROAM?").status == 0)
  }

  @Test func `a file that is no text or cannot be read`() throws {
    try Data([0x61, 0x0A, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: file))
    #expect(try tim.run("config").error.hasPrefix("tim: \(file):2: the line is not UTF-8"))
    var other = self
    other.tim.environment["TIM_CONFIG"] = folder.path
    let result = try other.tim.run("config")
    #expect(result.status == 78)
    #expect(result.error.hasPrefix("tim: \(folder.path): cannot read the configuration: Is a directory"))
  }

  @Test func `paths says where things are`() throws {
    #expect(try tim.run("paths").output.hasPrefix("configuration  \(file)\nhistory        "))
  }
}
