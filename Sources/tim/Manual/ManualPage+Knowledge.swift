internal import TimTerminal

/// tim-knowledge(5): what the folder of knowledge holds and how its files are written.
extension ManualPage {
  static var knowledge: ManualPage {
    ManualPage(
      name: "tim-knowledge", section: 5, summary: "the folder that Tim's answers are made from",
      body: [.heading("Knowledge")] + overview + [.heading("Files")] + [files] + [.heading("Lists")] + lists
        + [.heading("Intents")] + intents + [.heading("Trying it out")] + trying)
  }

  private static var overview: [Block] {
    [
      .paragraph(
        "Knowledge is a folder of Markdown (CommonMark) files that read well by themselves. A file is named by the id "
          + "of what it describes; under its title stand facts, one “- Key: value” a line, such as “Also called”; then "
          + "a summary in prose; then headed sections.")
    ]
  }

  private static var files: Block {
    .definitions([
      Definition("roles/", "One file a role: what it is, does, needs, leads to, and for whom it is."),
      Definition(
        "competencies/", "One file a competency: its levels, each with skills, attributes, practices and knowledge."),
      Definition("terms/", "Words of the field, several to a file, by subject."),
      Definition("comparisons/", "Two roles side by side, what they share, how they work together, which to choose."),
      Definition(
        "faq/",
        "Questions with answers of their own, several to a file: other wordings, the answer, what is asked next."),
      Definition("intents/", "One file for each kind of question: what it means, its wordings, example questions."),
      Definition("phrasings/", "How people really put each kind of question, and what is none of Tim's business."),
      Definition("language/", "Concepts that wordings share, contractions, words without meaning of their own."),
      Definition("conversations/", "Whole talks with what each turn asks for; the build learns from them."),
      Definition(
        "shape.md", "Which sections, levels and parts there are, what must be filled, and how long an item may be."),
      Definition("levels.md, facets.md", "The levels, and the sides of a requirement."),
      Definition("role-competencies.md", "Which competencies weigh most in each role, and at which level."),
      Definition("situations.md", "In what situations people need each competency, in their own words."),
      Definition("resources.md", "What to read, take, watch or join."),
      Definition("sources.md", "Every source once: title, publisher, address, when and how it was last seen."),
      Definition(
        "voice.md, small-talk.md, limits.md", "How Tim phrases things, small talk, and what he does not keep."),
    ])
  }

  private static var lists: [Block] {
    [
      .paragraph(
        "An item of a list is a bold title that ends with a full stop, one to three sentences, and a link to each source "
          + "that it rests on. Links within the folder are relative; one that leads nowhere is an error."),
      .verbatim([
        "1. **Leading by serving.** Clears the teams' path and shares the credit.",
        "   [Release Train Engineer](../sources.md#safe-rte)",
      ]),
    ]
  }

  private static var intents: [Block] {
    [
      .paragraph("A wording teaches Tim a way of asking. Words match in any form, and small words may stand between."),
      .definitions([
        Definition("need", "the word, as in needs, needed, needing"),
        Definition("(a|b c)", "one of the alternatives"), Definition("[a]", "the same, or nothing"),
        Definition("<role>", "a role, competency, level, facet, term or resource by any of its names"),
        Definition("~read", "any phrase of the concept “read”"), Definition("...", "up to eight words"),
        Definition("^ and $", "the start and the end of a sentence"),
      ]),
    ]
  }

  private static var trying: [Block] {
    [
      .verbatim([
        "tim check Knowledge", "tim ask --knowledge Knowledge --explain \"What does an RTE do?\"",
        "tim chat --knowledge Knowledge",
      ]),
      .paragraph("In chat, /why says which wording won, with file and line, and /why not says why another did not."),
    ]
  }
}
