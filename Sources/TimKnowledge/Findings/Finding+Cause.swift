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

extension Finding {
  /// Whether something is not there, which is told at the title and seldom the cause of anything.
  package var isAbsence: Bool {
    switch fault {
    case .missingFact, .missingSection, .missingSummary, .missingItems, .entryWithoutAnswer, .passageWithoutSource: true
    default: false
    }
  }

  /// The same at the author's own place, where the first place is in what is built in.
  package func turned(to files: [String: Int]?) -> Finding {
    guard let files, let other, files[location.file] == nil, files[other.file] != nil else { return self }
    return Finding(fault, at: other, other: location)
  }
}

extension Finding {
  /// Whether it is about one of these files, given with the number of their lines, or about any where none are named.
  package func concerns(_ files: [String: Int]?) -> Bool {
    guard let files else { return true }
    return [location, other].compactMap { $0 }.contains { place in files[place.file].map { place.line <= $0 } ?? false }
  }
}
