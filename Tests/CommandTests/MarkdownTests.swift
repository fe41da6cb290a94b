import CCmark
import Testing
@testable import TimAdvice
import TimKnowledge
import TimShippedKnowledge

/// Markdown output, read back by the reference parser.
struct MarkdownTests {
  private static let questions = [
    "What does a Release Train Engineer do?", "RTE vs Program Manager", "What is ROAM?", "What is a PM?",
    "weather in Leeds",
    "What skills, attributes, practices and areas of knowledge does an RTE need to lead Release Management?",
    "What should I read about release management?", "Which roles do you know?", "What is release management?",
    "Which career path suits me, RTE or program manager?", "*What* is [a](b) `c` <d> # e & f?",
  ]

  @Test(arguments: questions)
  func `it is CommonMark with all items and links`(question: String) throws {
    let knowledge = ShippedKnowledge.open()
    let answer = Advisor(knowledge).answer(question).answer
    let counts = NodeCounts(MarkdownText(knowledge).render(answer))
    // Every source is linked where it is cited and once more in the list.
    let cited = [answer.leadSources] + answer.sections.flatMap { [$0.textSources] + $0.items.map(\.sources) }
    let links = cited.flatMap { Array(Set($0)) } + answer.sources
    #expect(counts.links.sorted() == links.map { knowledge.source($0).url }.sorted())
    let lists = [answer.choices.count] + answer.sections.map { $0.isChecklist ? 0 : $0.items.count }
    #expect(counts.numbers.sorted() == lists.filter { $0 > 0 }.sorted())
    #expect(counts.headings == answer.sections.filter { !$0.heading.isEmpty }.count)
    #expect(counts.texts.contains { $0.contains(answer.lead.prefix(20)) } || answer.lead.contains("“"))
  }

  @Test(arguments: ["1. not a list", "1) not a list", "- not a list", "+ not a list"])
  func `whatever a text begins with, it begins no list`(lead: String) {
    let knowledge = ShippedKnowledge.open()
    var answer = Answer()
    answer.lead = lead
    let counts = NodeCounts(MarkdownText(knowledge).render(answer))
    #expect(counts.numbers.isEmpty && counts.texts.joined() == lead)
  }

  @Test func `nothing that is said becomes markup`() {
    let knowledge = ShippedKnowledge.open()
    var answer = Answer()
    answer.lead = "1. not a list"
    answer.closing = "- nor this\n# nor that"
    answer.suggestions = ["*a* _b_ `c` [d](e) <f> ![g](h) &amp; 1) x", "+ plus", "===="]
    let counts = NodeCounts(MarkdownText(knowledge).render(answer))
    #expect(counts.links.isEmpty && counts.headings == 0 && counts.numbers.isEmpty)
    #expect(counts.texts.joined().contains("*a* _b_ `c` [d](e) <f> ![g](h) &amp; 1) x"))
  }
}

/// What a CommonMark document holds.
private struct NodeCounts {
  var links: [String] = []
  var headings = 0
  /// The number of items of each numbered list.
  var numbers: [Int] = []
  var texts: [String] = []

  init(_ markdown: String) {
    guard let document = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return }
    defer { cmark_node_free(document) }
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      visit(node)
    }
  }

  private mutating func visit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK: links.append(String(cString: cmark_node_get_url(node)))
    case CMARK_NODE_HEADING: headings += 1
    case CMARK_NODE_TEXT: texts.append(String(cString: cmark_node_get_literal(node)))
    case CMARK_NODE_LIST where cmark_node_get_list_type(node) == CMARK_ORDERED_LIST:
      var count = 0
      var item = cmark_node_first_child(node)
      while let next = item {
        count += 1
        item = cmark_node_next(next)
      }
      numbers.append(count)
    default: break
    }
  }
}
