import Testing

@testable import TimTerminal

struct EarlierLinesTests {
  private static let entries = ["what is new", "who is it", "what is old"]
  private var lines = EarlierLines(entries)

  @Test func `a new line is below the earlier ones`() {
    #expect(lines.place == 3)
    #expect(lines.line.isEmpty)
  }

  @Test(arguments: [(2, "what is old"), (0, "what is new"), (-5, "what is new"), (3, nil), (.max, nil)])
  func `a place that is not there is the nearest one`(place: Int, line: String?) {
    var lines = lines
    #expect(lines.go(to: place) == line)
  }

  @Test func `what is changed on the way stays changed`() {
    var lines = lines
    lines.keep("half")
    #expect(lines.go(to: 1) == "who is it")
    lines.keep("who is it?")
    #expect(lines.go(to: 3) == "half")
    #expect(lines.go(to: 1) == "who is it?")
  }

  @Test func `looking again goes on with the same text`() {
    var lines = lines
    lines.keep("what")
    let found = (0..<3).map { _ in lines.look(.older, for: "what", anywhere: false) }
    #expect(found.map { $0?.line } == ["what is old", "what is new", nil])
    #expect(found.map { $0?.cursor } == [4, 4, nil])
    #expect(lines.look(.newer, for: "another", anywhere: false)?.line == "what is old")
    lines.keep("what else")
    #expect(lines.look(.older, for: "what e", anywhere: false) == nil)
  }

  @Test func `a text is looked for anywhere, or nothing at all`() {
    var lines = lines
    let found = lines.look(.older, for: "it", anywhere: true)
    #expect(found?.line == "who is it")
    #expect(found?.cursor == 7)
    let next = lines.look(.newer, for: "it", anywhere: true)
    #expect(next == nil)
    lines = EarlierLines(Self.entries)
    let any = lines.look(.older, for: "", anywhere: false)
    #expect(any?.line == "what is old")
    #expect(any?.cursor == nil)
  }

  @Test func `words are those of the newest line that has as many`() {
    let lines = EarlierLines(["a b c", "d", "  ", "e f"])
    #expect(lines.word(nil, before: 4)?.word == "f")
    #expect(lines.word(nil, before: 3)?.word == "d")
    #expect(lines.word(2, before: 4)?.word == "c")
    #expect(lines.word(2, before: 4)?.place == 0)
    #expect(lines.word(3, before: 4) == nil)
    #expect(lines.word(-1, before: 4) == nil)
    #expect(lines.word(nil, before: 0) == nil)
  }
}

struct IncrementalSearchTests {
  private static let entries = ["what is new", "who is it", "what is old", "what is old"]

  private func search(
    _ direction: EarlierLines.Direction = .older, for text: String, line: String = "", offset: Int = 0
  ) -> IncrementalSearch {
    var lines = EarlierLines(Self.entries)
    lines.keep(line)
    var search = IncrementalSearch(lines, offset: offset, direction)
    for byte in text.utf8 { search.extend(by: byte) }
    return search
  }

  @Test(arguments: [("is", 3, 5), ("it", 1, 7), ("what is", 3, 0), ("ne", 0, 8), ("", 4, 0)])
  func `the newest place is found`(text: String, place: Int, offset: Int) {
    let search = search(for: text)
    #expect(search.place == place)
    #expect(search.offset == offset)
    #expect(!search.isFailing)
  }

  @Test func `what is not there leaves the search where it was`() {
    var search = search(for: "isx")
    #expect(search.isFailing)
    #expect(search.line == "what is old")
    #expect(search.message == "(failed reverse-i-search)`isx': ")
    search.shorten()
    #expect(!search.isFailing)
    #expect(search.offset == 5)
  }

  @Test func `going on leaves out lines that read alike`() {
    var search = search(for: "is")
    var places: [Int] = []
    for _ in 0..<3 {
      search.again(.older, last: [])
      places.append(search.place)
    }
    #expect(places == [1, 0, 0])
    #expect(search.isFailing)
    search.again(.newer, last: [])
    #expect(search.message == "(i-search)`is': ")
    search.again(.newer, last: [])
    #expect(search.place == 1)
  }

  @Test func `a line may have a text more than once`() {
    var search = search(for: "a", line: "banana", offset: 6)
    #expect(search.offset == 5)
    search.again(.older, last: [])
    #expect(search.offset == 3)
    search.again(.newer, last: [])
    search.again(.newer, last: [])
    #expect(search.offset == 5)
    search.again(.newer, last: [])
    #expect(search.isFailing)
    #expect(search.offset == 5)
  }

  @Test func `without a text the last one is looked for`() {
    var search = search(for: "")
    search.again(.older, last: Array("who".utf8))
    #expect(search.line == "who is it")
  }

  @Test func `characters are taken back whole`() {
    var search = search(for: "é漢", line: "é漢", offset: 5)
    #expect(search.offset == 0)
    search.shorten()
    #expect(search.text == Array("é".utf8))
    search.shorten()
    search.shorten()
    #expect(search.text.isEmpty)
    #expect(!search.isFailing)
  }
}
