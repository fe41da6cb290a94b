import Foundation
import Testing

@testable import tim

/// What a release says of itself stands together.
struct ReleaseTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  @Test func `the newest change is of the version that Tim names`() throws {
    let heading = try text(".github/CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(heading == "## \(TimVersion.number)")
  }

  @Test func `both licences are there in full, and the handbook's is no knowledge`() throws {
    #expect(try text(".github/LICENSE").contains("END OF TERMS AND CONDITIONS"))
    #expect(try text("Knowledge/LICENSE").contains("Attribution-ShareAlike 4.0 International"))
    #expect(try !text("README.md").contains("TODO"))
  }

  @Test func `the catalogue's pages lead to pages that are there`() throws {
    let folder = "Sources/tim/Tim.docc"
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: folder).path())
    #expect(names.count >= 7)
    for name in names {
      for link in try text("\(folder)/\(name)").matches(of: /<doc:(\w+)>/) {
        #expect(names.contains("\(link.1).md"), "\(name) leads to \(link.1)")
      }
    }
  }

  @Test func `nothing stands at the top but what the package is made of`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path()).filter {
      !$0.hasPrefix(".")
    }
    #expect(
      Set(names).subtracting(["Package.resolved"]) == ["Package.swift", "Sources", "Tests", "Knowledge", "README.md"])
  }
}
