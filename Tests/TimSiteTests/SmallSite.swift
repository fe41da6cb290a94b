import TimKnowledge

@testable import TimSite

/// A site of a small knowledge that has one of everything, and marks that would be markup if they were let.
enum SmallSite {
  static let texts: [String: String] = [
    "shape.md": """
    # Shape

    - Extends: nothing

    ## Roles

    - Lists: Duties, Path / How
    - Facts: Profile
    - Steps: Path / From, Path / To
    - Statements: For you if
    - Importances: Core, Helpful
    - Weighing: 1

    ## Competencies

    - Lists: Signs

    ## Items

    - At least: 1
    - Words: 1 to 60

    """,
    "sources.md": """
    # Sources

    ## air-book

    - Title: The Air Book
    - Publisher: Wings & Co
    - Address: <https://example.org/air?a=1&b=2>
    - Seen: 2026-11-21, page text

    """,
    "levels.md": """
    # Levels

    ## Beginner

    - Rank: 1

    Learns the ropes.

    ## Master

    - Rank: 2

    Teaches the ropes.

    """,
    "facets.md": """
    # Facets

    ## Habits

    ## Gifts

    """,
    "language/synonyms.md": """
    # Synonyms

    - plane, aircraft, flying machine

    """,
    "language/words.md": """
    # Words

    ## Fillers

    the, a, of, to, in, is, and, what, does, it

    ## Stop words

    do

    """,
    "roles/pilot.md": """
    # Pilot \\<b>

    - Also called: flyer
    - Reviewed: 2026-11-21

    A pilot steers the aircraft & brings it home. [Air](../sources.md#air-book)

    ## Duties

    1. **Landing.** Brings the plane down on \\<script>alert(1)\\</script> wet runways. [Air](../sources.md#air-book)
    2. **Briefing.** Tells the cabin what the weather will be.

    ## Habits

    1. **Checklists.** Reads every line aloud before departure.

    ## Profile

    - Seat: at the front

    ## Path

    ### From

    - [Steward](steward.md): after two seasons.

    ### How

    1. **Licence.** Passes the examination of the authority.

    ## For you if

    - You like windows.

    """,
    "roles/steward.md": "# Steward\n\nA steward looks after guests.\n\n## Duties\n\n1. **Serving.** Brings tea.\n",
    "roles/pilot/flying.md": """
    # Flying as a pilot

    Flies alone.

    ## Master

    ### Habits

    1. **Night flights.** Keeps instruments in view after dusk.

    """,
    "competencies/flying.md": """
    # Flying

    Flying is staying up. [Air](../sources.md#air-book)

    ## Beginner

    Sits beside the captain.

    ### Habits

    1. **Watching.** Looks at the horizon first.
       - Not for: [Steward](../roles/steward.md)
    2. **Asking.** Costs nothing to do. [Air](../sources.md#air-book)
       - As of: 2026-11
       - Check again by: 2099-06

    ## Master

    ### Habits

    1. **Fog.** Turns round in time.

    ### For particular roles

    - [Steward](../roles/steward.md): sits down in turbulence.

    ## Signs

    1. **Smooth.** Nobody wakes up.

    """,
    "role-competencies.md": """
    # Who needs what

    | Role | Core | Helpful |
    |---|---|---|
    | Pilot \\<b> | Flying (Master) | |
    | Steward | | Flying (Beginner) |

    """,
    "comparisons/pilot-vs-steward.md": """
    # Pilot and Steward

    - Roles: [Pilot](../roles/pilot.md), [Steward](../roles/steward.md)
    - Reviewed: 2026-11-21

    One steers, the other serves.

    ## Side by side

    ### Seat

    - [Pilot](../roles/pilot.md): At the front.
    - [Steward](../roles/steward.md): At the door.

    ## Differences

    1. **View.** A pilot looks ahead.

    ## Working together

    1. **Doors.** They close them together.

    ## Common ground

    1. **Sky.** Both live in it.

    ## Choosing

    - [Pilot](../roles/pilot.md): Do you like buttons?

    """,
    "terms/words.md": """
    # Words of the air

    ## Runway

    - Also called: strip
    - See also: Squall, Gate

    Where it all begins. [Air](../sources.md#air-book)

    ## Squall

    Sudden wind.

    """,
    "resources.md": """
    # Resources

    ## Books

    ### Wind and Sand

    - By: A. Flyer
    - For: dreamers
    - Levels: beginner
    - Competencies: flying
    - Roles: pilot
    - Source: [Air](sources.md#air-book)

    A book about patience.

    """,
    "faq/house.md": """
    # The house

    - Reviewed: 2026-11-20

    ## Who waters the "plants" & flowers?

    - Also asked: who looks after the greenery
    - About: [Pilot](../roles/pilot.md), [Runway](../terms/words.md#runway)

    The front desk, on Mondays.

    1. **Can.** It stands under the stairs.

    """,
    "faq/other.md": """
    # Taken over

    - Origin: Staff handbook
    - Licence: internal
    - Version: 3

    ## Where is the kitchen?

    On the first floor.

    """,
  ]

  static func knowledge(_ changes: [String: String] = [:]) -> KnowledgeBase {
    let all = texts.merging(changes) { $1 }
    let folder = KnowledgeFolder(
      files: all.map { KnowledgeFolder.File(path: "K/" + $0.key, text: $0.value) })
    let reader = HandbookReader(folder, root: "K")
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    return KnowledgeBase(Image(compiler.image))
  }

  static func site(_ changes: [String: String] = [:]) -> Site { Site(knowledge(changes), title: "The <Air> Book") }
}

extension Site {
  /// The text of a file, or nothing.
  func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  var pages: [SiteFile] { files.filter { $0.path.hasSuffix(".html") } }
}
