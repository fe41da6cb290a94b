/// Every sentence and heading that a page has of its own; all else on it is the knowledge's.
enum SiteWording {
  /// What the site holds, in a sentence.
  static func about(hasRoles: Bool, hasQuestions: Bool) -> String {
    let parts =
      (hasRoles ? ["What roles ask for, and what competencies mean at each level"] : [])
      + (hasQuestions ? [hasRoles ? "answers to questions" : "Answers to questions"] : [])
    return (parts.isEmpty ? ["What is known"] : parts).joined(separator: "; ") + ", with the sources they rest on."
  }

  static let skip = "Skip to the content"
  static let siteNavigation = "Site"
  static let onThisPage = "On this page"

  static let home = "Home"
  static let roles = "Roles"
  static let competencies = "Competencies"
  static let levels = "Levels"
  static let comparisons = "Comparisons"
  static let questions = "Questions"
  static let terms = "Terms"
  static let resources = "Resources"
  static let sources = "Sources"
  static let cited = "Sources of this page"
  static let resourcesAndSources = "Resources and sources"
  static let search = "Search"

  static let role = "Role"
  static let competency = "Competency"
  static let level = "Level"
  static let importance = "Importance"
  static let alsoCalled = "Also called"
  static let seeAlso = "See also"
  static let aboutThis = "About"
  static let rolesThatNeedIt = "Roles that need it"
  static let ownItems = "In its own way"
  static let forRoles = "For particular roles"
  static let rolesOfTheirOwnWay = "Roles with a way of their own"
  static let sideBySide = "Side by side"
  static let differences = "Differences"
  static let together = "Working together"
  static let common = "Common ground"
  static let choosing = "Choosing"
  static let aspect = "Aspect"
  static let further = "To read, take, watch or join"
  static let judgement = "our judgement"
  static let judgementOfAll = "This is our judgement, from practice; no single source is behind it."

  static let only = "For"
  static let except = "Not for"
  static let by = "By"
  static let year = "Year"
  static let audience = "For"
  static let publisher = "Publisher"
  static let address = "Address"
  static let seen = "Last seen"
  static let reviewed = "Reviewed"
  static let origin = "Origin"
  static let licence = "Licence"
  static let version = "Version"

  static func and(_ one: String, _ other: String) -> String { "\(one) and \(other)" }
  static func dating(_ asOf: String, _ checkBy: String) -> String { "As of \(asOf); look again by \(checkBy)." }
  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
  static func questions(_ number: Int) -> String { count(number, "question", "questions") }
  static func terms(_ number: Int) -> String { count(number, "term", "terms") }
  static func colophon(_ version: String, _ reviewed: String) -> String {
    "Knowledge \(version)" + (reviewed.isEmpty ? "" : ", reviewed \(reviewed)") + ". Made with Tim."
  }

  static let searchFor = "Search for"
  static let searchWithoutScript =
    "This search needs scripts, which are off here. Every page reads without them: open a list below, and look for a word on "
    + "the page with your browser’s own search, Ctrl+F or ⌘F."
  static let searchResults = "Results"
  /// What the search found; the script puts the number and the question in their places.
  static let foundNothing = "Nothing here has these words. Try others, or fewer."
  static let foundOne = "One passage, for “{question}”."
  static let foundMany = "The best {count} passages, for “{question}”."
}
