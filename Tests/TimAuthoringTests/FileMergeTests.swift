import Testing

@testable import TimAuthoring

/// Importing again follows the source where nobody edited, and keeps what somebody did.
struct FileMergeTests {
  private func digests(_ text: String) -> [String: String] {
    Dictionary(FilePart.parts(of: text).map { ($0.key, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }

  private func merge(_ new: String, over old: String, written: String) -> (text: String, changes: [String]) {
    let merge = FileMerge(FilePart.parts(of: new), over: FilePart.parts(of: old), written: digests(written))
    return (FilePart.joined(merge.parts), merge.changes.map { "\($0.change.rawValue) \($0.key)" })
  }

  private let first = "# T\n\n## A\n\none\n\n## B\n\ntwo\n"

  @Test func nothingChangesWhereNothingChanged() {
    let merged = merge(first, over: first, written: first)
    #expect(merged.text == first)
    #expect(merged.changes.isEmpty)
  }

  @Test func whatNobodyEditedFollowsTheSource() {
    let merged = merge("# T\n\n## A\n\nnew\n\n## C\n\nthree\n", over: first, written: first)
    #expect(merged.text == "# T\n\n## A\n\nnew\n\n## C\n\nthree\n")
    #expect(merged.changes == ["changed ## A", "removed ## B", "added ## C"])
  }

  @Test func whatWasEditedStaysAndItIsSaid() {
    let edited = "# T\n\n## A\n\nmine\n\n## Own\n\nx\n\n## B\n\ntwo\n"
    let merged = merge("# T\n\n## A\n\nnew\n\n## B\n\ntwo\n", over: edited, written: first)
    #expect(merged.text == edited)
    #expect(merged.changes == ["kept ## A"])
    #expect(merge(first, over: edited, written: first).changes.isEmpty)
    #expect(merge("# T\n", over: edited, written: first).changes == ["orphaned ## A", "removed ## B"])
  }

  @Test func whatWasRemovedStaysAway() {
    let merged = merge(first, over: "# T\n\n## A\n\none\n", written: first)
    #expect(merged.text == "# T\n\n## A\n\none\n")
    #expect(merged.changes == ["leftOut ## B"])
  }

  @Test func rowsOfATableArePartsOfTheirOwn() {
    let table = "# T\n\n| role | needs |\n| --- | --- |\n| A | x |\n| B | y |\n"
    let edited = table.replacing("| B | y |", with: "| B | mine |")
    let merged = merge(table.replacing("| A | x |", with: "| A | z |"), over: edited, written: table)
    #expect(merged.text == "# T\n\n| role | needs |\n| --- | --- |\n| A | z |\n| B | mine |\n")
    #expect(merged.changes == ["changed | A"])
  }
}
