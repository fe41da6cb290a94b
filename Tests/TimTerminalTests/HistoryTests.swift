import Glibc
import Testing

@testable import TimTerminal

struct HistorySettingsTests {
  @Test(
    arguments: [
      (["HOME": "/home/a"], "/home/a/.local/state/tim/history", 1000),
      (["HOME": "/home/a", "XDG_STATE_HOME": "/s"], "/s/tim/history", 1000),
      (["HOME": "/home/a", "XDG_STATE_HOME": "relative"], "/home/a/.local/state/tim/history", 1000),
      (["HOME": "/home/a", "TIM_HISTFILE": ""], nil, 1000),
      (["HOME": "/home/a", "TIM_HISTFILE": "/dev/null"], nil, 1000),
      (["HOME": "/home/a", "TIM_HISTFILE": "/x/y", "TIM_HISTSIZE": "5"], "/x/y", 5),
      (["TIM_HISTSIZE": "0"], nil, 0), (["TIM_HISTSIZE": "-3"], nil, 0), (["TIM_HISTSIZE": "many"], nil, 1000),
      ([:], nil, 1000),
    ] as [([String: String], String?, Int)])
  func `the environment says where and how many`(variables: [String: String], path: String?, limit: Int) {
    let settings = HistorySettings(environment: Environment(variables))
    #expect(settings.path == path)
    #expect(settings.limit == limit)
  }
}

struct HistoryTests {
  private let folder = Folder()

  private var settings: HistorySettings { HistorySettings(path: folder.path + "/a/b/history") }

  @Test func `lines are kept from one session to the next`() {
    var (history, warning) = History.open(settings)
    #expect(warning == nil)
    for line in ["one", "two\nlines", "two\nlines", " secret", "", "  ", "one"] { #expect(history.add(line) == nil) }
    #expect(history.entries == ["one", "two\nlines", "one"])
    #expect(History.open(settings).history.entries == history.entries)
    #expect(folder.mode("a/b/history") == 0o600)
    #expect(folder.mode("a/b") == 0o700)
  }

  @Test func `sessions side by side lose nothing`() {
    var sessions = (0..<4).map { _ in History.open(settings).history }
    for number in 0..<40 { _ = sessions[number % 4].add("line \(number)") }
    #expect(History.open(settings).history.entries == (0..<40).map { "line \($0)" })
  }

  @Test func `writers at the same time lose nothing, even while the file is cut to size`() async {
    let settings = HistorySettings(path: settings.path, limit: 50)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          var history = History.open(settings).history
          for number in 0..<50 { _ = history.add("\(writer) \(number)") }
        }
      }
    }
    let entries = History.open(settings).history.entries
    #expect(entries.count == 50)
    #expect((0..<4).contains { entries.last == "\($0) 49" })
    for writer in 0..<4 {
      let numbers = entries.filter { $0.hasPrefix("\(writer) ") }.compactMap { Int($0.dropFirst(2)) }
      #expect(numbers == Array(numbers.sorted()))
      #expect(numbers.last.map { $0 == 49 } ?? true)
    }
  }

  @Test func `no more is kept than asked for`() {
    var (history, _) = History.open(HistorySettings(path: settings.path, limit: 3))
    for number in 0..<10 { _ = history.add("line \(number)") }
    #expect(history.entries == ["line 7", "line 8", "line 9"])
    #expect(History.open(settings).history.entries == history.entries)
  }

  @Test func `with a limit of none nothing is kept`() {
    var (history, _) = History.open(HistorySettings(path: settings.path, limit: 0))
    #expect(history.add("line") == nil)
    #expect(history.entries.isEmpty)
    #expect(folder.mode("a") == nil)
  }

  @Test func `clearing empties the file`() {
    var (history, _) = History.open(settings)
    _ = history.add("line")
    #expect(history.clear() == nil)
    #expect(history.entries.isEmpty)
    #expect(History.open(settings).history.entries.isEmpty)
    #expect(history.add("line") == nil)
  }

  @Test func `what is not a file is one warning, and the session goes on`() {
    var (history, warning) = History.open(HistorySettings(path: folder.path))
    #expect(warning?.problem == .notAFile || warning?.problem == .cannotOpen)
    #expect(history.add("one") == nil)
    #expect(history.entries == ["one"])
  }

  @Test func `a folder that cannot be is a warning at the first line only`() {
    var (history, warning) = History.open(HistorySettings(path: "/dev/null/x/history"))
    let first = history.add("one")
    #expect([warning, first].compactMap { $0 }.count == 1)
    #expect(history.add("two") == nil)
    #expect(history.entries == ["one", "two"])
  }

  @Test(arguments: [0o600, 0o640, 0o666]) func `a file that was there keeps its mode`(mode: UInt32) {
    folder.write("there", [], mode: mode)
    var (history, _) = History.open(HistorySettings(path: folder.path + "/there", limit: 2))
    for line in ["one", "two", "three"] { #expect(history.add(line) == nil) }
    #expect(folder.mode("there") == mode)
    #expect(History.open(HistorySettings(path: folder.path + "/there")).history.entries == ["two", "three"])
  }

  @Test(arguments: [1, 1000]) func `through a link the file is written that it leads to`(limit: Int) {
    folder.write("target", Array("#1700000000\nzero\n".utf8), mode: 0o644)
    folder.link("link", to: "target")
    var (history, _) = History.open(HistorySettings(path: folder.path + "/link", limit: limit))
    for line in ["one", "two"] { #expect(history.add(line) == nil) }
    #expect(folder.isLink("link"))
    #expect(folder.mode("target") == 0o644)
    let there = History.open(HistorySettings(path: folder.path + "/target")).history
    #expect(there.entries == ["zero", "one", "two"].suffix(limit))
  }

  @Test func `a file made through a link is its owner's alone`() {
    folder.link("link", to: "target")
    var (history, _) = History.open(HistorySettings(path: folder.path + "/link"))
    #expect(history.add("one") == nil)
    #expect(folder.mode("target") == 0o600)
  }

  @Test func `bytes that are no text do no harm, nor does a line that was cut off`() {
    folder.write("broken", [0xFF, 0xFE, 0x00, 0x0A] + Array("#1700000000\ncut of".utf8))
    var (history, warning) = History.open(HistorySettings(path: folder.path + "/broken"))
    #expect(warning == nil)
    #expect(history.entries.last == "cut of")
    _ = history.add("next")
    #expect(
      History.open(HistorySettings(path: folder.path + "/broken")).history.entries.suffix(2) == ["cut of", "next"])
  }
}
