/// The texts of the bakery.
extension Bakery {
  static let shape = """
    # Shape

    - Extends: nothing

    ## Roles

    - Lists: Responsibilities, Tools
    - Facts: Dimensions
    - Steps: From, To
    - Statements: Suits you if
    - Dimensions: Focus, Works with
    - Partners: Works with
    - Importances: Core, Helpful
    - Weighing: 1

    ## Competencies

    - Lists: Tools

    """

  static func level(_ name: String, rank: Int) -> String {
    "## \(name)\n\n- Rank: \(rank)\n\nWorks as a \(name.lowercased()) does.\n\n"
  }

  /// Items whose words tell where they stand.
  static func items(_ count: Int, _ place: String) -> String {
    (1...count).map { "\($0). **\(place) \($0).** Does what \(place.lowercased()) number \($0) says.\n" }.joined()
      + "\n"
  }

  static func role(_ name: String, _ facets: [String]) -> String {
    let lists = (["Responsibilities", "Tools"] + facets).map { "## \($0)\n\n" + items(2, "\(name) \($0)") }.joined()
    return """
      # \(name)

      - Also called: \(name.lowercased())s

      A \(name.lowercased()) gets bread to people.

      \(lists)## Dimensions

      - Focus: bread as a \(name.lowercased()) sees it
      - Works with: all the others

      ## Suits you if

      - You like to work as a \(name.lowercased()).
      - You get up early for a \(name.lowercased()).

      """
  }

  static func competency(_ name: String, _ levels: [String], _ facets: [String]) -> String {
    let ladder = levels.map { level in
      "## \(level)\n\nNew for a \(level.lowercased()).\n\n"
        + facets.map { "### \($0)\n\n" + items(4, "\(name) \(level) \($0)") }.joined()
        + "### For particular roles\n\n- [Baker](../roles/baker.md): in the \(level.lowercased())'s heat.\n"
        + "- [Driver](../roles/driver.md): on the \(level.lowercased())'s road.\n\n"
    }
    return """
      # \(name)

      - Also called: \(name.lowercased()) work

      \(name) keeps bread good.

      \(ladder.joined())## Tools

      \(items(2, "\(name) Tools"))
      """
  }

  static func table(_ levels: [String]) -> String {
    """
    # Competencies by role

    | Role | Core | Helpful |
    |---|---|---|
    | Baker | Dough Making (\(levels[levels.count - 1])) | Food Hygiene (\(levels[0])) |
    | Driver | Food Hygiene (\(levels[0])) | |

    """
  }

  static let comparison = """
    # Baker and Driver

    - Roles: [Baker](../roles/baker.md), [Driver](../roles/driver.md)
    - Reviewed: 2026-11-28

    One stays, the other goes.

    ## Side by side

    ### Place

    - [Baker](../roles/baker.md): At the oven.
    - [Driver](../roles/driver.md): At the wheel.

    ## Differences

    \(items(1, "Differences"))
    ## Working together

    \(items(1, "Working together"))
    ## Common ground

    \(items(1, "Common ground"))
    ## Choosing

    - [Baker](../roles/baker.md): Do you like heat?
    - [Driver](../roles/driver.md): Do you like roads?

    """

  static let entries = """
    # Nights

    ## What do we do when the oven fails at night?

    - Also asked: oven broken before dawn
    - Also asked: the oven died and bread is due at six

    Call the mill next door, which has a second oven.

    1. **Say it early.** Ring the shops before five.

    """
}
