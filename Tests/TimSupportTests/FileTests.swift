import Foundation
import Testing

@testable import TimSupport

/// Files are read whole or not at all, and written whole or not at all.
struct FileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tim-support-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }
  private func remove() { try? FileManager.default.removeItem(at: folder) }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() }
  }

  @Test func `a file is made once, and one that is there is left alone`() throws {
    defer { remove() }
    try AtomicFile.create(Array("one".utf8), at: path("a"))
    let failure = try #require(throws: AtomicFile.Failure.self) {
      try AtomicFile.create(Array("two".utf8), at: path("a"))
    }
    #expect(failure.exists)
    try FileManager.default.createSymbolicLink(atPath: path("nowhere"), withDestinationPath: path("gone"))
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile.create([], at: path("nowhere")) }
    #expect(try FileText.read(path("a")).get() == "one")
    #expect(try names == ["a", "nowhere"])
  }

  @Test func `what cannot be put in place leaves the old file and nothing beside it`() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: path("full/of"), withIntermediateDirectories: true)
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write([1], to: path("full")) }
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write([1], to: path("no/such")) }
    #expect(try names == ["full"])
  }

  @Test func `a full device is said to be full`() throws {
    defer { remove() }
    let failure = try #require(throws: AtomicFile.Failure.self) { try AtomicFile.write([1], to: "/dev/full") }
    #expect(failure.reason == "No space left on device")
  }

  @Test func `what a killed program has left does not keep the next one from writing`() throws {
    defer { remove() }
    try Data().write(to: folder.appending(path: "a.tim-\(getpid())"))
    try AtomicFile.write(Array("new".utf8), to: path("a"))
    #expect(try FileText.read(path("a")).get() == "new")
  }

  @Test func `a file that only its owner may read is never readable by others, not even as a draft`() throws {
    defer { remove() }
    try AtomicFile.create([], at: path("a"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path("a"))
    try AtomicFile.write([1], to: path("a"))
    #expect(try FileManager.default.attributesOfItem(atPath: path("a"))[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a pipe where a file is expected is not waited for`() {
    defer { remove() }
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    #expect(
      FileText.read(path("pipe")) == .failure(.unreadable(reason: "it is a pipe or a device and no file")))
    #expect(FileText.read(folder.path()) == .failure(.unreadable(reason: "Is a directory")))
    #expect(FileText.read("/dev/zero") == .failure(.unreadable(reason: "it is a pipe or a device and no file")))
  }

  @Test func `a file beyond the bound is refused before it fills the memory`() throws {
    defer { remove() }
    try Data().write(to: folder.appending(path: "large"))
    #expect(truncate(path("large"), 1 << 40) == 0)
    #expect(FileText.read(path("large")) == .failure(.unreadable(reason: "it is larger than 64 MB")))
    #expect(FileText.read("/dev/zero", mayBePipe: true) == .failure(.unreadable(reason: "it is larger than 64 MB")))
  }

  @Test func `links that lead back end`() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: path("one/two"), withIntermediateDirectories: true)
    try AtomicFile.create([], at: path("one/two/a.md"))
    for (name, target) in [
      ("one/two/up", "../.."), ("one/self", "."), ("other", "one/two"), ("one/two/side", "../../other"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }
    let tree = try #require(FolderTree(folder.path()))
    #expect(tree.files == ["one/two/a.md"])
    #expect(tree.repeated == ["one/self", "one/two/side", "one/two/up", "other"])
    #expect(FolderTree(path("one/two/a.md")) == nil)
  }

  @Test func `bytes come through a pipe that takes few at a time and does not wait`() throws {
    defer { remove() }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    for end in ends { #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let (reading, writing) = (ends[0], ends[1])
    let sent = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let writer = Thread {
      try? ByteStream.write(sent, to: writing)
      close(writing)
    }
    writer.start()
    #expect(try ByteStream.readAll(from: reading, atMost: 1 << 20) == sent)
    close(reading)
  }
}
