/// The role and the competency of a new repository, small and complete, and the shape that lets them be small.
extension KnowledgeRepository {
  static let subjects = [
    File(path: knowledgeFolder + "/shape.md", text: shape),
    File(path: knowledgeFolder + "/roles/quality-coach.md", text: role),
    File(path: knowledgeFolder + "/competencies/exploratory-testing.md", text: competency),
    File(path: knowledgeFolder + "/role-competencies.md", text: table),
  ]

  private static let shape = """
    # Shape

    What a file of ours has to hold. A key here replaces the same key of what Tim brings along; everything else stays. His own
    knowledge asks for all levels and many sections; ours may begin small.

    ## Roles

    - Required: Responsibilities, Skills, Attributes
    - Every competency: no
    - Own items:

    ## Competencies

    - Required:
    - Every cell: no

    ## Items

    - At least: 2

    ## Checks

    - Accepted: TIM081

    """

  private static let role = """
    # Quality Coach

    - Also called: quality engineer in a team, QA coach
    - Owner: the testing guild
    - Reviewed: 2026-11-29
    - Review every: 1 year

    A Quality Coach helps teams to build quality in: works with one team at a time on how it specifies, tests and releases, and
    leaves it able to go on alone.

    ## Responsibilities

    1. **Examples before code.** Brings product owner, developer and tester together over each larger story, until they agree on
       three examples of what it should do.
    2. **Tests that are trusted.** Goes through the failing and the flaky tests with the team every week, and has each mended or
       deleted.
    3. **Leaving.** Agrees at the start what the team will do without help, and by when.

    ## Decides

    1. **How a team is coached.** Chooses with the team what to work on first and for how long.

    ## Does not decide

    1. **What is released.** The team and its product owner do; the coach says which risks are known.

    ## Skills

    1. **Exploratory testing in pairs.** Tests an hour beside a developer, thinking aloud, so that the developer can go on alone.
    2. **Reading a test report.** Tells from a month of test results which part of the product is changed without being tested.

    ## Attributes

    1. **Patience with old habits.** Lets a team try its own way for two weeks before showing another.
    2. **Candour about risk.** Says in one sentence what may break, to whoever is about to decide.

    """

  private static let competency = """
    # Exploratory Testing

    - Also called: exploratory tests, test charters
    - Owner: the testing guild
    - Reviewed: 2026-11-29
    - Review every: 1 year

    Exploratory Testing finds what nobody thought of: it learns about a product by trying it, and lets each result decide what is
    tried next.

    ## Practitioner

    You hold a session of an hour to a charter of one sentence, and your notes let others repeat what you found.

    ### Skills

    1. **Writing a charter.** Says in one sentence what is explored, with what, and to find which kind of problem.
    2. **Notes that can be repeated.** Writes down data and steps while testing, so that a colleague sees the same fault within
       five minutes.

    ### Practices

    1. **One hour a week.** Explore what was built this week, in pairs, before it is shown to anybody.
    2. **Telling at once.** Show a fault to the developer beside you before you write a ticket.

    ## Senior

    You choose where to explore by risk, and you teach others to.

    ### Skills

    1. **Choosing by risk.** Names the three places where a fault would hurt most, and explores those first.
    2. **Teaching by doing.** Leads a session in which others hold the keyboard, and says only what to look at.

    ### Practices

    1. **A map of the product.** Keep a page that says what was explored when, and which places were never looked at.
    2. **A review of what slipped through.** Ask of each fault in production which session would have found it, and add that charter.

    """

  private static let table = """
    # Competencies by role

    A row here replaces the same role's row; the others stay as Tim brings them along.

    | Role | Core | Important | Helpful |
    |---|---|---|---|
    | Quality Coach | Exploratory Testing (Senior), Quality and Testing (Lead) | Coaching and Mentoring (Senior) | Continuous Improvement (Senior) |

    """
}
