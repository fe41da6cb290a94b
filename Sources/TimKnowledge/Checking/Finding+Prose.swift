extension Finding {
  package var severity: Severity {
    switch fault {
    case .exampleNarrow, .titleOveruse, .thinResources: .warning
    default: .error
    }
  }

  /// What is wrong, in one sentence without a full stop.
  package var message: String { fault.message }

  /// What to do about it, or nil where the message says it already.
  package var help: String? { fault.help }

  /// The finding on one line, in the form that compilers use, with the file under `folder`.
  package func compilerLine(in folder: String) -> String {
    let path = folder + "/" + location.file.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(path):\(location.line):\(location.column): \(severity.rawValue): \(message)"
  }
}

extension Finding.Fault {
  var message: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notUTF8: "this line is not UTF-8"
    case .missingTitle: "the file has no title"
    case .missingFact(let key): "“\(key):” is missing"
    case .unknownFact(let key, _): "“\(key):” is not a fact that Tim knows"
    case .missingSection(let title): "the section “\(title)” is missing"
    case .unknownSection(let title, _): "“\(title)” is not a section that Tim knows"
    case .missingSummary: "there is no text here"
    case .missingItems(let section, let found, let wanted): "\(section) has \(found) of at least \(wanted) items"
    case .itemWithoutTitle: "this entry does not begin as it should"
    case .itemTitleWithoutStop(let title): "the title “\(title)” does not end with a full stop"
    case .itemWithoutText(let title): "“\(title)” has a title and no text"
    case .itemWithoutSource(let title): "“\(title)” cites no source"
    case .passageWithoutSource(let of): "the text of “\(of)” cites no source"
    case .misnumbered(let found, let expected): "the list says \(found) where \(expected) is due"
    case .danglingLink(let url, _): "the link \(url) leads nowhere"
    case .unknownID(let kind, let id, _): "there is no \(kind) “\(id)”"
    case .badDate(let text): "“\(text)” is not a date"
    case .badNumber(let key, let text): "\(key) “\(text)” is not a number"
    case .badAddress(let url): "“\(url)” is not a web address"
    case .duplicateID(let id): "the id “\(id)” is taken"
    case .duplicateAddress(let url): "\(url) stands here a second time"
    default: languageMessage
    }
  }

  private var languageMessage: String {
    switch self {
    case .aliasOwnedTwice(let alias, let owner, let other): "“\(alias)” belongs to \(owner) and to \(other)"
    case .duplicateAlias(let alias): "“\(alias)” stands twice"
    case .aliasHidden(let alias, let by): "“\(alias)” can never be understood, because \(by) takes the same words first"
    case .badPattern(let pattern, let error): "the pattern “\(pattern)” cannot be read: \(error)"
    case .unknownConcept(let name, _): "there is no concept ~\(name)"
    case .missingConcept(let name): "the concept “\(name)” is missing"
    case .patternOwnedTwice(let pattern, let intent, let other): "“\(pattern)” belongs to \(intent) and to \(other)"
    case .unreachablePattern(let pattern): "nothing that anybody says can reach “\(pattern)”"
    case .fewExamples(let intent, let found, let wanted): "\(intent) has \(found) of at least \(wanted) examples"
    case .exampleLost(let example, let intent, let winner): "“\(example)” is taken for \(winner), not for \(intent)"
    case .exampleNarrow(let example, let intent, let rival): "“\(example)” wins \(intent) only just before \(rival)"
    case .exampleUnanswered(let example, let outcome): "“\(example)” gets no answer (\(outcome))"
    case .exampleTwice(let example): "“\(example)” stands twice"
    case .synonymOfTwo(let phrase, let concept, let other): "“\(phrase)” is in ~\(concept) and in ~\(other)"
    case .ambiguousNeedsTwo(let name): "“\(name)” needs at least two roles to choose from"
    case .missingVoice(let key): "voice.md has no “\(key)”"
    case .tableRow(let role, let problem): "the row “\(role)”: \(problem)"
    default: proseMessage
    }
  }

  private var proseMessage: String {
    switch self {
    case .nearDuplicate(let title, let other, let percent): "“\(title)” says nearly what “\(other)” says (\(percent) %)"
    case .titleOveruse(let title, let count): "the title “\(title)” is used \(count) times"
    case .itemLength(let title, let words): "“\(title)” has \(words) words"
    case .filler(let word, let title): "“\(word)” in “\(title)” says nothing"
    case .passiveDuty(let title): "“\(title)” tells of a duty instead of an act"
    case .levelLikeNeighbour(let level, let percent): "\(level) says much the same as the level below (\(percent) %)"
    case .emptyCell(let cell): "\(cell) has no answer"
    case .thinResources(let of, let count, let kinds): "\(of) has \(count) resources of \(kinds) kinds"
    case .fileNameMismatch(let expected): "the file should be named \(expected)"
    default: ""
    }
  }

  var help: String? {
    switch self {
    case .unknownFact(_, let nearest), .unknownSection(_, let nearest), .danglingLink(_, let nearest),
      .unknownID(_, _, let nearest), .unknownConcept(_, let nearest):
      nearest.map { "did you mean “\($0)”?" }
    case .missingFact(let key): "add “- \(key): …” to the list under the title"
    case .missingSection(let title): "add a heading “\(title)”"
    case .itemWithoutTitle: "begin it with a bold title, or with a link to a role where roles are listed"
    case .itemWithoutSource, .passageWithoutSource: "end it with a link such as [Title](../sources.md#id)"
    case .badDate: "write it as 2026-11-21"
    case .aliasOwnedTwice: "take it from one of the two, or list it in language/ambiguities.md so that Tim asks"
    case .patternOwnedTwice: "make one of the two more specific, or remove it"
    case .exampleLost: "add a pattern to the intent that should win, or move the example"
    case .nearDuplicate: "say what is special here, or remove one of the two"
    case .itemLength: "keep an item between 8 and 60 words"
    case .fewExamples: "write more questions as people would type them"
    case .aliasHidden: "remove it, or make one of the two longer"
    default: nil
    }
  }
}
