import Foundation
import Testing

@testable import TimAuthoring

/// Questions of other systems become entries, and nothing is left out in silence.
struct QuestionImportTests {
  private func read(_ name: String, _ text: String, columns: [String] = []) throws -> ImportedQuestions {
    try QuestionFile.read([(name, text)], QuestionColumns(columns))
  }

  private func markdown(_ read: ImportedQuestions) -> String {
    let origin = Origin(name: "x.csv", licence: "internal", version: "1")
    return EntryFiles(origin: origin, name: "x").files(read.questions).files.map(\.text).joined()
  }

  @Test func aTableBecomesEntriesWithTheirWordings() throws {
    let table = """
      Question,Answer,Variants
      "Who approves, really?","The lead says ""yes"".

      - call first
      - write then","who says yes | who signs"
      """
    let text = markdown(try read("x.csv", table))
    #expect(
      text == """
        # X

        - Origin: x.csv
        - Licence: internal
        - Version: 1

        ## Who approves, really?

        - Also asked: who says yes
        - Also asked: who signs

        The lead says "yes".

        1. call first
        2. write then

        """)
  }

  @Test func rowsWithOneAnswerAreWordingsOfOneQuestion() throws {
    let table = "question\tanswer\nA one?\tSame.\nA two?\tSame.\nB?\tOther.\n"
    let questions = try read("x.tsv", table).questions
    #expect(questions.map(\.question) == ["A one?", "B?"])
    #expect(questions[0].variants == ["A two?"])
  }

  @Test func semicolonsSeparateWhereTheHeaderHasThem() throws {
    let questions = try read(
      "x.csv", "Frage;Antwort\nWo, bitte?;Hier.\n", columns: ["question=Frage", "answer=Antwort"])
    #expect(questions.questions.map(\.question) == ["Wo, bitte?"])
  }

  @Test func aSpreadsheetMayNameItsSeparator() throws {
    let read = try read("x.csv", "sep=;\nquestion;answer\nWhere, please?;Here, on the left.\n")
    #expect(read.questions.map(\.answer) == ["Here, on the left."])
  }

  @Test func aTableWithoutTheNamesOfItsColumnsIsSaid() {
    let text = "Where is the canteen?,On floor two.\nWho cooks?,The cook.\n"
    let problem = #expect(throws: ImportProblem.self) { try read("x.csv", text) }
    #expect(
      problem?.sentence
        == "x.csv:1: the first line holds “Where is the canteen?” where the names of the columns should stand; put a line "
        + "such as “question,answer” on top")
    let twice = #expect(throws: ImportProblem.self) { try read("x.csv", "question,answer,answer\nA?,,B.\n") }
    #expect(twice?.sentence == "x.csv:1: two columns are called “answer”; give each a name of its own")
  }

  @Test func subjectsWithOneFileNameStandInOneFile() throws {
    let text = "question,answer,subject\nWhere to eat?,Floor two.,HR/Food\nWho feeds the cat?,The porter.,hr food\n"
    let files = EntryFiles(origin: Origin(name: "x", licence: "y", version: "1"), name: "x")
      .files(try read("x.csv", text).questions).files
    #expect(files.map(\.path) == ["faq/hr-food.md"])
    #expect(files[0].text.contains("Floor two.") && files[0].text.contains("The porter."))
  }

  @Test func whatIsNotTakenAsItStandsIsSaid() throws {
    let text =
      "id,question,answer,status\n1,Where to eat?,TBD,new\n2,Who cooks?,The cook.,old\n2,Who cleans?,The porter.,old\n3,?,Yes.,old\n"
    let read = try read("x.csv", text)
    let notes =
      read.notes
      + EntryFiles(origin: Origin(name: "x", licence: "y", version: "1"), name: "x").files(read.questions).notes
    #expect(
      notes.map(\.sentence) == [
        "x.csv:1: nothing is read from “status”; name what a column holds with --column, such as --column variants=NAME",
        "x.csv:4: the id “2” stands at another answer already; “Who cleans?” is kept as a question of its own",
        "x.csv:2: “Where to eat?” has no answer and is left out",
        "x.csv:5: “?” holds no word that anybody could ask, and is left out",
      ])
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let read = try read("x.csv", "question,answer\nNo answer?,\n,No question.\nGood?,Yes.\n")
    #expect(
      read.notes.map(\.sentence) == [
        "x.csv:2: “No answer?” has no answer and is left out",
        "x.csv:3: the answer “No question.” belongs to no question and is left out",
      ])
  }

  @Test func aWordingBelongsToOneQuestion() throws {
    let read = try read("x.csv", "question,answer,variants\nA?,1.,Same words\nB?,2.,same WORDS!\n")
    let notes = EntryFiles(origin: Origin(name: "", licence: "", version: ""), name: "x").files(read.questions).notes
    #expect(notes.map(\.sentence) == ["x.csv:3: “same WORDS!” is a wording of “A?” already and is left out here"])
  }

  @Test(arguments: [
    ("x.csv", "question,answer\n\"open,1\n", "x.csv:2: the quote that opens here is never closed"),
    (
      "x.csv", "question,answer\na,b,c\n",
      "x.csv:2: the row has 3 cells and the table 2 columns; put cells that hold a separator into quotes"
    ),
    ("x.csv", "", "x.csv: the table is empty; its first line should name the columns"),
    (
      "x.csv", "Frage,Antwort\na,b\n",
      "x.csv:1: no column holds the question; there are “Frage”, “Antwort”. Name it with --column question=Frage"
    ),
    (
      "x.doc", "a",
      "x.doc: of this kind nothing can be read; it takes .csv and .tsv tables, .yml files of Rasa, and .qna files"
    ),
    (
      "x.yml", "nlu: &anchor\n",
      "x.yml:1: “&anchor” is YAML that is not read here; write plain keys, lists and quoted or block text"
    ),
    ("x.csv", "question,answer\n", "x.csv: there is no question with an answer in it"),
  ])
  func whatCannotBeReadSaysWhereAndWhy(name: String, text: String, sentence: String) {
    #expect { try read(name, text) } throws: { ($0 as? ImportProblem)?.sentence == sentence }
  }

  @Test func rasaFilesArePutTogether() throws {
    let nlu = """
      version: "3.1"
      nlu:
      - intent: faq/badge
        examples: |
          - where do I get a [badge](thing)?
          - I lost my badge
      - intent: hours
        examples:
        - when do you open
      - intent: nothing
        examples: |
          - never answered
      """
    let domain = """
      responses:
        utter_faq/badge:
        - text: "At the front desk,\\nfrom eight."
        - text: Another one
        utter_times:
        - text: >
            From eight
            to five.
          buttons:
          - title: x
      """
    let rules = """
      rules:
      - rule: hours
        steps:
        - intent: hours
        - action: utter_times
      """
    let read = try RasaQuestions.read([("nlu.yml", nlu), ("domain.yml", domain), ("rules.yml", rules)])
    #expect(read.questions.map(\.question) == ["where do I get a badge?", "when do you open"])
    #expect(read.questions.map(\.answer) == ["At the front desk,\nfrom eight.", "From eight to five."])
    #expect(read.questions[0].variants == ["I lost my badge"])
    #expect(read.questions[0].subject == "faq")
    #expect(
      read.notes.map(\.sentence) == [
        "domain.yml:2: “where do I get a badge?” has 1 further answer; only the first is kept",
        "domain.yml:5: of the answer to “when do you open”, buttons cannot be kept and is left out",
        "nlu.yml:10: “never answered” has no answer and is left out",
      ])
  }

  @Test func qnaFilesAreRead() throws {
    let text = """
      > # QnA pairs
      # ? How do I pay?
      - payment please
      **Filters:**
      - city = Leeds

      ```
      By **card**, see [the page](https://example.org/pay).
      ```
      **Prompts:**
      - [more](#1)
      """
    let read = try read("x.qna", text)
    #expect(read.questions.map(\.variants) == [["payment please"]])
    #expect(AnswerText(read.questions[0].answer).markdown == "By card, see the page (https://example.org/pay).")
    #expect(
      read.notes.map(\.sentence) == [
        "x.qna:10: of the answer to “How do I pay?”, prompts cannot be kept and is left out"
      ])
  }

  @Test(arguments: [
    ("<p>One.</p><ul><li>a</li><li>b &amp; c</li></ul>", "One.\n\n1. a\n2. b & c"),
    ("# 1 is *not* a heading_", "1 is \\*not\\* a heading\\_"), ("a < b, 2 > 1", "a \\< b, 2 > 1"),
    ("1) first\n   goes on\n2) second", "1. first goes on\n2. second"),
    ("See <https://example.org/x_y_z>", "See https://example.org/x_y_z"), ("2026. was", "2026\\. was"),
    ("<a href=\"https://example.org\">here</a>", "https://example.org here"),
  ])
  func answersAreWrittenSoThatMarkdownReadsThem(text: String, markdown: String) {
    #expect(AnswerText(text).markdown == markdown)
  }
}
