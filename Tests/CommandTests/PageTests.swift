import Foundation
@testable import TimAdvice
import TimKnowledge
import TimTerminal
import TimUnderstanding
import Testing

@testable import tim

/// How answers are set at different widths, against captures that were judged by eye.
struct PageTests {
  private let knowledge: KnowledgeBase

  init() throws {
    let folder = Repository.root.appending(path: "Tests/CommandTests/Fixture").path
    let files = try #require(KnowledgeFolder(at: folder, shownAs: "Fixture"))
    knowledge = KnowledgeBase(Image(KnowledgeImage.compile(files, root: "Fixture").bytes))
  }

  private var requirements: Answer {
    var draft = Draft(
      lead: "A Release Train Engineer who works at Lead level in Release Management should bring these skills.")
    draft.add(
      text: Passage(text: "An RTE leads releases through the train's events.", sources: [0], location: place))
    draft.add(
      "Skills", facet: "skills",
      items: [
        Item(
          title: "Release approach design",
          text: "Choose how the train releases, write down why, and adapt it when "
            + "lead time or failure rate tells you to.", sources: [0], location: place),
        Item(
          title: "What holds?", text: "Turn objectives into one plan with 日本語 in it.", sources: [1], location: place),
      ])
    draft.close("Ask for more on any number, or for learning resources.")
    draft.suggestions = ["What should a Release Train Engineer read about Release Management?"]
    return draft.answer ?? Answer()
  }

  private var comparison: Answer {
    var answer = Answer()
    answer.lead = "Release Train Engineer and Program Manager are different jobs."
    var section = Answer.Section()
    section.heading = "Side by side"
    section.columns = ["Release Train Engineer", "Program Manager"]
    section.rows = [
      Answer.Row(
        label: "Scope",
        cells: [
          "One Agile Release Train of 50 to 125 people.",
          "Several projects or trains with their suppliers, over one to three years.",
        ]),
      Answer.Row(label: "Authority", cells: ["Decides how events run.", "Moves money, people and dates."]),
    ]
    answer.sections = [section]
    return answer
  }

  private var tally: Answer {
    var answer = Answer()
    answer.lead = "More of your answers point to Release Train Engineer."
    var section = Answer.Section()
    section.heading = "How your answers count"
    section.columns = ["Points"]
    section.rows = [
      Answer.Row(label: "Release Train Engineer", cells: ["3 / 4"]),
      Answer.Row(label: "Program Manager", cells: ["2.5 / 4"]),
    ]
    answer.sections = [section]
    return answer
  }

  private var choices: Answer {
    var answer = Answer()
    answer.lead = "“PM” can be more than one role. Which do you mean?"
    answer.choices = ["Program Manager", "Project Manager", "Product Manager"]
    return answer
  }

  private let place = SourceLocation(file: "roles/x.md", line: 1)

  private func set(_ answer: Answer, width: Int, options: AnswerPage.Options = .init(), ink: Ink = .plain) -> String {
    Layout(width: width, usesUnicode: true, isAccessible: options.isAccessible)
      .render(AnswerPage(knowledge, options).blocks(answer), ink: ink)
  }

  /// Compares with a file of `Goldens`; with `TIM_UPDATE_GOLDENS` set, writes it.
  private func expectGolden(_ text: String, _ name: String) throws {
    let file = Repository.root.appending(path: "Tests/CommandTests/Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["TIM_UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: file) }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: [40, 80, 120])
  func `an answer, a comparison and a tally at a width`(width: Int) throws {
    let conversation = AnswerPage.Options(isConversation: true)
    let pages = [requirements, comparison, tally, choices].map { set($0, width: width, options: conversation) }
    try expectGolden(pages.joined(separator: "\n=====\n\n"), "page-\(width)")
  }

  @Test func `in short, spoken, and in colour`() throws {
    try expectGolden(set(requirements, width: 80, options: .init(isConversation: true, isShort: true)), "short")
    let spoken = AnswerPage.Options(isConversation: true, isAccessible: true)
    let pages = [requirements, comparison, tally, choices].map { set($0, width: 80, options: spoken) }
    try expectGolden(pages.joined(separator: "\n=====\n\n"), "spoken")
    try expectGolden(
      set(requirements, width: 80, ink: .full).replacing("\u{1B}", with: "␛"), "colour")
  }

  @Test func `sources that the last answer showed are named without their address`() {
    let text = set(
      requirements, width: 80, options: .init(isConversation: true, shownSources: [0]),
      ink: Ink(hasColor: false, hasHyperlinks: true))
    #expect(text.contains("https://example.org/guide/\u{1B}\\The Guide, The Guides\u{1B}]8;;"))
    #expect(!text.contains("\\https://example.org/guide/"))
    #expect(text.contains("\\https://example.org/a/very/long"))
  }

  @Test func `no width breaks an address or leaves a blank at the end of a line`() {
    let address = knowledge.source(1).url
    for width in 20...200 {
      for options in [
        AnswerPage.Options(), .init(isConversation: true), .init(isConversation: true, isAccessible: true),
      ] {
        for answer in [requirements, comparison, tally, choices] {
          let text = set(answer, width: width, options: options)
          let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.allSatisfy { $0.last?.isWhitespace != true })
          #expect(lines.allSatisfy { $0.contains("://") || $0.unicodeScalars.count <= width || !$0.contains(" ") })
          if answer == requirements { #expect(lines.contains { $0 == address }) }
        }
      }
    }
  }
}
