import Foundation
import Testing

/// Every reader keeps its promises on each input that ever broke one, on the seeds, and on what grows out of them.
///
/// `.ci/fuzz` looks for more of them, with coverage and the address sanitizer.
struct CorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  /// The inputs of a target, by name.
  private static func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = corpus.appending(path: target.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().map { name in
      (name, Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// How many inputs are made for a target: as many as take a second or two.
  private static let counts: [FuzzTarget: Int] = [
    .utterance: 150, .knowledge: 400, .transcript: 250, .image: 60, .importing: 400, .configuration: 1500,
    .history: 4000,
    .terminal: 800,
  ]

  @Test(arguments: FuzzTarget.allCases)
  func `what is in the corpus`(target: FuzzTarget) throws {
    let inputs = try Self.inputs(of: target)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs {
      #expect(throws: Never.self, "\(target.rawValue)/\(name)") { try target.check(bytes) }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what grows out of it`(target: FuzzTarget) throws {
    var mutations = Mutations(of: try Self.inputs(of: target).map(\.bytes), seed: 0x5EED)
    for number in 0..<Self.counts[target, default: 100] {
      let bytes = mutations.next()
      #expect(throws: Never.self, "\(target.rawValue) \(number): \(Data(bytes.prefix(600)).base64EncodedString())") {
        try target.check(bytes)
      }
    }
  }

  @Test func `the same seeds make the same inputs`() {
    var (one, other) = (Mutations(of: [[1, 2, 3]], seed: 7), Mutations(of: [[1, 2, 3]], seed: 7))
    for _ in 0..<100 { #expect(one.next() == other.next()) }
  }
}
