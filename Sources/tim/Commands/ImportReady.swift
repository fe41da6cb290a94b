internal import ArgumentParser

/// `tim import ddat`: the UK government's framework, by the mapping that comes with Tim.
struct ImportDDaT: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ddat",
    abstract: "Import the UK Government Digital and Data Profession Capability Framework (roles.csv, skills.csv).",
    discussion: "The same as “tim import framework --mapping ddat”.")

  @OptionGroup var tables: ReadyTables

  func run() throws { try ImportFramework.run(tables.paths, mapping: "ddat", tables.origin) }
}

/// `tim import onet`: occupations of O*NET, by the mapping that comes with Tim.
struct ImportONET: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onet",
    abstract: "Import occupations of O*NET from one table with the kind of each row in a column.",
    discussion: "The same as “tim import framework --mapping onet”.")

  @OptionGroup var tables: ReadyTables

  func run() throws { try ImportFramework.run(tables.paths, mapping: "onet", tables.origin) }
}

/// The tables of a framework whose mapping comes with Tim.
struct ReadyTables: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The tables to read, and last the knowledge folder to write to.", valueName: "table... dir"),
    completion: .file())
  var paths: [String]

  @OptionGroup var origin: OriginOptions

  @OptionGroup(visibility: .hidden) var uniform: UniformOptions
  @OptionGroup(visibility: .hidden) var silence: QuietOption

  func validate() throws {
    guard paths.count >= 2 else {
      throw ValidationError("Name the tables to import, and last the folder to write to.")
    }
  }
}
