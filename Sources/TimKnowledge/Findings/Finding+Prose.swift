extension Finding {
  /// What is wrong, in one sentence without a full stop.
  package var message: String { fault.message }

  /// The finding on one line, in the form that compilers use, with the file under `folder`.
  package func compilerLine(in folder: String) -> String {
    let path = folder + "/" + location.file.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(path):\(location.line):\(location.column): \(severity.rawValue): \(message) [\(code)]".harmless
  }
}

extension Finding.Fault {
  fileprivate var message: String {
    structure ?? reference ?? words ?? rules ?? prose ?? ""
  }

  private var structure: String? {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notUTF8: "this line is not UTF-8"
    case .missingTitle: "the file does not begin with one title of the first rank"
    case .missingFact(let key): "“\(key):” is missing"
    case .unknownFact(let key, _): "“\(key):” is not a fact that Tim knows"
    case .duplicateFact(let key): "“\(key):” stands here a second time, and only the first is read"
    case .missingSection(let title): "the section “\(title)” is missing"
    case .unknownSection(let title, _): "“\(title)” is not a section that Tim knows"
    case .duplicateSection(let title): "“\(title)” stands here a second time, and only the first is read"
    case .missingSummary: "there is no text here"
    case .missingItems(let section, let found, let wanted): "\(section) has \(found) of at least \(wanted) items"
    case .itemWithoutTitle: "this entry does not begin as it should"
    case .itemTitleWithoutStop(let title): "the title “\(title)” does not end with a full stop"
    case .itemWithoutText(let title): "“\(title)” has a title and no text"
    case .itemWithoutSource(let title): "“\(title)” cites no source"
    case .itemGoesOn(let title): "“\(title)” goes on after its first paragraph, and that is not read"
    case .passageWithoutSource(let of): "the text of “\(of)” cites no source"
    case .misnumbered(let found, let expected): "the list says “\(found)” where “\(expected)” is due"
    case .badMonth(let text): "“\(text)” is not a month"
    case .badDate(text: ""): "there is no date here"
    case .badDate(let text): "“\(text)” is not a date"
    case .badNumber(let key, let text): "\(key) “\(text)” is not a number"
    case .tableRow(let role, let problem): "the row “\(role)”: \(problem)"
    case .fileNameMismatch(let expected): "the file should be named \(expected)"
    case .badShape(let key, let text): "“\(text)” is not what “\(key):” can be"
    case .entryWithoutAnswer(let question): "“\(question)” has no answer under it"
    case .itemAsBullet(let text): "“\(text)” is a bullet where numbered items are read, and is not read"
    case .proseAmongItems(let section): "this text stands in “\(section)”, where only numbered items are read"
    case .strayFile(let folder, _):
      folder.isEmpty ? "nothing reads a file of this name" : "nothing reads the folder “\(folder)”"
    default: unread
    }
  }

  private var unread: String? {
    switch self {
    case .unreadBlock(let kind, let section): "\(kind.rawValue) stands in “\(section)”, where none is read"
    case .commentNotClosed: "this comment is never closed, and nothing below it is read"
    case .misplacedFact(let key, _): "“\(key)” is no fact as it stands here"
    case .joinedWording(let wording): "“\(wording)” is read as one wording"
    case .namesBelow(let key): "“\(key):” has a list below it, which is read as one name"
    case .notMarkdown: "only files that end in .md are read"
    case .fileTooDeep(let folder): "nothing reads a file in a folder of \(folder)/"
    default: form
    }
  }

  /// What was meant otherwise than it is read.
  private var form: String? {
    switch self {
    case .factGoesOn(let key): "the line below “\(key):” is read as part of it, because no empty line is between them"
    case .lineAmongFacts(let text): "“\(text)” stands among the facts and is none"
    case .misranked(let title, _): "“\(title)” has the wrong number of “#” to be read here"
    case .lineAsHeading(let text, _): "“\(text)” is read as text and not as a question or a heading"
    case .lostNumber(let number): "“\(number)” begins no item here, because no blank follows it"
    case .rawMark(let mark): "“\(mark.rawValue)” is shown to people as it stands"
    case .placeholder(let text): "“\(text)” still stands for something that is to be written"
    case .angleBrackets(let text): "“\(text)” is taken for HTML, and nobody sees it"
    case .picture: "a picture is not shown"
    case .webLink(let url): "the address of the link \(url) is not shown"
    case .secondTitle(let title): "“\(title)” is a second title of the first rank, and nothing below it is read"
    case .titleUnlikeFile(let title, let id):
      "the title “\(title)” and the name of the file, \(id).md, are spelt differently"
    case .badTimespan(let text): "“\(text)” is not a length of time"
    case .futureDate(let text): "“\(text)” lies in the future"
    case .unusedTimespan: "“Review every:” counts from “Reviewed:”, which is missing"
    case .fileName: "a file's name is its id, in small letters with “-” between words"
    case .unclosedSlot(let key): "a “{” in “\(key)” is never closed"
    case .unknownLabel(let text, _): "“\(text)” is nothing that a conversation can say"
    case .labelOfOther(let label, let url): "the link says “\(label)” and leads to \(url)"
    case .wordingOfTwo(let wording, let owner): "“\(wording)” asks for “\(owner)” already, and that answers it"
    case .wordingOfOther(let wording, let owner):
      "“\(wording)” is taught as outside Tim's field, and “\(owner)” answers it"
    default: nil
    }
  }

  private var reference: String? {
    switch self {
    case .danglingLink(let url, _): "the link \(url) leads nowhere"
    case .unknownID(let kind, let id, _): "there is no \(kind) “\(id)”"
    case .badAddress(let url): "“\(url)” is not a web address"
    case .duplicateID(let id): "the id “\(id)” is taken"
    case .duplicateAddress(let url): "\(url) stands here a second time"
    case .linkFromElsewhere(let url, _):
      "the link \(url) leads nowhere from this folder, though Tim guesses what it means"
    case .uncitedSource(let id): "nothing cites the source “\(id)”"
    case .aboutNothing(let key): "“\(key):” links to no role, competency, level, term or resource"
    default: nil
    }
  }

  private var words: String? {
    switch self {
    case .aliasOwnedTwice(let alias, let owner, let other): "“\(alias)” belongs to \(owner) and to \(other)"
    case .duplicateAlias(let alias): "“\(alias)” stands twice"
    case .aliasHidden(let alias, let by): "“\(alias)” can never be understood, because \(by) takes the same words first"
    case .aliasHides(let alias, let hidden):
      "“\(alias)” takes the words of \(hidden), which nobody can say together any more"
    case .unsayable(let wording): "“\(wording)” holds no word that anybody can say"
    case .ambiguousNeedsTwo(let name): "“\(name)” needs at least two roles to choose from"
    case .unknownConcept(let name, _): "there is no concept ~\(name)"
    case .missingConcept(let name): "the concept “\(name)” is missing"
    case .duplicateConcept(let name): "the concept “\(name)” stands here a second time"
    case .synonymOfTwo(let phrase, let concept, let other): "“\(phrase)” is in ~\(concept) and in ~\(other)"
    case .joinedAlias(let alias): "“\(alias)” is read as one name"
    case .everydayAlias(let alias, let owner):
      "“\(alias)” \(alias.contains(" ") ? "holds nothing but everyday words" : "is an everyday word"), "
        + "and whoever says it would be understood as speaking of \(owner)"
    case .unknownSlot(let slot, let key, _): "“{\(slot)}” in “\(key)” is never filled, and leaves a hole"
    case .rankOutOfOrder(let level, let rank):
      "\(level) has rank \(rank), which does not go up from the level above it; levels hold in the order of their headings"
    case .missingVoice(let key): "voice.md has no “\(key)”"
    case .unusedVoice(let key, _): "Tim never says “\(key)”"
    default: nil
    }
  }

  private var rules: String? {
    switch self {
    case .badPattern(let pattern, let error): "the pattern “\(pattern)” cannot be read: \(error)"
    case .patternOwnedTwice(let pattern, let intent, let other): "“\(pattern)” belongs to \(intent) and to \(other)"
    case .duplicatePattern(let pattern): "“\(pattern)” stands twice"
    case .unreachablePattern(let pattern): "nothing that anybody says can reach “\(pattern)”"
    case .unreachableWord(let word, let readAs, let pattern):
      "“\(word)” in “\(pattern)” can never match, because Tim reads it as “\(readAs)”"
    case .patternOverruled(let pattern, let by): "whatever matches “\(pattern)” is decided by “\(by)”"
    case .unknownIntent(let id, _): "“\(id)” is not an intent that Tim can answer"
    case .fewExamples(let intent, let found, let wanted): "\(intent) has \(found) of at least \(wanted) examples"
    case .exampleLost(let example, let intent, let winner): "“\(example)” is taken for \(winner), not for \(intent)"
    case .exampleNarrow(let example, let intent, let rival): "“\(example)” wins \(intent) only just before \(rival)"
    case .exampleUnanswered(let example, let outcome): "“\(example)” is not understood (\(outcome))"
    case .exampleTwice(let example): "“\(example)” stands twice"
    case .entryLost(let wording, let winner): "“\(wording)” is answered by \(winner), and not by what stands here"
    case .phrasingOfTwo(let phrasing, let intent, let other): "“\(phrasing)” teaches \(intent) and \(other)"
    default: nil
    }
  }

  private var prose: String? {
    switch self {
    case .nearDuplicate(let title, let other, let percent): "“\(title)” says nearly what “\(other)” says (\(percent) %)"
    case .itemAtTwoLevels(let title, let level, let other): "“\(title)” stands at \(level) and at \(other)"
    case .titleOveruse(let title, let count): "the title “\(title)” is used \(count) times"
    case .itemLength(let title, let words): "“\(title)” has \(words) words"
    case .filler(let word, let title): "“\(word)” in “\(title)” says nothing"
    case .passiveDuty(let phrase, let title): "“\(title)” tells of a duty (“\(phrase)”) instead of an act"
    case .levelLikeNeighbour(let level, let percent): "\(level) says much the same as the level below (\(percent) %)"
    case .titleLength(let title, let words): "the title “\(title)” has \(words) words"
    case .emptyCell(let cell): "\(cell) has no answer"
    case .lapsedFact(let title, let month): "“\(title)” was to be looked up again by \(month)"
    case .reviewDue(let title, let reviewed): "“\(title)” was reviewed on \(reviewed), and is due again"
    case .unreadSource(let id, _): "“\(id)” carries statements, and nobody has read it"
    case .noOwnItems(let role, let competency):
      "“\(competency)” weighs for “\(role)”, and nothing says what this role does there that another would not"
    case .thinResources(let of, let count, let kinds): "\(of) has \(count) resources of \(kinds) kinds"
    default: nil
    }
  }
}
