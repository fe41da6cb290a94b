internal import ArgumentParser
internal import TimAdvice
internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimTranscripts

/// `tim init`: a knowledge repository to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a folder with a small knowledge, a transcript, and the lines that check both.",
    discussion: """
      The folder must not exist yet, or be empty. “tim check” and “tim replay” pass in it from the start.

      Exit status: 0 if the folder was made, 74 if it could not be.
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() throws {
    let root = KnowledgeRepository.knowledgeFolder
    let starter = StarterKnowledge(
      StarterFiles.all.map { KnowledgeFolder.File(path: "\(root)/\($0.path)", text: "\($0.text)") }, root: root)
    let repository = KnowledgeRepository(knowledge: starter.files.map { ($0.path, $0.text) })
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do throws(NewFolder.Failure) {
      try NewFolder.write(repository.files, to: path)
    } catch {
      throw Failure.noNewFolder(error)
    }
    try Output.line(
      """
      Made \(Visible.text(path)) with \(repository.files.count) files. Try it:
        cd \(Visible.text(path))
        tim check
        tim replay
        tim --knowledge \(root)
      """)
  }
}
