/// The texts of the small knowledge folder.
extension SmallKnowledge {
  static let catalogues: [String: String] = [
    "shape.md": """
    # Shape

    - Reviewed: 2026-11-21

    ## Roles

    - Lists: Responsibilities, A day, Progression / How, Certification, Metrics, Tools
    - Facts: Dimensions
    - Steps: Progression / From, Progression / To
    - Way: Progression / How
    - Statements: Suits you if
    - Required: Tools
    - Dimensions: Focus, Scope, Works with
    - Partners: Works with
    - Importances: Core, Important, Helpful
    - Weighing: 2
    - Every competency: yes

    ## Competencies

    - Lists: Metrics, Tools
    - Required: Metrics, Tools
    - Every cell: yes

    ## Items

    - At least: 5
    - Words: 8 to 60
    - Sources: yes

    """,
    "sources.md": """
    # Sources

    ## air-book

    - Title: The Air Book
    - Publisher: Wings
    - Address: <https://example.org/air>
    - Seen: 2026-11-21, page text

    ## sea-book

    - Title: The Sea Book
    - Publisher: Waves
    - Address: <https://example.org/sea>
    - Seen: 2026-11-21, page text

    """,
    "levels.md": """
    # Levels

    ## Beginner

    - Rank: 1
    - Also called: novice
    - Sources: [Air](sources.md#air-book)

    Learns the ropes under watchful eyes.

    ## Master

    - Rank: 2
    - Also called: veteran
    - Sources: [Sea](sources.md#sea-book)

    Teaches whoever wants to be taught.

    """,
    "facets.md": """
    # Facets

    ## Skills

    - Also called: abilities

    ## Attributes

    - Also called: traits

    ## Practices

    - Also called: habits

    ## Knowledge

    - Also called: theory

    """,
    "role-competencies.md": """
    # Competencies by role

    | Role | Core | Important | Helpful |
    |---|---|---|---|
    | Pilot | Flying (Master) | | |
    | Steward | | Flying (Beginner) | |

    """,
    "faq/clouds.md": """
    # Clouds

    ## May we land in fog?

    - Also asked: fog on the runway
    - About: [Pilot](../roles/pilot.md), [Flying](../competencies/flying.md)

    Ask the tower.

    """,
    "terms/air.md": """
    # Air

    ## Cockpit

    - Also called: flight deck
    - See also: Jet Stream

    The room at the front from which a plane is flown. [Air](../sources.md#air-book)

    ## Jet Stream

    - Also called: high wind
    - See also: Cockpit

    A fast wind far above the clouds, helpful eastwards. [Sea](../sources.md#sea-book)

    """,
    "resources.md": """
    # Resources

    ## Books

    ### Learning to Fly

    - By: Ann Gull
    - Year: 1999
    - For: whoever starts
    - Levels: beginner
    - Competencies: flying
    - Roles: pilot
    - Source: [Air](sources.md#air-book)

    Begin with the chapter on weather.

    """,
  ]

  static let language: [String: String] = [
    "intents/definition.md": """
    # Definition

    - About: role; competency; level; term
    - Answer: summary

    What something is.

    ## Patterns

    - `what is <term>`

    ## Hints

    - `meaning of <role>`

    ## Examples

    - What is a cockpit?

    """,
    "intents/tools.md": """
    # Tools

    - About: role; competency
    - Answer: lists: Tools

    What somebody works with.

    ## Patterns

    - `~tool of <role>`

    ## Examples

    - tools of a pilot

    """,
    "small-talk.md": """
    # Small talk

    ## Greeting

    ### Patterns

    - `(hello|good morning)`

    ### Replies

    - Good day.

    """,
    "limits.md": """
    # Limits

    ## Pay

    ### Patterns

    - `(salary|wage)`

    ### Replies

    - I keep no figures.

    """,
    "language/concepts.md": """
    # Concepts

    ### tool

    - tool, instrument

    ### metric

    - metric, gauge

    """,
    "language/ambiguities.md": """
    # Ambiguities

    ## crew

    - [Pilot](../roles/pilot.md)
    - [Steward](../roles/steward.md)

    """,
    "language/exclusions.md": """
    # Exclusions

    ## Patterns

    - `my <role>`

    """,
    "language/small-words.md": """
    # Small words

    ## Fillers

    - a, the, please

    ## Stop words

    - of, in, and, is, to, at, for, with, by, on, it

    ## Contractions

    - what's: what is

    """,
    "language/style.md": """
    # Style

    ## Empty words

    - various, and so on

    ## Duty phrases

    - is responsible for

    ## Placeholders

    - TODO, TBD

    """,
    "voice.md": """
    # Voice

    ## Words

    ### word.and

    - and

    """,
  ]
}
