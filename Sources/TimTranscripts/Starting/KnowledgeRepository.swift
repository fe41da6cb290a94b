/// The files of a new knowledge repository: a role, a competency and a question that are the house's own, a first transcript,
/// and the lines that check them.
///
/// Everything else is what Tim brings along: the knowledge lies over it, so that nothing is copied that could go stale.
package enum KnowledgeRepository {
  package struct File: Sendable {
    package let path: String
    package let text: String
    package var isExecutable = false
  }

  package static let knowledgeFolder = "Knowledge"
  package static let transcriptFolder = "Tests/FAQ"

  package static let files =
    subjects + [
      File(path: knowledgeFolder + "/faq/our-house.md", text: entries),
      File(path: transcriptFolder + "/first-questions.txt", text: transcript),
      File(path: "ci.sh", text: script, isExecutable: true),
      File(path: "README.md", text: readme),
    ]

  private static let entries = """
    # Our house

    ## Who approves an emergency release here?

    - Also asked: who has to say yes to a hotfix tonight
    - Also asked: whom do I call before an emergency deployment
    - Also asked: approval for an emergency change

    The engineer on duty and the product owner on call approve it together; the change board hears of it the next morning.

    ### If that does not work

    If neither answers within fifteen minutes, ring the head of operations, who may approve alone until eight in the morning.

    """

  private static let transcript = """
    Title: First questions
    Tags: faq smoke

    Note: Each turn is a test. “Tim:” holds the reply, with “...” for any lines and “[..]” for any words;
    “Expect:” holds what has to be true of it. “tim help transcript” tells the rest.

    User: Hello Tim, which attributes does a lead Release Train Engineer need for Continuous Improvement?

    Tim: [..]Release Train Engineer[..]
    ...

    Expect:
    - intent: requirements
    - role: release-train-engineer
    - competency: continuous-improvement
    - level: lead
    - facets: attributes
    - items: 5+
    - source: any

    User: And a Scrum Master?

    Expect:
    - intent: requirements
    - role: scrum-master
    - level: lead
    - facets: attributes

    User: Who has to say yes to a hotfix tonight?

    Expect:
    - entry: our-house#who-approves-an-emergency-release-here

    User: What does a Quality Coach do?

    Expect:
    - intent: responsibilities
    - role: quality-coach
    - mentions: Examples before code

    User: Which skills does a senior need for exploratory testing?

    Expect:
    - intent: requirements
    - competency: exploratory-testing
    - level: senior
    - mentions: Choosing by risk

    User: What is the difference between a Scrum Master and an Agile Coach?

    Expect:
    - intent: comparison
    - role: scrum-master, agile-coach

    User: What's the weather in Leeds?

    Expect:
    - outcome: no-answer
    - source: none

    """

  static let script = """
    #!/bin/sh
    # Everything a pull request has to pass: the knowledge is sound, and every conversation still goes as written.
    set -eu
    cd "$(dirname "$0")"
    tim check \(knowledgeFolder)
    tim replay --knowledge \(knowledgeFolder) --report junit=replay.xml ${GITHUB_ACTIONS:+--report github} \(transcriptFolder)

    """

  private static let readme = """
    # Knowledge for Tim

    `\(knowledgeFolder)/` holds what Tim knows of your house, in Markdown; `\(transcriptFolder)/` holds conversations that must go on
    working.

        tim --knowledge \(knowledgeFolder)          # talk with it
        tim check \(knowledgeFolder)                # everything that is wrong with it, with file, line and a way out
        tim replay                         # hold every conversation again and compare
        tim replay --update                # accept what Tim says now

    `ci.sh` runs the check and the replay; call it from your build server. What stands here is a sample: a role, a competency, a
    question. Change it, and protect what matters with a transcript.

    ## How yours lies over what Tim brings along

    * **Questions** (`faq/`): a question that you answer is answered by you, whatever the file is called;
      `tim check` says where a rule of his answers it first.
    * **Words** (`terms/`), `sources.md`, `resources.md`, `voice.md`: a heading of yours replaces the same heading.
    * **Roles, competencies, comparisons**: a file of the same name replaces his. A file with no more than the title and
      `- Also called: …` adds those names to his. `tim new role agile-coach --copy` copies his for you to change.
    * **`role-competencies.md`**: a row of yours replaces the same role's row. **`shape.md`**: a key replaces the same key.
    * `- Extends: nothing` under the title of `shape.md` starts from an empty house.

    ## What to do with it

        tim new entry remote-work          # a file to fill in; also role, competency, term, comparison
        tim check --watch                  # check after each change
        tim chat --knowledge \(knowledgeFolder)     # /reload after an edit
        tim compile \(knowledgeFolder) -o our.tim   # an image that starts at once: tim --knowledge our.tim
        tim diff old \(knowledgeFolder)             # which answers change between two versions
        tim gaps --from questions.txt      # what is asked and not answered
        tim check --stale                  # what is due to be read again (`- Review every: 6 months`)
        tim help knowledge                 # how files are written; tim help TIM021 explains a finding

    """
}
