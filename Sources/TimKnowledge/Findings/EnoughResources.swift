/// How much there has to be to read, take and watch for a competency or a role.
enum EnoughResources {
  static let fewest = 6
  static let fewestKinds = 3
}
