import Foundation
import Testing
import TimKnowledge

/// Knowledge as it lies on a disk: what cannot be read is said, and the rest is read.
@Suite struct FolderTests {
  private func temporary(_ files: [String: Data]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for (path, data) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    return folder.path()
  }

  @Test func bytesThatAreNotUTF8AreReportedByLine() throws {
    var bytes = Data("# Pilot\n\nTwo lines\n".utf8)
    bytes.append(contentsOf: [0x66, 0xFC, 0x72, 0x0A])
    let root = try temporary(["roles/pilot.md": bytes, "voice.md": Data("# Voice\n".utf8)])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folder = try #require(KnowledgeFolder(at: root, shownAs: "Mine"))
    #expect(folder.files.map(\.path) == ["Mine/voice.md"])
    let finding = try #require(folder.findings.first)
    #expect(finding.message == "this line is not UTF-8")
    #expect(FindingText.place(finding.location) == "Mine/roles/pilot.md:4:1")
    #expect(finding.help == "save the file as UTF-8")
  }

  @Test func aMarkOfByteOrderAndCarriageReturnsMoveNothing() throws {
    let text = "\u{FEFF}# Levels\r\n\r\n## Master\r\n\r\n- Rank: zwei\r\n"
    let root = try temporary(["levels.md": Data(text.utf8)])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let reader = HandbookReader(try #require(KnowledgeFolder(at: root, shownAs: "Mine")), root: "Mine")
    let finding = try #require(reader.findings.first { $0.message == "Rank “zwei” is not a number" })
    #expect(FindingText.place(finding.location) == "Mine/levels.md:5:9")
  }

  @Test func aFileThatIsNoMarkdownOrLiesTooDeepIsSaid() throws {
    let root = try temporary([
      "faq/clouds.txt": Data("# Clouds\n".utf8), "faq/sky/clouds.md": Data("# Clouds\n".utf8),
      "roles/pilot/flying.md": Data("# Flying\n".utf8),
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let found = try #require(KnowledgeFolder(at: root, shownAs: "Mine")).findings
    #expect(
      found.map(\.message) == ["only files that end in .md are read", "nothing reads a file in a folder of faq/"])
    #expect(found.first?.help == "name it faq/clouds.md, or move it out of the knowledge")
  }

  @Test func thereIsNoKnowledgeWhereThereIsNoFolder() {
    #expect(KnowledgeFolder(at: "/no/such/folder", shownAs: "Mine") == nil)
  }

  @Test func theReadmeIsForAuthorsAndNotRead() throws {
    let root = try temporary(["README.md": Data("words".utf8), ".hidden.md": Data("words".utf8)])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try #require(KnowledgeFolder(at: root, shownAs: "Mine")).files.isEmpty)
  }
}
