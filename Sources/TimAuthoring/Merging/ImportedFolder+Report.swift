extension ImportedFolder {
  /// How many changes of a kind are told one by one.
  private static let told = 20

  /// What changed, in lines: what is new only in sum where everything is.
  package func report(_ title: String) -> String {
    let counts = FileMerge.Change.allCases.compactMap { change -> String? in
      let count = changes.count { $0.change == change }
      return count == 0 ? nil : "\(count) \(change.words)"
    }
    let head = title + ": " + (counts.isEmpty ? "nothing changed" : counts.joined(separator: ", "))
    let isFirst = changes.allSatisfy { $0.change == .added && $0.key.isEmpty }
    let lines = isFirst ? [] : FileMerge.Change.allCases.flatMap(lines)
    return ([head] + lines).joined(separator: "\n")
  }

  private func lines(_ change: FileMerge.Change) -> [String] {
    let all = changes.filter { $0.change == change }
    let shown = all.prefix(ImportedFolder.told).map { entry in
      let part = entry.key.drop { $0 == "#" || $0 == "|" || $0 == " " }
      return "  \(change.words): \(entry.path)" + (part.isEmpty ? "" : ", “\(part)”")
    }
    return shown + (all.count > shown.count ? ["  … and \(all.count - shown.count) more \(change.words)"] : [])
  }
}

extension FileMerge.Change {
  var words: String {
    switch self {
    case .added: "new"
    case .changed: "changed"
    case .removed: "removed"
    case .kept: "kept as you edited it, though the source changed"
    case .orphaned: "kept as you edited it, though the source has it no more"
    case .leftOut: "left out, because you removed it"
    }
  }
}
