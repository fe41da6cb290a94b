internal import ArgumentParser
internal import Glibc
internal import TimKnowledge
internal import TimSupport
internal import TimTranscripts

/// Where transcripts and knowledge come from: what was named, or the project in the working folder.
struct ReplayPlace {
  private let paths: [String]
  let knowledge: KnowledgeOptions

  private static let transcriptFolder = "Tests/FAQ"
  private static let knowledgeFolder = "Knowledge"

  init(paths: [String], source: KnowledgeOptions) {
    var knowledge = source
    if paths.isEmpty, knowledge.knowledge == nil, access(ReplayPlace.knowledgeFolder, R_OK) == 0 {
      knowledge.knowledge = ReplayPlace.knowledgeFolder
    }
    self.knowledge = knowledge
    self.paths = paths
  }

  /// What to type to accept the replies of a file.
  var acceptance: AcceptCommand { AcceptCommand(knowledgeFolder: knowledge.knowledge) }

  /// All transcripts; what is wrong with one ends the program, so that a broken test never looks like a failed one.
  func transcripts(_ knowledge: KnowledgeBase) throws -> [Transcript] {
    let shelf = TranscriptShelf(try files(), knowledge: knowledge)
    for problem in shelf.problems { Output.note(problem.report) }
    guard shelf.problems.isEmpty else { throw ExitCode.malformed }
    return shelf.transcripts
  }

  private func files() throws -> [String] {
    do throws(TranscriptFolder.Missing) {
      return try TranscriptFolder.files(at: paths.isEmpty ? [ReplayPlace.transcriptFolder] : paths)
    } catch {
      guard !paths.isEmpty else { throw Failure.noTranscriptNamed(folder: ReplayPlace.transcriptFolder) }
      throw Failure.noTranscript(error)
    }
  }
}

extension Output {
  /// Runs what writes a file; a failure ends the program with a message.
  static func saving<Value>(_ work: () throws(AtomicFile.Failure) -> Value) throws -> Value {
    do throws(AtomicFile.Failure) {
      return try work()
    } catch {
      throw Failure.cannotSave(error)
    }
  }
}
