internal import ArgumentParser
internal import TimAuthoring
internal import TimSite
internal import TimSupport
internal import TimTranscripts

/// Why a command ended without doing what it was asked for.
enum Failure: Error, Hashable {
  /// Something is to be watched, and no folder of knowledge is named.
  case nothingToWatch
  /// A line of standard input that is no text.
  case notUTF8(line: Int)
  /// A line of standard input that is longer than anything anybody says.
  case lineTooLong(Int, most: Int)
  /// There is no question, neither in words nor through a pipe.
  case noWords
  /// Standard input, which was to hold a question, holds none.
  case noQuestion
  /// A conversation was asked for, and that nobody be asked anything.
  case nobodyToTalkTo
  /// There is no such folder to read knowledge from.
  case noFolder(String)
  /// A file that was to be an image of knowledge, and is none, or is damaged.
  case noImage(String)
  /// There is no such transcript to take up.
  case noSavedChat(String)
  /// A transcript of what is typed at a terminal.
  case transcriptAtTerminal
  case configuration(ConfigurationProblem)
  /// The first word is no command; what may have been meant comes along.
  case unknownCommand(String, nearest: String?, question: String?)
  /// There is no help on that.
  case unknownTopic(String, nearest: String?)
  case unknownPage(String, known: [String])
  /// A path that holds no transcript, because there is nothing of that name.
  case noTranscript(TranscriptFolder.Missing)
  /// No transcript was named, and the folder where they are looked for is not there.
  case noTranscriptNamed(folder: String)
  /// Transcripts without a turn, or none that fits the filter.
  case noTurn(isFiltered: Bool)
  /// A file that a person named takes no text.
  case cannotSave(AtomicFile.Failure)
  case noNewFolder(NewFolder.Failure)
  case noSite(SiteFolder.Failure)
  /// Files of the knowledge have errors, so many.
  case brokenKnowledge(String, errors: Int)
  /// No list of questions, neither named nor logged.
  case noGaps(String?)
  case cannotFill(GapFilling.Obstacle)
  /// A new file would hide what is built in under its name, or there is nothing to copy.
  case builtIn(String)
  case notBuiltIn(String)
  /// Something of another system that cannot be imported.
  case cannotImport(ImportProblem)
  /// An import that would take away much of what an earlier one wrote.
  case removesMuch(Int, of: Int)
  /// Standard output takes no more.
  case cannotWrite(reason: String)

  /// The exit code, as in `sysexits.h`.
  var code: ExitCode {
    switch self {
    case .cannotImport(let problem): problem.isMissing ? .noInput : problem.isMisuse ? .validationFailure : .malformed
    case .notUTF8, .lineTooLong, .noImage, .brokenKnowledge: .malformed
    case .noQuestion, .noFolder, .noTranscript, .noSavedChat, .noTurn, .noGaps: .noInput
    case .configuration: .configuration
    case .noWords, .noTranscriptNamed, .nothingToWatch, .removesMuch, .transcriptAtTerminal, .nobodyToTalkTo:
      .validationFailure
    case .unknownCommand, .unknownTopic, .unknownPage, .cannotFill, .builtIn, .notBuiltIn: .validationFailure
    case .cannotWrite, .cannotSave, .noNewFolder, .noSite: .cannotWrite
    }
  }
}
