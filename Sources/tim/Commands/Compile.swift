internal import ArgumentParser
internal import TimKnowledge
internal import TimSupport
internal import TimTranscripts

/// `tim compile`: a folder of knowledge as an image that starts at once.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Make an image of a knowledge folder, which starts as quickly as what is built in.",
    discussion: """
      Use it with --knowledge IMAGE, or TIM_KNOWLEDGE. The same folder gives the same bytes.

      Exit status: 0 if the image was made, 65 if the knowledge has errors, 66 if there is no such folder, 74 if the image \
      could not be written.
      """)

  @Argument(help: ArgumentHelp("The folder to compile.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write the image.", valueName: "file"))
  var output: String

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func run() throws {
    let root = OwnKnowledge.root(folder)
    let (image, errors) = try OwnKnowledge.compiled(folder)
    guard errors.isEmpty else { throw Failure.brokenKnowledge(root, errors: errors.count) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(image.content, to: output)
    } catch {
      throw Failure.cannotSave(error)
    }
  }
}
