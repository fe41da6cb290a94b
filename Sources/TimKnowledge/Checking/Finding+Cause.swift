extension Finding {
  /// Whether a file could not be read at all.
  package var isAboutReading: Bool {
    switch fault {
    case .notUTF8, .unreadable: true
    default: false
    }
  }

  /// Whether it may be no more than a consequence of files that could not be read, given by id.
  func follows(fromLackOf files: Set<String>) -> Bool {
    switch fault {
    case .danglingLink(let url, _):
      files.contains { url.contains($0 + ".md") }
    case .unknownID(_, let id, _): files.contains(id)
    case .tableRow, .missingFact(key: "Roles"), .ambiguousNeedsTwo: true
    default: false
    }
  }
}
