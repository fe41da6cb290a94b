import Testing
import TimKnowledge

@testable import TimSite

struct SiteTests {
  private let site = SmallSite.site()

  @Test func `there is a page for each thing`() {
    #expect(
      site.files.map(\.path) == [
        "comparisons/pilot-vs-steward.html", "competencies/flying.html", "index.html", "questions/house.html",
        "questions/other.html", "resources.html", "roles/pilot.html", "roles/steward.html", "search-index.js",
        "search.html", "search.js", "sources.html", "style.css", "terms/words.html",
      ])
  }

  @Test func `the same knowledge gives the same bytes`() {
    #expect(SmallSite.site().files == site.files)
  }

  @Test func `a role's page has its sections in the order of its file, and what is about it`() {
    let headings = headings(of: "roles/pilot.html").filter { $0.level == 2 }.map(\.title)
    #expect(
      headings == [
        "Competencies", "Profile", "Duties", "Habits", "Path", "For you if", "In its own way", "Comparisons",
        "Questions", "To read, take, watch or join", "Sources of this page",
      ])
    let page = site.text("roles/pilot.html")
    for part in [
      "<a href=\"../competencies/flying.html#level-master\">Master</a>", "after two seasons.",
      "<h4>Master, Habits</h4>", "Keeps instruments in view", "<dd>at the front</dd>", "Reviewed: 2026-11-21.",
      "href=\"../questions/house.html#q-who-waters-the-plants--flowers\"",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func `a competency's page has its levels, and says whom an item is for and when it held`() {
    let page = site.text("competencies/flying.html")
    for part in [
      "<h2 id=\"level-beginner\">Beginner</h2>", "<p>Sits beside the captain.</p>",
      "<li id=\"level-beginner-habits-1\"><strong>Watching.</strong>", "As of 2026-11; look again by 2099-06.",
      "Not for: <a href=\"../roles/steward.html\">Steward</a>", ">Steward</a>: sits down in turbulence.",
      "<a href=\"../roles/pilot.html#own-flying\">Pilot &lt;b&gt;</a>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func `an item cites its sources by number, and is judgement where it has none and was not taken over`() {
    let page = site.text("competencies/flying.html")
    #expect(page.contains("Costs nothing to do. <span class=\"cites\"><a href=\"#cited-1\">[1]</a></span>"))
    #expect(page.contains("Turns round in time. <span class=\"aside\">(our judgement)</span>"))
    #expect(page.contains("<li id=\"cited-1\"><a href=\"../sources.html#source-air-book\">The Air Book</a>"))
    #expect(site.text("questions/house.html").contains(SiteWording.judgementOfAll))
    let taken = site.text("questions/other.html")
    #expect(!taken.contains(SiteWording.judgementOfAll))
    #expect(taken.contains("Origin: Staff handbook. Licence: internal. Version: 3."))
  }

  @Test func `every link of every page leads to a file and a place that are there`() {
    var anchors: [String: Set<String>] = [:]
    for page in site.pages { anchors[page.path] = Set(attributes("id", of: site.text(page.path))) }
    var count = 0
    for page in site.pages {
      for href in attributes("href", of: site.text(page.path)) + attributes("src", of: site.text(page.path)) {
        guard !href.hasPrefix("https://"), href != "data:," else { continue }
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.path : resolved(parts[0], from: page.path)
        #expect(site.files.contains { $0.path == target }, "\(page.path): \(href)")
        if parts.count > 1 { #expect(anchors[target]?.contains(parts[1]) == true, "\(page.path): \(href)") }
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func `no place stands twice on a page, and no heading skips a rank`() {
    for page in site.pages {
      let ids = attributes("id", of: site.text(page.path))
      #expect(Set(ids).count == ids.count, "\(page.path)")
      let levels = headings(of: page.path).map(\.level)
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.path)")
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1, "\(page.path)") }
    }
  }

  @Test func `what a file says is text and never markup`() {
    for page in site.pages {
      let text = site.text(page.path)
      #expect(!text.contains("<script>alert") && !text.contains("<b>") && !text.contains("<Air>"), "\(page.path)")
    }
    #expect(site.text("roles/pilot.html").contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(site.text("index.html").contains("<title>The &lt;Air&gt; Book</title>"))
    #expect(site.text("sources.html").contains("href=\"https://example.org/air?a=1&amp;b=2\""))
    #expect(!site.text("search-index.js").contains("<"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,hi", "https://", "//example.org/a", "",
  ])
  func `an address that leads to no page of the web is no link`(address: String) {
    #expect(PageAddress.outside(address) == nil)
    #expect(PageWriter.link(outside: address) == Markup.text(address))
  }

  @Test func `a page asks for nothing from elsewhere`() {
    for page in site.pages {
      let text = site.text(page.path)
      for source in attributes("src", of: text) { #expect(!source.contains(":"), "\(source)") }
      #expect(text.matches(of: /<link [^>]*href="([^"]*)"/).allSatisfy { !$0.output.1.contains("//") })
    }
    for word in ["url(", "@import", "http"] { #expect(!site.text("style.css").contains(word)) }
    for word in ["fetch(", "XMLHttpRequest", "http", "innerHTML"] { #expect(!site.text("search.js").contains(word)) }
  }

  @Test func `characters that only steer are left out`() {
    let steered = SmallSite.site([
      "faq/house.md": "# House\n\n## Who is \u{202E}there\u{1B}[31m?\n\nNobody\u{7}, said\u{2028}he\u{FFFE}.\n"
    ])
    for file in steered.files where !file.path.hasSuffix(".css") && !file.path.hasSuffix("search.js") {
      for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
        #expect(
          scalar == "\n"
            || !scalar.properties.isNoncharacterCodePoint && ![0x202E, 0x1B, 7, 0x2028].contains(scalar.value))
      }
    }
    #expect(steered.text("questions/house.html").contains("Who is there[31m?"))
  }

  @Test func `a knowledge without roles and sources has no empty lists and no ways to them`() {
    let bare = ["shape.md", "faq/other.md", "language/words.md"]
    let reader = HandbookReader(
      KnowledgeFolder(
        files: bare.compactMap { path in SmallSite.texts[path].map { .init(path: "K/" + path, text: $0) } }), root: "K")
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    let site = Site(KnowledgeBase(Image(compiler.image)), title: "House")
    #expect(
      site.files.map(\.path) == [
        "index.html", "questions/other.html", "search-index.js", "search.html", "search.js", "style.css",
      ])
    #expect(!site.text("index.html").contains("Roles") && !site.text("index.html").contains("Sources"))
  }

  @Test func `names of pages are plain, and different whatever the ids are`() {
    #expect(FileNames.distinct(["a", "A", "ä/..", "", "..", "a"]) == ["a", "a-2", "-----", "page", "--", "a-3"])
  }

  // MARK: - Reading pages

  private func attributes(_ name: String, of page: String) -> [String] {
    page.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private func headings(of path: String) -> [(level: Int, title: String)] {
    site.text(path).matches(of: /<h([1-6])[^>]*>(.*)<\/h[1-6]>/).map { (Int($0.output.1) ?? 0, String($0.output.2)) }
  }

  private func resolved(_ path: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/").map(String.init) {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
