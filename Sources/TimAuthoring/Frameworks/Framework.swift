/// A framework as its tables say it, before it becomes files.
struct Framework: Sendable {
  struct Role: Sendable {
    /// What the publisher calls it; its file is named after that, whatever it is called in sentences.
    let title: String
    var name: String
    var aliases: [String] = []
    var about: [String] = []
    /// The ladder on which it is a grade.
    var group = ""
    /// Items by heading, in the order in which headings came.
    var lists: [(heading: String, items: [String])] = []
    var needs: [Need] = []
    /// The competencies that it needs without a level being said.
    var unlevelled: [String] = []

    func items(_ heading: String) -> [String] { lists.first { $0.heading == heading }?.items ?? [] }
  }

  struct Need: Sendable, Equatable {
    let competency: String
    let importance: String
    let level: String
    /// The figure that says how much it matters, or empty.
    let figure: String
    /// The publisher's own figures, or empty.
    let figures: String
  }

  struct Competency: Sendable {
    let name: String
    /// What kind of thing the publisher says it is, or empty.
    var kind = ""
    var about: [String] = []
    /// What it is by its kind, where the publisher says no more.
    var meaning = ""
    var aliases: [String] = []
    /// Items by level.
    var levels: [String: [String]] = [:]
  }

  /// A further name that several roles have.
  struct SharedName: Sendable, Equatable {
    let name: String
    let roles: [String]
  }

  var roles: [Role]
  let competencies: [Competency]
  /// Names that are nobody's own, so that Tim asks which role is meant.
  var shared: [SharedName] = []
}
