import Glibc
import Testing

@testable import TimTerminal

struct ExternalCommandTests {
  private let folder = Folder()

  @Test func `a text is edited in a file of its own that is gone afterwards`() throws {
    folder.write(
      "ed", Array("#!/bin/sh\nstat -c '%a %n' \"$2\" > '\(folder.path)/seen'\nsed -i s/a/b/g \"$2\"\n".utf8),
      mode: 0o755)
    let environment = Environment(["EDITOR": "\(folder.path)/ed --wait", "TMPDIR": folder.path])
    #expect(try ExternalCommand.edit("banana\nand more", environment: environment) == "bbnbnb\nbnd more")
    let seen = folder.read("seen").split(separator: " ")
    #expect(seen.first == "600")
    #expect(access(String(seen.last?.dropLast() ?? ""), F_OK) != 0)
  }

  @Test func `an editor that fails changes nothing`() {
    let environment = Environment(["VISUAL": "false", "EDITOR": "true", "TMPDIR": folder.path])
    #expect(throws: ExternalCommand.Failure.failed(1)) {
      try ExternalCommand.edit("x", environment: environment)
    }
    #expect(throws: ExternalCommand.Failure.noTemporaryFile(ENOENT)) {
      try ExternalCommand.edit("x", environment: Environment(["TMPDIR": "/no/such/folder"]))
    }
  }

  @Test(arguments: [
    ("firefox", ["firefox", "https://e.org/a"]), ("w3m -o x %s y:lynx", ["w3m", "-o", "x", "https://e.org/a", "y"]),
  ])
  func `the browser of choice is started without a shell`(browser: String, expected: [String]) throws {
    let command = try ExternalCommand.browser(at: "https://e.org/a", environment: Environment(["BROWSER": browser]))
    #expect(command.arguments == expected)
  }

  @Test(arguments: ["file:///etc/passwd", "--version", "x; rm -rf /", "", "ftp://e.org"])
  func `nothing but the web is opened`(address: String) {
    #expect(throws: ExternalCommand.Failure.notAnAddress) {
      try ExternalCommand.browser(at: address, environment: Environment(["BROWSER": "firefox"]))
    }
  }

  @Test func `a quote in an address stays a quote`() throws {
    let environment = Environment(["BROWSER": "b"])
    #expect(
      try ExternalCommand.browser(at: "https://e.org/'$(x)", environment: environment).arguments[1]
        == "https://e.org/'$(x)")
  }

  @Test func `the clipboard is that of the desktop`() {
    for name in ["wl-copy", "xclip"] { folder.write(name, [], mode: 0o755) }
    let path = ["PATH": folder.path]
    #expect(ExternalCommand.clipboard(environment: Environment(path)) == nil)
    let x = ExternalCommand.clipboard(environment: Environment(path.merging(["DISPLAY": ":0"]) { $1 }))
    #expect(x?.arguments.first == "xclip")
    let both = ["DISPLAY": ":0", "WAYLAND_DISPLAY": "w"]
    let wayland = ExternalCommand.clipboard(environment: Environment(path.merging(both) { $1 }))
    #expect(wayland?.arguments == ["wl-copy"])
  }

  @Test func `a program is fed all of a text, and may stop reading`() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    try ExternalCommand(["sh", "-c", "wc -c > '\(folder.path)/count'"]).run(feeding: text)
    #expect(folder.read("count") == "1000000\n")
    try ExternalCommand(["true"]).run(feeding: text)
  }

  @Test func `how a program ended is told`() {
    #expect(throws: ExternalCommand.Failure.notAvailable) { try ExternalCommand(["no-such-program"]).run() }
    #expect(throws: ExternalCommand.Failure.notAvailable) { try ExternalCommand([]).run() }
    #expect(throws: ExternalCommand.Failure.failed(7)) { try ExternalCommand(["sh", "-c", "exit 7"]).run(feeding: "") }
    #expect(throws: ExternalCommand.Failure.failed(137)) {
      try ExternalCommand(["sh", "-c", "kill -9 $$"]).run(feeding: "")
    }
  }
}

struct ClipboardSequenceTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("é漢", "w6nmvKI="),
  ])
  func `the text is encoded for the terminal`(text: String, expected: String) {
    #expect(ClipboardSequence.copying(text) == "\u{1B}]52;c;\(expected)\u{7}")
  }
}
