internal import TimAuthoring
internal import TimSite
internal import TimSupport
internal import TimTranscripts

/// The one place where failures of commands become sentences.
extension Failure {
  /// What happened and what to do about it, as it stands behind “tim: ”.
  var sentence: String {
    switch self {
    case .nothingToWatch: "--watch looks at a folder of knowledge; name it with --knowledge DIR"
    case .notUTF8(let line): "line \(line) of standard input is not UTF-8; save it as UTF-8 and try again"
    case .lineTooLong(let line, let most):
      "line \(line) of standard input is longer than \(most >> 20) MB; write one question a line"
    case .noWords: "There is no question. Write it after “ask”, or “-” to read it from standard input."
    case .nobodyToTalkTo: "with --no-input a conversation has nothing to read; “tim ask” answers one question"
    case .noQuestion: "standard input holds no question"
    case .noFolder(let path):
      "there is no folder \(path) to read knowledge from; name one that holds roles/, intents/ and so on"
    case .noImage(let path):
      "\(path) is no image that this Tim can open, or it is damaged; make it anew with “tim compile DIR -o \(path)”"
    case .noSavedChat(let path): "there is no file \(path) to take up; /save in chat writes one"
    case .transcriptAtTerminal: "--transcript writes down what comes through a pipe; at a terminal, /save FILE does"
    case .configuration(let problem): problem.sentence
    case .unknownCommand(let word, let nearest, let question): Self.unknownCommand(word, nearest, question)
    case .unknownTopic(let word, let nearest):
      "there is no help on “\(word)”" + (nearest.map { "; did you mean “tim help \($0)”?" } ?? "")
        + "\n     “tim --help” lists commands and topics."
    case .unknownPage(let name, let known):
      "there is no page \(name); the pages are " + known.joined(separator: ", ")
    case .noTranscript(let missing): "\(missing.path): \(missing.reason)"
    case .noTranscriptNamed(let folder): "name a transcript or a folder of them; there is no \(folder) here"
    case .noTurn(let isFiltered): "there is no turn to replay" + (isFiltered ? "; no conversation fits the filter" : "")
    case .cannotSave(let failure): "cannot write \(failure.path): \(failure.reason)"
    case .noNewFolder(.notEmpty(let path)): "\(path) is not empty; name a folder that does not exist yet"
    case .noNewFolder(.system(let path, let reason)): "cannot make \(path): \(reason)"
    case .noSite(.notASite(let path)):
      "\(path) holds something that is no site of Tim’s; name a folder that does not exist yet, or is empty"
    case .noSite(.inTheWay(let path)):
      "\(path) is not of the site that lies there; move it away, or name another folder"
    case .noSite(.cannotWrite(let failure)): "cannot write \(failure.path): \(failure.reason)"
    case .brokenKnowledge(let path, let count):
      "\(path) has \(count) \(count == 1 ? "error" : "errors"); run “tim check \(path)” to see them"
    case .noGaps(let path):
      (path.map { "there is no list of questions at \($0)" } ?? "there is no log of questions")
        + "; switch it on with “log-gaps = on” in the configuration, or name a list with --from FILE"
    case .cannotFill(.noIntent(let id, let known)):
      "there is no intent “\(id)”; there are \(known.joined(separator: ", "))"
    case .cannotFill(.noSubject(let name)):
      "there is no role or competency “\(name)”; “tim list roles” and “tim list competencies” name them"
    case .cannotFill(.unreadable(let path)): "\(path) has no title under which a name could stand"
    case .builtIn(let path):
      "\(path) is built in, and an empty file would hide it; --copy copies it for you to change, and a file with its title "
        + "and “- Also called: …” gives it another name"
    case .notBuiltIn(let path): "nothing is built in at \(path); leave --copy out to begin an empty one"
    case .cannotImport(let problem): problem.sentence
    case .removesMuch(let count, let all):
      "this would take away \(count) of the \(all) parts that were imported before; was a table left out? Name it as well, or "
        + "say --remove; --dry-run names the parts. Nothing is written"
    case .cannotWrite(let reason): "cannot write the answer: \(reason)"
    }
  }

  private static func unknownCommand(_ word: String, _ nearest: String?, _ question: String?) -> String {
    var lines = ["“\(word)” is not a command"]
    if let nearest { lines[0] += "; did you mean “tim \(nearest)”?" }
    if let question { lines.append("     To ask a question: tim ask \(question)") }
    lines.append("     “tim --help” lists the commands, plain “tim” starts a conversation.")
    return lines.joined(separator: "\n")
  }
}

extension ConfigurationProblem {
  /// What is wrong, where, and a way out.
  var sentence: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return
      "\(place): \(what)\n     “tim help configuration” lists the settings; TIM_CONFIG= (empty) does without the file."
  }

  private var what: String {
    switch fault {
    case .unreadable(let reason): "cannot read the configuration: \(reason)"
    case .notUTF8: "the line is not UTF-8"
    case .noValue(let text): "“\(text)” has no value; write “key = value”, or # before a comment"
    case .unknownKey(let key, let nearest):
      "there is no setting “\(key)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .badValue(let value, let setting): "\(setting.rawValue) cannot be “\(value)”; it takes \(setting.values)"
    case .twice(let setting, let earlier): "\(setting.rawValue) is set already, on line \(earlier); keep one of the two"
    }
  }
}
