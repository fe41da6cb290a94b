internal import TimTerminal

/// tim-transcript(5): how conversations are written down, to be read and to be run as tests.
extension ManualPage {
  static var transcript: ManualPage {
    ManualPage(
      name: "tim-transcript", section: 5, summary: "conversations with Tim, to read and to run as tests",
      body: [.heading("Transcripts")] + overview + [.heading("Labels"), labels, .heading("Expectations"), expectations]
        + [.heading("Example"), example])
  }

  private static var overview: [Block] {
    [
      .paragraph(
        "A transcript is plain text: what each side said, behind its name at the start of a line. Everything up to the "
          + "next label belongs to it; blank lines around it do not count. /save in chat writes one, “tim replay” runs "
          + "one or a folder of them. “---” alone on a line begins a new conversation.")
    ]
  }

  private static var labels: Block {
    .definitions([
      Definition("User:", "what is said to Tim"),
      Definition(
        "Tim:",
        "his reply, compared word by word; “...” alone on a line stands for any lines, “[..]” within one for any text"),
      Definition("Expect:", "what has to hold for the reply, one “- key: value” a line"),
      Definition("Note:", "a remark for readers"),
      Definition("\\Tim:", "with a backslash, a line of a reply that only looks like a label"),
    ])
  }

  private static var expectations: Block {
    .definitions([
      Definition("intent, role, competency, level, facets", "what was understood"),
      Definition("outcome", "answer, clarify, no-answer or smalltalk"),
      Definition("items", "how many: 5, or 3+ for at least three"),
      Definition("mentions, does not mention", "words of the reply"),
      Definition("source", "any, none, or part of an address"),
      Definition("answered by", "the file of the knowledge it comes from"),
    ])
  }

  private static var example: Block {
    .verbatim([
      "User: What attributes does a lead RTE need for release management?", "", "Tim: [..]Release Train Engineer[..]",
      "...", "",
      "Expect:", "- intent: requirements", "- role: release-train-engineer", "- items: 5", "",
      "User: And for a Program Manager?",
      "Expect:", "- role: program-manager", "- source: any",
    ])
  }
}
