/// What an intent's file declares: what it can be asked about, what it takes from the conversation, what answers it.
package struct IntentSchema: Hashable, Sendable {
  /// Its place among the intents.
  package let number: Int
  package let id: String
  /// What a question has to be about, one of these; none where it needs no subject.
  package let subjects: [Subject]
  /// Further kinds of slots that it can use.
  package let takes: Set<Entity.Kind>
  /// The kinds of slots that it takes over from the conversation where the utterance leaves them open.
  package let inherits: Set<Entity.Kind>
  /// What somebody wants it for who only names these things.
  package let namedAlone: [Subject]
  /// How sure a guess at the competency of a described situation has to be, if one may be made.
  package let guess: Guess?
  package let traits: Set<Trait>
  package let answer: AnswerKind

  package init(
    number: Int, id: String, subjects: [Subject], takes: Set<Entity.Kind>, inherits: Set<Entity.Kind>,
    namedAlone: [Subject], guess: Guess?, traits: Set<Trait>, answer: AnswerKind
  ) {
    self.number = number
    self.id = id
    self.subjects = subjects
    self.takes = takes
    self.inherits = inherits
    self.namedAlone = namedAlone
    self.guess = guess
    self.traits = traits
    self.answer = answer
  }

  /// A combination of kinds, with how many of each there have to be at least: `two roles + competency`.
  package struct Subject: Hashable, Sendable {
    package let counts: [Entity.Kind: Int]

    package init(_ counts: [Entity.Kind: Int]) {
      self.counts = counts
    }
  }

  /// How readily a competency that nobody named is guessed; the raw values are part of the compiled form.
  package enum Guess: Int, CaseIterable, Sendable {
    /// Only where a situation leaves hardly a doubt.
    case carefully
    /// Where a situation points to one competency more than to others.
    case readily
  }

  /// What is special about an intent; the raw values are part of the compiled form.
  package enum Trait: Int, CaseIterable, Sendable {
    /// It is about the answer before.
    case pointsBack
    /// Two roles are read as where from and where to.
    case isDirected
    /// Of several roles, the asker's own is meant.
    case prefersAsker
    /// It is an aside that leaves the topic standing, unless it is about a role or a competency.
    case isAside
    /// People tell of themselves in words that no handbook has.
    case isPersonal
    /// It can be asked about everything at once, without a subject.
    case standsAlone
    /// It holds subjects against each other.
    case compares
    /// It lists what holds for any case, and gives way to an answer that was written for one.
    case givesWay
    /// It is something to be made, and a sentence that opens by asking for it wants nothing else, whatever is said of its use.
    case isMadeOnRequest

    /// The words for it in an intent's file.
    package var words: String {
      switch self {
      case .pointsBack: "points back"
      case .isDirected: "from one to another"
      case .prefersAsker: "prefers the asker"
      case .isAside: "aside"
      case .isPersonal: "personal"
      case .standsAlone: "stands alone"
      case .compares: "compares"
      case .givesWay: "gives way"
      case .isMadeOnRequest: "made on request"
      }
    }
  }

  /// The kinds of slots that the intent can use at all.
  package var kinds: Set<Entity.Kind> {
    subjects.reduce(into: takes) { $0.formUnion($1.counts.keys) }
  }

  /// Whether the answer is about something that is named, and not about Tim or the answer before.
  package var isAboutSubject: Bool { !subjects.isEmpty }

  /// Whether it is answered with what was written to be said next after an answer.
  package var isPart: Bool { answer.made(of: []) == .parts([]) }

  package func has(_ trait: Trait) -> Bool { traits.contains(trait) }
}

/// What answers an intent: the few kinds of answers that Tim can compose.
package enum AnswerKind: Hashable, Sendable {
  /// The items of a competency's cells, or of a role's own facets.
  case cells
  /// Lists of a role or a competency, by their headings.
  case lists([String])
  /// What something is, in its file's own words.
  case summary
  /// Two or more held side by side.
  case comparison
  /// What two share.
  case commonGround
  /// How two work together.
  case partnership
  /// Which role suits somebody.
  case choice
  /// What is new from one role or level to another.
  case steps
  /// What to read, take, watch or join.
  case resources
  /// What the knowledge holds.
  case catalogue
  /// More about the last answer.
  case more
  /// Less of the last answer: its core, its first items, a sentence.
  case less
  /// What an answer rests on.
  case sources
  case smallTalk
  /// A question with an answer of its own.
  case entry
  /// What was written to be said next after such an answer, by the headings it stands under.
  case parts([String])
  /// What the handbook says nearest to the words.
  case passages
  /// A role's competencies with importance and level, and which roles need a competency; where the wording asks for the
  /// whole role, these of its lists as well.
  case profile([String])
  /// A piece of work to carry away, put together from these facets and lists.
  case work(Work, [String])

  /// The pieces of work that Tim can put together; the raw values are the words for them in an intent's file.
  package enum Work: String, CaseIterable, Sendable {
    /// What is to be done, to be ticked off.
    case checklist
    /// Questions for a role at a level, with what each probes.
    case interview
    /// The text by which somebody is looked for.
    case advert
    /// Statements to judge oneself by, a result and a plan.
    case assessment
    /// What to do in the first ninety days.
    case firstDays = "first days"
  }

  /// The word for it in an intent's file.
  package var word: String {
    switch self {
    case .cells: "cells"
    case .lists: "lists"
    case .summary: "summary"
    case .comparison: "comparison"
    case .commonGround: "common ground"
    case .partnership: "partnership"
    case .choice: "choice"
    case .steps: "steps"
    case .resources: "resources"
    case .catalogue: "catalogue"
    case .more: "more"
    case .less: "less"
    case .sources: "sources"
    case .smallTalk: "small talk"
    case .entry: "entry"
    case .parts: "parts"
    case .passages: "passages"
    case .profile: "profile"
    case .work(let work, _): work.rawValue
    }
  }

  /// The facets and lists that it is made of, for the kinds that name some.
  package var parts: [String] {
    switch self {
    case .lists(let parts), .parts(let parts), .profile(let parts), .work(_, let parts): parts
    default: []
    }
  }

  /// The same kind made of other parts; a kind that has none stays as it is.
  package func made(of parts: [String]) -> AnswerKind {
    switch self {
    case .lists: .lists(parts)
    case .parts: .parts(parts)
    case .profile: .profile(parts)
    case .work(let work, _): .work(work, parts)
    default: self
    }
  }

  /// Whether it is asked in order to go and look, so that addresses are what is wanted.
  package var givesAddresses: Bool { self == .sources || self == .resources }

  /// Whether it lists what there is or puts together what was said, so that nothing in it is a repetition.
  package var isListing: Bool {
    switch self {
    case .catalogue, .sources, .work: true
    default: false
    }
  }

  /// Whether it is something to carry away, which nobody asks for by the way.
  package var isPieceOfWork: Bool {
    switch self {
    case .work, .profile: true
    default: false
    }
  }

  /// Whether it quotes items of the handbook as they stand there.
  package var quotesItems: Bool {
    switch self {
    case .cells, .lists, .passages: true
    default: false
    }
  }

  /// Whether it asks one thing after the other before it says what comes of it.
  package var asksOneByOne: Bool { self == .choice || made(of: []) == .work(.assessment, []) }

  /// All kinds, those that are made of parts without any.
  package static let all: [AnswerKind] =
    [
      .cells, .lists([]), .summary, .comparison, .commonGround, .partnership, .choice, .steps, .resources, .catalogue,
      .more, .less, .sources, .smallTalk, .entry, .passages, .profile([]), .parts([]),
    ] + Work.allCases.map { .work($0, []) }
}
