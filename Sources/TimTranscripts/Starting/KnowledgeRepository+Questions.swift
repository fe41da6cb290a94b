/// The files of a new repository for questions and answers alone: nothing of Tim's own field, his language and voice.
extension KnowledgeRepository {
  package static let questionFiles = [
    File(path: knowledgeFolder + "/shape.md", text: emptyHouse),
    File(path: knowledgeFolder + "/faq/new-colleagues.md", text: questions),
    File(path: transcriptFolder + "/first-questions.txt", text: questionTranscript),
    File(path: "ci.sh", text: script, isExecutable: true),
    File(path: "README.md", text: questionReadme),
  ]

  private static let emptyHouse = """
    # Shape

    - Extends: nothing

    This knowledge starts from an empty house: Tim's language and voice, and none of his roles, competencies and answers.
    Remove the line “Extends” to have both.

    """

  private static let questions = """
    # New colleagues

    ## Where do I get a badge?

    - Also asked: my badge does not open the door
    - Also asked: who gives out door cards
    - Also asked: I lost my access card

    At the front desk, with an identity card, from eight to six. It works from the next morning.

    ## How do I report a fault in production?

    - Also asked: the website is down, whom do I tell
    - Also asked: where do I open an incident

    Call the person on duty first and write afterwards; the number stands on top of every page of the intranet.

    1. Say what you see, since when, and who is affected.
    2. Stay reachable until somebody takes over.
    3. Write it into the incident channel, with a picture if you have one.

    ## Who approves holidays?

    - Also asked: how do I ask for a day off
    - Also asked: my vacation request is stuck

    Your team lead, within three working days. In the last two weeks before a release, ask the release manager as well.

    """

  private static let questionTranscript = """
    Title: First questions
    Tags: faq smoke

    Note: Each turn is a test of one question; “tim help transcript” tells what can be expected.

    User: I have lost my badge, where can I get a new one?

    Expect:
    - entry: new-colleagues#where-do-i-get-a-badge

    User: the website is down, whom do I tell?

    Tim: [..]person on duty[..]
    ...

    Expect:
    - entry: new-colleagues#how-do-i-report-a-fault-in-production
    - items: 3

    User: who approves holidays

    Expect:
    - entry: new-colleagues#who-approves-holidays

    User: What's the weather in Leeds?

    Expect:
    - outcome: no-answer

    """

  private static let questionReadme = """
    # Questions and answers for Tim

    `\(knowledgeFolder)/faq/` holds questions with their answers, one file a subject; `\(transcriptFolder)/` holds conversations that
    must go on working.

        tim --knowledge \(knowledgeFolder)                 # talk with it
        tim import faq questions.csv \(knowledgeFolder)    # take over what you have: tables, Rasa, .qna
        tim check \(knowledgeFolder)                       # everything that is wrong with it, with file, line and a way out
        tim replay                                # hold every conversation again and compare
        tim compile \(knowledgeFolder) -o faq.tim          # an image that starts at once

    A second-level heading is the question. “Also asked:” under it is another wording, as many as you like, each as somebody
    would really type it; no two questions share one. Then the answer: one or two sentences that answer outright, then
    numbered items or prose. `ci.sh` runs the check and the replay; call it from your build server.

    """
}
