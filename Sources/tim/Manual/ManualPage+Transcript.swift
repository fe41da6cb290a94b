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
          + "next label belongs to it; blank lines around it do not count. “---” alone on a line begins a new "
          + "conversation."),
      .paragraph(
        "/save in chat writes one, “tim replay” runs one or a folder of them as tests, and “tim chat --continue” takes "
          + "up the conversation in one."),
    ]
  }

  private static var labels: Block {
    .definitions([
      Definition("User:", "What is said to Tim."),
      Definition(
        "Tim:",
        "His reply, whole, however its lines are wrapped. “...” alone on a line stands for any lines, “[..]” within one "
          + "for any text. A turn without it is only checked by what is expected."),
      Definition("Expect:", "What has to hold for the reply, one “- key: value” a line."),
      Definition("Note:", "A remark for readers."),
      Definition("Title:, Tags:", "Before the first turn: what the conversation is called, and words to choose it by."),
      Definition("Skip:", "Why the conversation, or a turn, is left out of replays."),
      Definition("\\Tim:", "With a backslash, a line that only looks like a label."),
    ])
  }

  private static var expectations: Block {
    .definitions([
      Definition("intent, outcome", "What was asked for and what it led to; several with “|” between them."),
      Definition(
        "role, competency, level, facets, term, resource",
        "Exactly what was understood, by name or id, with commas between; “none” for nothing, “all” for all facets."),
      Definition("items", "How many: 5, 3+ or 3-5."),
      Definition("item 2", "What the item of this number speaks of."),
      Definition("mentions, does not mention", "Words of the reply."),
      Definition("matches", "A pattern that the reply fits."),
      Definition("source", "any, none, the id of a source, a host, or an address."),
      Definition("answered by", "The file of the knowledge that the answer comes from, with or without “:line”."),
      Definition("asks", "Tim asks back: any, or words of his question."),
      Definition("max lines", "How many lines the reply has at most."),
    ])
  }

  private static var example: Block {
    .verbatim([
      "User: What attributes does a lead RTE need for release management?", "", "Tim: [..]Release Train Engineer[..]",
      "...", "", "Expect:", "- intent: requirements", "- role: release-train-engineer", "- items: 3+", "",
      "User: And for a Program Manager?", "", "Expect:", "- role: program-manager", "- source: any",
    ])
  }
}
