/// The larger files of the small knowledge folder, made of sentences that do not repeat each other.
extension SmallKnowledge {
  static func role(_ name: String, _ alias: String, other: String, words: String) -> String {
    let headings = [
      "Responsibilities", "A day", "Skills", "Attributes", "Practices", "Knowledge", "Certification", "Metrics",
      "Tools",
    ]
    let dimensions = [
      "Focus", "Scope", "Horizon", "Decides", "Answers for", "Succeeds when", "Works with", "Leads by", "Typical day",
      "Judged by",
    ]
    let sections = headings.map { heading in "## \(heading)\n\n" + items(1, "\(name) \(heading)") }
    return """
      # \(name)

      - Also called: \(alias)
      - Reviewed: 2026-11-21

      A \(name) works above the clouds with \(words). [Air](../sources.md#air-book)

      \(sections.joined(separator: "\n"))
      ## Dimensions

      \(dimensions.map { "- \($0): \(words) \($0.lowercased())" }.joined(separator: "\n"))

      ## Progression

      ### From

      - [Other](\(other).md): after a season of \(words). [Air](../sources.md#air-book)

      ### To

      - [Other](\(other).md): by an examination in \(words). [Sea](../sources.md#sea-book)

      ### How

      \(items(1, "\(name) How"))
      ## Suits you if

      - You like \(words).

      """
  }

  static func competency(_ name: String, _ alias: String) -> String {
    let levels = ["Beginner", "Master"].map { level in
      let facets = ["Skills", "Attributes", "Practices", "Knowledge"].map { facet in
        "### \(facet)\n\n" + items(5, "\(level) \(facet)")
      }
      return "## \(level)\n\nWhat is new for a \(level.lowercased()).\n\n\(facets.joined(separator: "\n"))"
    }
    return """
      # \(name)

      - Also called: \(alias)
      - Reviewed: 2026-11-21

      \(name) is staying up. [Air](../sources.md#air-book)

      \(levels.joined(separator: "\n"))
      ### For particular roles

      - [Pilot](../roles/pilot.md): lands in fog. [Sea](../sources.md#sea-book)

      ## Metrics

      \(items(1, "\(name) Metrics"))
      ## Tools

      \(items(1, "\(name) Tools"))
      """
  }

  static let comparison = """
    # Pilot and Steward

    - Roles: [Pilot](../roles/pilot.md), [Steward](../roles/steward.md)
    - Reviewed: 2026-11-21

    One steers, the other serves. [Air](../sources.md#air-book)

    ## Side by side

    ### Seat

    - [Pilot](../roles/pilot.md): At the front with two windows.
    - [Steward](../roles/steward.md): Wherever a belt is free.

    ## Differences

    \(items(1, "Differences"))
    ## Working together

    \(items(1, "Working together"))
    ## Common ground

    \(items(1, "Common ground"))
    ## Choosing

    - [Pilot](../roles/pilot.md): Do you like buttons?
    - [Steward](../roles/steward.md): Do you like guests?

    """

  /// Numbered items whose words come from their place, so that no two are alike.
  static func items(_ count: Int, _ place: String) -> String {
    (1...count).map { number in
      let seed = place.unicodeScalars.reduce(number * 7919) { $0 &* 31 &+ Int($1.value) }
      let words = (0..<9).map { "w\(String(abs(seed &* (2 * $0 + 3)) % 1_679_616, radix: 36))" }
      return
        "\(number). **\(place) \(number).** Does \(words.joined(separator: " ")) well. [Air](../sources.md#air-book)\n"
    }.joined()
  }
}
