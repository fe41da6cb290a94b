import Foundation
import FoundationXML
import Testing
import TimAdvice

@testable import TimTranscripts

struct ReportTests {
  private let desk = Desk()

  /// One turn of each kind, with everything that reports stumble over.
  private let text = """
    Title: all kinds
    User: RTE vs PM
    Expect:
    - outcome: clarify

    User: <b> & "quotes" 'here' #5 100% a,b:c | `x` \u{1} \u{FFFE} ]]> $(rm)
    Tim: not this \u{2}

    User: what is PI
    Skip: because: #1

    User: what is an ART
    """

  private func report(failsPending: Bool = false) -> ReplayReport {
    let (transcript, problems) = desk.read(text, file: "a b,c:d%.txt")
    #expect(problems.isEmpty)
    return ReplayReport([Replayer(desk.advisor).replay(transcript)], desk.advisor.knowledge, failsPending: failsPending)
  }

  @Test func countsTurns() {
    #expect(report().tally.line == "replay: 2 passed, 1 failed, 1 skipped")
    #expect(report(failsPending: true).tally.line == "replay: 1 passed, 2 failed, 1 skipped")
  }

  @Test func xmlIsWellFormedAndKeepsTheText() throws {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(report(failsPending: true).text(.junit).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.cases.count == 4)
    #expect(reader.cases.map { $0["line"] } == ["2", "6", "9", "12"])
    #expect(Set(reader.cases.compactMap { $0["file"] }) == ["a b,c:d%.txt"])
    #expect(reader.cases[1]["name"]?.hasPrefix("turn 2: <b> & \"quotes\" 'here' #5 100% a,b:c | `x`") == true)
    #expect(reader.failures.map { $0["type"] } == ["reply", "pending"])
    #expect(reader.suites.first?["failures"] == "2")
    #expect(reader.suites.first?["skipped"] == "1")
  }

  @Test func tapHasAPlanAndAPointForEachTurn() {
    let lines = report(failsPending: true).text(.tap).split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["TAP version 14", "1..4"])
    let points = lines.filter { $0.hasPrefix("ok") || $0.hasPrefix("not ok") }
    #expect(points.map { $0.prefix { $0 != "-" } } == ["ok 1 ", "not ok 2 ", "ok 3 ", "not ok 4 "])
    #expect(points[1].contains(" \\#5 "))
    #expect(points[2].hasSuffix(" # SKIP because: \\#1"))
    #expect(lines.count { $0 == "  ---" } == 2)
    #expect(lines.count { $0 == "  ..." } == 2)
    #expect(lines.contains { $0.hasPrefix("  message: \"lead changed") })
  }

  @Test func everyLineOfJSONIsAnObject() throws {
    let lines = report().text(.json).split(separator: "\n")
    let objects = try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    #expect(objects.allSatisfy { $0["schema"] as? String == "tim.replay/1" })
    #expect(objects.dropLast().compactMap { $0["status"] as? String } == ["passed", "failed", "skipped", "pending"])
    #expect(objects.last?["failed"] as? Int == 1)
    #expect(objects[2]["reason"] as? String == "because: #1")
  }

  @Test func annotationsAreEscaped() {
    let github = GitHubReport(report())
    #expect(
      github.annotations.hasPrefix(
        "::error file=a b%2Cc%3Ad%25.txt,line=7,col=6,title=turn 2%3A <b> & \"quotes\" 'here' #5 100%25 a%2Cb%3Ac | `x`"
      ))
    #expect(github.annotations.split(separator: "\n").count == 1)
    #expect(github.summary.hasPrefix("### replay: 2 passed, 1 failed, 1 skipped\n\n| where | question | what |\n"))
    #expect(github.summary.contains("&lt;b> &amp; \"quotes\" 'here' \\#5"))
  }

  @Test func onlyTenAnnotations() {
    let text = (1...12).map { "User: \($0)\nTim: wrong\n" }.joined()
    let lines = GitHubReport(
      ReplayReport([desk.replay(text)], desk.advisor.knowledge, failsPending: false)
    ).annotations.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.last == "::notice::and 2 more; the step summary lists all")
  }

  @Test func noReportHoldsAControlCharacter() {
    for form in ReplayReport.Form.allCases {
      let text = report(failsPending: true).text(form)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }, "\(form)")
    }
  }
}

/// Gathers what a JUnit file holds.
private final class XMLReader: NSObject, XMLParserDelegate {
  var suites: [[String: String]] = []
  var cases: [[String: String]] = []
  var failures: [[String: String]] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "testsuite": suites.append(attributes)
    case "testcase": cases.append(attributes)
    case "failure": failures.append(attributes)
    default: break
    }
  }
}
