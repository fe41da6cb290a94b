/// Checks that there is enough to read, take and watch for every competency and every role.
struct ResourceCheck {
  let handbook: Handbook

  func findings() -> [Finding] {
    handbook.competencies.enumerated().compactMap { number, competency in
      finding(competency.name, at: competency.location) { $0.competencies.contains(number) }
    }
      + handbook.roles.enumerated().compactMap { number, role in
        finding(role.name, at: role.location) { $0.roles.contains(number) }
      }
  }

  private func finding(_ name: String, at location: SourceLocation, where serves: (Resource) -> Bool) -> Finding? {
    let resources = handbook.resources.filter(serves)
    let kinds = Set(resources.map(\.kind)).count
    guard resources.count < EnoughResources.fewest || kinds < EnoughResources.fewestKinds else { return nil }
    return Finding(.thinResources(of: name, count: resources.count, kinds: kinds), at: location)
  }
}
