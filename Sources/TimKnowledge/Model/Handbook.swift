/// All knowledge as read from Markdown, before it is compiled.
package struct Handbook: Sendable {
  package var shape = Shape()
  package var sources: [Source] = []
  package var levels: [Level] = []
  package var facets: [Facet] = []
  package var roles: [Role] = []
  package var competencies: [Competency] = []
  package var terms: [Term] = []
  package var resources: [Resource] = []
  package var comparisons: [Comparison] = []
  /// For each role its competencies, most important first.
  package var roleCompetencies: [[RoleCompetency]] = []
  /// What roles do in competencies that others would not, by role and competency.
  package var parts: [RolePart] = []
  package var entries: [Entry] = []
  package var intents: [Intent] = []
  package var phrasings: [Phrasing] = []
  /// For each competency, in what situations people need it, in their words.
  package var situations: [[String]] = []
  package var smallTalk: [SmallTalk] = []
  package var concepts: [Concept] = []
  /// Words that people use for much the same thing, group by group.
  package var synonyms: [[Alias]] = []
  package var ambiguities: [Ambiguity] = []
  /// Wordings whose level or role is about somebody or something else.
  package var exclusions: [IntentPattern] = []
  package var words = WordLists()
  /// Everything Tim phrases itself: a key and the variants that take turns.
  package var voice: [(key: String, variants: [String])] = []
  /// A digest of all files: equal knowledge, equal version.
  package var version = ""
  /// The newest review date of any file, as `YYYY-MM-DD`.
  package var reviewed = ""
  /// What each file says of itself, in the order of the files.
  package var notes: [FileNote] = []
}
