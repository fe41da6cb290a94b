/// The files of a new knowledge repository: one question that is the house's own, a first transcript, and the lines that
/// check both.
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

  package static let files = [
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

    `ci.sh` runs the check and the replay; call it from your build server. Your knowledge lies over what Tim brings along: a
    file of the same name replaces his, and everything else stays. Begin with questions of your own under `\(knowledgeFolder)/faq/`,
    and protect what matters with a transcript.

    """
}
