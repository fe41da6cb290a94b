internal import TimKnowledge
internal import TimShippedKnowledge

/// What `tim --version` says: the program's version, and which knowledge it carries.
enum TimVersion {
  static let number = "1.0"

  /// The whole line; the knowledge is looked at only when somebody asks.
  static var text: String {
    let knowledge = ShippedKnowledge.open()
    let extent = knowledge.extent
    return "tim \(number) (knowledge \(knowledge.version), \(extent.files) files, reviewed \(extent.reviewed))"
  }
}
