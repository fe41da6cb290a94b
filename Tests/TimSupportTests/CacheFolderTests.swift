import Foundation
import Testing

@testable import TimSupport

/// What is kept saves work, and nothing hangs on it.
struct CacheFolderTests {
  private let home = NSTemporaryDirectory() + "tim-cache-\(UUID().uuidString)"

  private func cleanUp() { try? FileManager.default.removeItem(atPath: home) }

  @Test func aKeptFileIsFoundAgainAndForItsOwnerAlone() throws {
    defer { cleanUp() }
    let cache = CacheFolder(home + "/tim")
    #expect(cache.file("a.image") == nil)
    cache.keep([1, 2, 3], as: "a.image")
    #expect(cache.file("a.image").map { Array($0.bytes) } == [1, 2, 3])
    let status = try FileManager.default.attributesOfItem(atPath: home + "/tim/a.image")
    #expect(status[.posixPermissions] as? Int == 0o600)
  }

  @Test func onlyTheNewestOfAKindAreKept() throws {
    defer { cleanUp() }
    let cache = CacheFolder(home)
    for number in 0..<(CacheFolder.most + 3) { cache.keep([1], as: "\(number).image") }
    cache.keep([1], as: "other.learned")
    let names = try FileManager.default.contentsOfDirectory(atPath: home)
    #expect(names.count == CacheFolder.most + 1)
    #expect(cache.has("\(CacheFolder.most + 2).image") && cache.has("other.learned"))
    #expect(!cache.has("0.image"))
  }

  @Test func whereNothingCanBeKeptNothingIsSaidAboutIt() {
    let cache = CacheFolder(home + "/no/such/home/.cache/tim")
    cache.keep([1], as: "a.image")
    #expect(!cache.has("a.image") && cache.file("a.image") == nil)
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func everyBitOfMuchCounts() {
    func digest(_ bytes: [UInt8]) -> UInt64 {
      var digest = Digest()
      bytes.withUnsafeBufferPointer { digest.add($0) }
      return digest.value
    }
    let bytes = (0..<101).map { UInt8($0) }
    var seen: Set = [digest(bytes)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << bit
        #expect(seen.insert(digest(changed)).inserted)
      }
    }
  }
}
