import Foundation
import Testing

import TimSupport
@testable import TimTranscripts

struct TranscriptFolderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tim-folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sub/.hidden"), withIntermediateDirectories: true)
    for name in ["b.txt", "a.md", "README.md", "x.swift", ".c.txt", "sub/d.transcript", "sub/.hidden/e.txt"] {
      try Data("User: a\n".utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(at: folder.appending(path: "sub/loop"), withDestinationURL: folder)
  }

  @Test func findsTranscriptsInOrderAndOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = folder.path()
    let found = try TranscriptFolder.files(at: [root + "/b.txt", root, root + "/sub/"])
    #expect(found == ["b.txt", "sub/d.transcript"].map { root + "/" + $0 })
    #expect(try TranscriptFolder.files(at: [root + "/a.md", root + "/x.swift"]).count == 2)
    #expect(throws: TranscriptFolder.Missing(path: root + "/no", reason: "No such file or directory")) {
      try TranscriptFolder.files(at: [root + "/no"])
    }
  }

  @Test func writesThroughLinksAndKeepsPermissions() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "b.txt").path()
    let link = folder.appending(path: "link.txt").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try AtomicFile.write(Array("new".utf8), to: link)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write([], to: folder.path() + "/no/such/file") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).allSatisfy { !$0.contains(".tim-") })
  }
}
