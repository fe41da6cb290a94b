/// What a knowledge is made of: which sections there are and what has to be filled, as `shape.md` declares it.
///
/// Facets and levels stand in files of their own, in the order of their headings.
package struct Shape: Hashable, Sendable {
  /// Whether the knowledge starts from an empty house instead of lying over what is built in.
  package var extendsNothing = false
  /// The headings in a role's file that hold items; one below another heading is written `Progression / How`.
  package var roleLists: [String] = []
  /// Which of these are no advice by themselves, such as questions of an interview, and are never quoted where a question has
  /// no answer of its own.
  package var unquotedLists: Set<String> = []
  /// Which of these holds how the role is reached.
  package var roleWay = ""
  /// The heading in a role's file that holds one fact for each dimension.
  package var roleFacts = ""
  /// The headings that name the neighbouring roles from which people come, and to which they go.
  package var roleSteps: [String] = []
  /// The heading that holds statements of those whom a role suits.
  package var roleStatements = ""
  /// What every role answers, so that any two can be held side by side.
  package var dimensions: [String] = []
  /// The dimension that names a role's partners.
  package var partners = ""
  /// The dimensions that tell where two roles meet.
  package var meeting: [String] = []
  /// The headings that every role has to have.
  package var requiredOfRoles: [String] = []
  /// How much a competency can matter for a role, most important first.
  package var importances: [String] = []
  /// How many of the importances weigh, counted from the first.
  package var weighing = 0
  /// Whether every role has to say how much each competency matters for it.
  package var listsEveryCompetency = false
  /// The headings in a competency's file, beside those of levels, that hold items.
  package var competencyLists: [String] = []
  /// The headings that every competency has to have.
  package var requiredOfCompetencies: [String] = []
  /// Whether every level of a competency has to have every facet.
  package var fillsEveryCell = false
  /// Whether a subject may lack what another has, so that a question about it may find nothing.
  package var leavesGaps: Bool { !fillsEveryCell || !listsEveryCompetency }
  /// The headings below a question of `faq/` that hold what is asked next, each with a paragraph.
  package var entryParts: [String] = []
  /// The fewest items of a facet at a level.
  package var fewestItems = 1
  /// How many words an item may have.
  package var itemWords = 1...400
  /// The most words of an item's title; any number if it is 0.
  package var titleWords = 0
  /// The importances for which a role has to have items of its own in a competency.
  package var ownItems: Set<String> = []
  /// The subject of `terms/` whose words name roles that are not kept, such as those beside the kept ones.
  package var neighbours = ""
  /// Whether an item has to begin with a bold title; otherwise it may be a sentence and no more.
  package var titlesItems = true
  /// Whether every role and competency has to have a summary.
  package var summarisesSubjects = true
  /// Whether an item has to cite a source.
  package var citesSources = false
  /// What stands under “Seen” where somebody has read the page of a source; nothing is asked if it is empty.
  package var readMark = ""
  /// The level that is taken where neither the question nor a role says one.
  package var usualLevel = ""
  /// The codes of findings that this knowledge does not want to hear of.
  package var accepted: Set<String> = []

  package init() {}
}
