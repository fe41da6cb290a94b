internal import ArgumentParser
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

  @Flag(name: .long, help: "Make one for questions and answers alone, without Tim's own roles and competencies.")
  var faq = false

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let files = faq ? KnowledgeRepository.questionFiles : KnowledgeRepository.files
    do throws(NewFolder.Failure) {
      try NewFolder(path).write(files)
    } catch {
      throw Failure.noNewFolder(error)
    }
    try Output.line(
      """
      Made \(Visible.text(path)) with \(files.count) files. Try it:
        cd \(path.asShellWord)
        tim check
        tim replay
        tim --knowledge \(KnowledgeRepository.knowledgeFolder)
      """)
  }
}
