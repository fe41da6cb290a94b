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
          + "conversation. /save in chat and “tim chat --transcript” write transcripts, “tim chat --continue” takes the "
          + "last conversation of one up again, “tim replay” runs them: files of any name, or folders, of which it takes "
          + "the .txt and .transcript files."
      )
    ]
  }

  private static var labels: Block {
    .definitions([
      Definition("User:", "what is said to Tim"),
      Definition(
        "Tim:",
        "his reply, compared word by word however its lines are wrapped; “...” alone on a line stands for any lines, "
          + "“[..]” within one for any text"),
      Definition("Expect:", "what has to hold for the reply, one “- key: value” a line"),
      Definition("Note:", "a remark for readers"),
      Definition("Skip:", "why a turn is not compared, or above the first “User:” why a conversation is not held"),
      Definition("Title:, Tags:", "above the first “User:”: what the conversation is about, and words to choose it by"),
      Definition(
        "\\Tim:", "with a backslash, a line that only looks like a label, “---” or “...”; “\\[..]” within one"),
    ])
  }

  private static var expectations: Block {
    .definitions([
      Definition("intent", "what was asked for; “or” between several of which one is right"),
      Definition(
        "role, competency, level, facets, term, resource",
        "exactly what it is about: ids or names with commas, none, all facets"),
      Definition("outcome", "answer, clarify, no-answer or smalltalk"),
      Definition("items", "how many numbered ones: 5, 3+ or 3-5"),
      Definition("item 3", "words of that item"),
      Definition("mentions, does not mention", "words of the reply, in any case"),
      Definition("matches", "a regular expression; ^ and $ are line ends, (?i) in front ignores case"),
      Definition("source", "any, none, an id, a host or an address"),
      Definition("answered by", "a file of the knowledge, perhaps with a line, that the answer or its rule comes from"),
      Definition("asks", "Tim asks back, with these words; any"),
      Definition("max lines", "the most lines that the reply may have"),
    ])
  }

  private static var example: Block {
    .verbatim([
      "User: What attributes does a lead RTE need for release management?", "", "Tim: [..]Release Train Engineer[..]",
      "...", "",
      "Expect:", "- intent: requirements", "- role: release-train-engineer", "- items: 3+", "",
      "User: And for a Program Manager?",
      "Expect:", "- role: program-manager", "- items: 3+",
    ])
  }
}
