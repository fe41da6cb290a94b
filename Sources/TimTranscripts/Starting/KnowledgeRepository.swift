/// The files of a new knowledge repository: the knowledge, a first transcript, and the lines that check both.
package struct KnowledgeRepository: Sendable {
  package struct File: Sendable {
    package let path: String
    package let text: String
    package var isExecutable = false
  }

  package let files: [File]

  package static let knowledgeFolder = "Knowledge"
  package static let transcriptFolder = "Tests/FAQ"

  /// - Parameter knowledge: The paths, from `Knowledge/` on, and texts of the knowledge.
  package init(knowledge: [(path: String, text: String)]) {
    files =
      knowledge.map { File(path: $0.path, text: $0.text) } + [
        File(path: KnowledgeRepository.transcriptFolder + "/first-questions.txt", text: KnowledgeRepository.transcript),
        File(path: "ci.sh", text: KnowledgeRepository.script, isExecutable: true),
        File(path: "README.md", text: KnowledgeRepository.readme),
      ]
  }

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

    User: What is a WIP limit?

    Expect:
    - intent: definition
    - term: wip-limit

    User: What is the difference between a Scrum Master and an Agile Coach?

    Expect:
    - intent: comparison
    - role: scrum-master, agile-coach

    User: What's the weather in Leeds?

    Expect:
    - outcome: no-answer
    - source: none

    """

  private static let script = """
    #!/bin/sh
    # Everything a pull request has to pass: the knowledge is sound, and every conversation still goes as written.
    set -eu
    cd "$(dirname "$0")"
    tim check \(knowledgeFolder)
    tim replay --knowledge \(knowledgeFolder) --report junit=replay.xml ${GITHUB_ACTIONS:+--report github} \(transcriptFolder)

    """

  private static let readme = """
    # Knowledge for Tim

    `\(knowledgeFolder)/` holds what Tim knows, in Markdown; `\(transcriptFolder)/` holds conversations that must go on
    working.

        tim --knowledge \(knowledgeFolder)          # talk with it
        tim check \(knowledgeFolder)                # everything that is wrong with it, with file, line and a way out
        tim replay                         # hold every conversation again and compare
        tim replay --update                # accept what Tim says now

    `ci.sh` runs the check and the replay; call it from your build server. The knowledge begins with three roles and one
    competency: add files beside theirs, change what does not fit your house, and protect what matters with a transcript.

    """
}
