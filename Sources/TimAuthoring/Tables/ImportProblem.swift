/// Why something cannot be imported, or what of it was left out: facts, with the file and line.
package struct ImportProblem: Error, Hashable, Sendable {
  package let fault: Fault
  package let file: String
  package let line: Int?

  package init(_ fault: Fault, at file: String, line: Int? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
  }

  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    // What ends an import.
    case unreadable(reason: String)
    case notUTF8
    case unknownKind
    case emptyTable
    case unclosedQuote
    case tooManyCells(found: Int, wanted: Int)
    case noColumn(of: String, columns: [String])
    case badColumn(text: String)
    case yaml(text: String)
    case noQuestions
    case noHeader(first: String)
    case columnTwice(name: String)
    case mapping(text: String, reason: String)
    case unknownMapping(nearest: String?)
    case tableUnmapped(columns: [String])
    case noRoles

    // What is left out, and said.
    case questionWithoutAnswer(question: String)
    case answerWithoutQuestion(answer: String)
    case otherAnswers(question: String, count: Int)
    case partLeftOut(of: String, what: String)
    case wordingTwice(wording: String, question: String)
    case unknownLevel(level: String)
    case aliasTwice(alias: String, owner: String)
    case emptyName(kind: String)
    case nameWithComma(name: String)
    case rowsUnnamed(count: Int, kind: String, said: String)
    case rowsUnmapped(count: Int)
    case columnsUnread(columns: [String])
    case columnsIgnored(columns: [String])
    case questionWithoutWords(question: String)

    // What is kept in another way than the source has it, and said.
    case withoutLevel(count: Int, roles: Int)
    case aliasShared(alias: String, owners: [String])
    case idRepeated(id: String, question: String)
    case spelledOtherwise(name: String, as: String)
  }
}

extension ImportProblem {
  /// Whether the command line is wrong, and not a file.
  package var isMisuse: Bool {
    switch fault {
    case .badColumn, .unknownMapping, .unknownKind: true
    default: false
    }
  }

  /// Whether a file is not there.
  package var isMissing: Bool {
    if case .unreadable = fault { true } else { false }
  }

  /// Where, what, and how to mend it.
  package var sentence: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): " + (ending ?? leftOut ?? leftOutOfTable ?? keptOtherwise ?? "")
  }

  private var ending: String? {
    switch fault {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notUTF8: "this line is not UTF-8; save the file as UTF-8"
    case .unknownKind:
      "of this kind nothing can be read; it takes .csv and .tsv tables, .yml files of Rasa, and .qna files"
    case .emptyTable: "the table is empty; its first line should name the columns"
    case .unclosedQuote: "the quote that opens here is never closed"
    case .tooManyCells(let found, let wanted):
      "the row has \(found) cells and the table \(wanted) columns; put cells that hold a separator into quotes"
    case .noColumn(let of, let columns):
      "no column holds the \(of); there are \(ImportProblem.list(columns)). "
        + "Name it with --column \(of)=\(columns.first ?? "NAME")"
    case .noHeader(let first):
      "the first line holds “\(first)” where the names of the columns should stand; put a line such as “question,answer” on top"
    case .columnTwice(let name): "two columns are called “\(name)”; give each a name of its own"
    case .badColumn(let text): "“\(text)” does not name a column; write question=NAME, answer=NAME or variants=NAME"
    case .yaml(let text): "“\(text)” is YAML that is not read here; write plain keys, lists and quoted or block text"
    case .noQuestions: "there is no question with an answer in it"
    case .mapping(let text, let reason): "“\(text)” \(reason)"
    case .unknownMapping(let nearest):
      "there is no such file, and no mapping of that name comes with Tim"
        + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .tableUnmapped(let columns):
      "no section of the mapping fits a table with the columns \(ImportProblem.list(columns))"
    case .noRoles: "the tables hold neither a role nor a competency by this mapping"
    default: nil
    }
  }

  private var leftOut: String? {
    switch fault {
    case .questionWithoutAnswer(let question): "“\(question)” has no answer and is left out"
    case .answerWithoutQuestion(let answer): "the answer “\(answer)” belongs to no question and is left out"
    case .otherAnswers(let question, let count):
      "“\(question)” has \(count) further answer\(count == 1 ? "" : "s"); only the first is kept"
    case .partLeftOut(let of, let what): "of the answer to “\(of)”, \(what) cannot be kept and is left out"
    case .wordingTwice(let wording, let question):
      "“\(wording)” is a wording of “\(question)” already and is left out here"
    case .unknownLevel(let level): "“\(level)” is not a level of the mapping, and what stands there is left out"
    case .aliasTwice(let alias, let owner): "“\(alias)” is a name of \(owner) already and is left out here"
    case .emptyName(let kind): "the row names no \(kind) and is left out"
    case .questionWithoutWords(let question): "“\(question)” holds no word that anybody could ask, and is left out"
    case .nameWithComma(let name): "“\(name)” has a comma, by which names are told apart, and is left out"
    default: nil
    }
  }

  private var leftOutOfTable: String? {
    switch fault {
    case .rowsUnnamed(let count, let kind, let said):
      "\(ImportProblem.count(count, "row")) from here on say “\(said)” where the name of a \(kind) should stand, "
        + "and are left out"
    case .rowsUnmapped(let count):
      "no section of the mapping is for \(ImportProblem.count(count, "row")) from here on; they are left out"
    case .columnsUnread(let columns):
      "the mapping reads nothing from \(ImportProblem.list(columns)); what stands there is left out. "
        + "Add the column to a section, or name it under “Not read:”"
    case .columnsIgnored(let columns):
      "nothing is read from \(ImportProblem.list(columns)); name what a column holds with --column, such as "
        + "--column variants=NAME"
    default: nil
    }
  }

  private var keptOtherwise: String? {
    switch fault {
    case .withoutLevel(let count, let roles):
      "\(ImportProblem.count(count, "need")) of \(ImportProblem.count(roles, "role")) from here on have no level; "
        + "they are listed in the files of the roles, and Tim says no level of them"
    case .aliasShared(let alias, let owners):
      "“\(alias)” is a name of \(owners.joined(separator: " and of ")); Tim asks which is meant"
    case .idRepeated(let id, let question):
      "the id “\(id)” stands at another answer already; “\(question)” is kept as a question of its own"
    case .spelledOtherwise(let name, let first): "“\(name)” is taken for “\(first)”, which is spelt otherwise"
    default: nil
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}
