internal import TimTerminal
internal import TimTranscripts

/// Why a command of the chat did nothing.
enum ChatProblem: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  case missing(usage: String)
  case superfluous(usage: String, argument: String)
  case badArgument(String, command: String)
  /// There is no answer yet, or none with what is asked for.
  case nothingSaid, noSources
  case noSuchSource(String, count: Int)
  case noSuchOffer(Int, count: Int)
  case noSuchName(String)
  case fileExists(String)
  case unknownForm(String)
  case cannotSave(String, reason: String)
  case noTranscript(TranscriptFolder.Missing)
  /// What is wrong with the transcripts, each with its place.
  case badTranscript([String])
  /// The knowledge is what Tim brings along.
  case nothingToReload
  case cannotReload(reason: String)
  case cannotOpen(String, ExternalCommand.Failure)
  case cannotEdit(ExternalCommand.Failure)
  case cannotCopy
  case needsTerminal
  case history(HistoryWarning)
}

/// The one place where problems of the chat become sentences.
extension ChatProblem {
  var sentence: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "There is no command /\(name)" + (nearest.map { "; did you mean /\($0)?" } ?? ".")
        + " /help lists the commands; //\(name) says “/\(name)” to Tim."
    case .missing(let usage): "Something is missing: \(usage)"
    case .superfluous(let usage, let argument): "“\(argument)” is too much; it is just \(usage)"
    case .badArgument(let argument, let command):
      "“\(argument)” means nothing to /\(command); /help \(command) says what does."
    case .nothingSaid: "There is no answer yet. Ask something first; /topics has examples."
    case .noSources: "The last answer cites no source."
    case .noSuchSource(let text, let count):
      "There is no source \(text); the last answer has \(count == 1 ? "one" : "\(count)"). /sources lists what there is."
    case .noSuchOffer(let number, let count):
      count == 0
        ? "There is nothing to choose from. /topics offers questions."
        : "There is no question /\(number); the last is /\(count). /topics offers others."
    case .noSuchName(let text):
      "“\(text)” is no intent, role, competency, level or term that I know. Try /why not comparison, or a role."
    case .fileExists(let path):
      "\(path) is there already, and I do not overwrite what I did not write. Name another file."
    case .unknownForm(let path):
      "\(path) has no ending that says how to write it: /export FILE takes .md, .csv and .txt."
    case .cannotSave(let path, let reason): "Cannot write \(path): \(reason)"
    case .noTranscript(let missing): "Cannot read \(missing.path): \(missing.reason)"
    case .badTranscript(let reports): reports.joined(separator: "\n")
    case .nothingToReload:
      "This is the knowledge that I bring along, and it stays as it is. “tim chat --knowledge DIR” opens one to work on."
    case .cannotReload(let reason): "The knowledge could not be read anew, so I go on with what I had: \(reason)"
    case .cannotOpen(let address, let failure): "Cannot open a browser (\(failure.reason)). The address is \(address)"
    case .cannotEdit(let failure): "The editor did not work (\(failure.reason)). VISUAL or EDITOR names another."
    case .cannotCopy: "There is no clipboard that I could reach from here."
    case .needsTerminal: "That works at a terminal only."
    case .history(let warning): warning.sentence
    }
  }
}

extension ExternalCommand.Failure {
  /// Why the other program did not do its work.
  fileprivate var reason: String {
    switch self {
    case .notAvailable: "no such program is installed"
    case .notStarted(let code): "it could not be started, error \(code)"
    case .failed(let status): "it ended with status \(status)"
    case .noTemporaryFile(let code): "there is no room for its file, error \(code)"
    case .notAnAddress: "that is no address of the web"
    }
  }
}
