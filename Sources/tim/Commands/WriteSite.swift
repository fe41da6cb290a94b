internal import ArgumentParser
internal import TimKnowledge
internal import TimSite
internal import TimTerminal

/// `tim site`: the handbook as pages for a browser.
struct WriteSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the handbook as a small static site, to be read and searched in a browser.",
    discussion: """
      The folder lies over what is built in, as with --knowledge; an image is taken as it is, and without either it is what \
      Tim knows. The pages need no network, no server and no script; the search, which needs one, finds what Tim would quote. \
      The same knowledge gives the same bytes.

      Write again into the same folder to bring it up to date: pages that are no more are removed, and files of your own \
      beside them are left alone. A folder that holds something and no site of Tim's is refused.

      Examples:
        tim site -o public
        tim site Knowledge -o public --title "How we work"

      Exit status: 0 if the site was written, 64 for a wrong command line, 65 if the knowledge has errors, 66 if there is no \
      such folder, 74 if the site could not be written.
      """)

  @Argument(
    help: ArgumentHelp("A folder of knowledge, or an image. (default: what is built in)", valueName: "dir|image"),
    completion: .directory)
  var source: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write the site to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(name: .long, help: ArgumentHelp("What the site is called.", valueName: "text"))
  var title = "Handbook"

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    if output.isEmpty { throw ValidationError("Name the folder to write the site to.") }
    if title.trimmed.isEmpty { throw ValidationError("A site needs a title; leave --title out for “Handbook”.") }
  }

  func run() throws {
    let folder = try writing { () throws(SiteFolder.Failure) in try SiteFolder(OwnKnowledge.root(output)) }
    let site = Site(try knowledge(), title: title.trimmed)
    try writing { () throws(SiteFolder.Failure) in try folder.write(site) }
    if !silence.quiet {
      let bytes = site.files.reduce(0) { $0 + $1.bytes.count }
      let start = OwnKnowledge.root(output) + "/index.html"
      try Output.line("\(site.files.count) files, \(bytes >> 10) kB: open \(start)".sanitized)
    }
  }

  /// The knowledge to write down; what is only learned from it is left out, which takes the longest to make.
  private func knowledge() throws -> KnowledgeBase {
    guard let source else { return try Settings(flags: [:]).openKnowledge() }
    if let image = try OwnKnowledge.image(at: source) { return image }
    let reader = HandbookReader(try OwnKnowledge.folder(at: source), root: OwnKnowledge.root(source))
    let errors = OwnKnowledge.errors(reader, in: source)
    guard errors.isEmpty else { throw Failure.brokenKnowledge(OwnKnowledge.root(source), errors: errors.count) }
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    return KnowledgeBase(Image(compiler.image))
  }

  private func writing<Value>(_ work: () throws(SiteFolder.Failure) -> Value) throws -> Value {
    do throws(SiteFolder.Failure) {
      return try work()
    } catch {
      throw Failure.noSite(error)
    }
  }
}
