/// Lays what is imported anew over what lies in the folder: what nobody touched follows the source, what was edited stays.
struct FileMerge {
  /// What happened to one part.
  package enum Change: String, CaseIterable, Sendable {
    case added, changed, removed
    /// Edited here, and changed in the source as well.
    case kept
    /// Edited here, and gone from the source.
    case orphaned
    /// Removed here, and still in the source.
    case leftOut
  }

  private(set) var parts: [FilePart] = []
  private(set) var changes: [(change: Change, key: String)] = []

  /// `written` are the digests of what the last import wrote, by part.
  init(_ new: [FilePart], over old: [FilePart], written: [String: String]) {
    let fresh = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for part in old {
      if let kept = kept(part, fresh[part.key], written[part.key]) { parts.append(kept) }
    }
    for (place, part) in new.enumerated() where !old.contains(where: { $0.key == part.key }) {
      if written[part.key] != nil {
        changes.append((.leftOut, part.key))
      } else {
        insert(part, after: new[..<place])
      }
    }
  }

  private mutating func kept(_ old: FilePart, _ new: FilePart?, _ written: String?) -> FilePart? {
    let isUntouched = written == old.digest
    guard let new else {
      if isUntouched {
        changes.append((.removed, old.key))
      } else if written != nil {
        changes.append((.orphaned, old.key))
      }
      return isUntouched ? nil : old
    }
    if new.digest == old.digest { return old }
    if isUntouched {
      changes.append((.changed, old.key))
      return new
    }
    if written != new.digest { changes.append((.kept, old.key)) }
    return old
  }

  /// A new part stands behind the one that it follows in the source.
  private mutating func insert(_ part: FilePart, after before: ArraySlice<FilePart>) {
    changes.append((.added, part.key))
    let keys = parts.map(\.key)
    let place = before.reversed().lazy.compactMap { keys.firstIndex(of: $0.key) }.first
    parts.insert(part, at: place.map { $0 + 1 } ?? parts.count)
  }
}
