import Foundation
import Testing
import TimSupport

@testable import TimSite

struct SiteFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tim-site-\(UUID().uuidString)").path
  private let site = SmallSite.site()

  private func write(_ text: String, to name: String) throws {
    let url = URL(filePath: folder + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func text(_ name: String) -> String? { try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

  @Test func `a site is written, and written again over itself`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SiteFolder(folder).write(site)
    for file in site.files { #expect(text(file.path) == site.text(file.path)) }
    try SiteFolder(folder).write(site)
    #expect(text("index.html") == site.text("index.html"))
  }

  @Test func `pages that are no more are removed, and what is not of the site is left alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SiteFolder(folder).write(site)
    try write("mine", to: "CNAME")
    try write("mine", to: "roles/mine.html")
    try SiteFolder(folder).write(SmallSite.site(["terms/words.md": "# Words\n"]))
    #expect(text("terms/words.html") == nil)
    #expect(!FileManager.default.fileExists(atPath: folder + "/terms"))
    #expect(text("CNAME") == "mine" && text("roles/mine.html") == "mine")
  }

  @Test func `a folder with something else in it is refused and not touched`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("mine", to: "index.html")
    #expect(throws: SiteFolder.Failure.notASite(path: folder)) { try SiteFolder(folder) }
    #expect(text("index.html") == "mine")
    #expect(throws: SiteFolder.Failure.notASite(path: folder + "/index.html")) {
      try SiteFolder(folder + "/index.html")
    }
  }

  @Test func `a file of somebody's own where a page has to go is refused before anything is written`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SiteFolder(folder).write(SmallSite.site(["faq/house.md": "# House\n"]))
    let before = text("index.html")
    try write("mine", to: "questions/house.html")
    #expect(throws: SiteFolder.Failure.inTheWay(path: folder + "/questions/house.html")) {
      try SiteFolder(folder).write(site)
    }
    #expect(text("questions/house.html") == "mine" && text("index.html") == before)
  }

  @Test func `no link and no line of the list leads out of the folder`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outside = folder + "-outside"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    try SiteFolder(folder).write(site)
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: outside + "/file"))
    let list = try #require(text(SiteFolder.mark))
    try write(list + "../\((outside as NSString).lastPathComponent)/file\n", to: SiteFolder.mark)
    try SiteFolder(folder).write(site)
    #expect(FileManager.default.fileExists(atPath: outside + "/file"))
    try FileManager.default.removeItem(atPath: folder + "/roles")
    try FileManager.default.createSymbolicLink(atPath: folder + "/roles", withDestinationPath: outside)
    #expect(throws: SiteFolder.Failure.inTheWay(path: folder + "/roles/pilot.html")) {
      try SiteFolder(folder).write(site)
    }
  }

  @Test func `a folder that cannot be made is said`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("mine", to: "file")
    #expect(throws: SiteFolder.Failure.self) { try SiteFolder(folder + "/file/site").write(site) }
  }
}
