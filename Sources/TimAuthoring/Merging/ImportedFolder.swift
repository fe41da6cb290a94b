internal import Glibc
package import TimTranscripts

internal import TimKnowledge
internal import TimSupport

/// A knowledge folder into which something is imported, for the first time or anew.
package struct ImportedFolder {
  private let folder: String
  private var writes: [KnowledgeFile] = []
  private var removals: [String] = []
  private var record: ImportRecord
  private let partsBefore: Int
  private(set) var changes: [(change: FileMerge.Change, path: String, key: String)] = []

  /// Lays files over a folder; `name` tells this import from others into the same folder.
  package init(_ files: [KnowledgeFile], named name: String, into folder: String) {
    self.folder = folder
    record = ImportRecord(ImportedFolder.text(folder + "/" + ImportRecord.path) ?? "")
    let written = record.written(name)
    partsBefore = written.values.reduce(0) { $0 + $1.count }
    var noted: [String: [String: String]] = [:]
    for file in files {
      let parts = FilePart.parts(of: file.text)
      noted[file.path] = Dictionary(parts.map { ($0.key, $0.digest) }, uniquingKeysWith: { first, _ in first })
      merge(file, parts, written[file.path] ?? [:])
    }
    for (path, parts) in written.sorted(by: { $0.key < $1.key }) where noted[path] == nil { drop(path, parts) }
    record.note(noted, of: name)
  }

  /// How much of what an earlier import wrote is gone from the source: so many parts of so many; nil where it is little.
  package var loss: (removed: Int, of: Int)? {
    let removed = changes.count { $0.change == .removed }
    return removed * ImportedFolder.muchOfAll > partsBefore ? (removed, partsBefore) : nil
  }

  /// A fourth of everything is more than what one edition leaves out of another.
  private static let muchOfAll = 4

  private mutating func merge(_ file: KnowledgeFile, _ parts: [FilePart], _ written: [String: String]) {
    guard let old = ImportedFolder.text(folder + "/" + file.path) else {
      // A file that somebody took away stays away.
      changes.append((written.isEmpty ? .added : .leftOut, file.path, ""))
      if written.isEmpty { writes.append(file) }
      return
    }
    let merge = FileMerge(parts, over: FilePart.parts(of: old), written: written)
    changes += merge.changes.map { ($0.change, file.path, $0.key) }
    let text = FilePart.joined(merge.parts)
    if text != FilePart.joined(FilePart.parts(of: old)) { writes.append(KnowledgeFile(path: file.path, text: text)) }
  }

  /// A file that the source has no more: away if nobody touched it.
  private mutating func drop(_ path: String, _ written: [String: String]) {
    guard let old = ImportedFolder.text(folder + "/" + path) else { return }
    let merge = FileMerge([], over: FilePart.parts(of: old), written: written)
    if merge.parts.allSatisfy({ $0.text.trimmed.isEmpty }) {
      changes.append((.removed, path, ""))
      removals.append(path)
    } else {
      changes += merge.changes.map { ($0.change, path, $0.key) }
      writes.append(KnowledgeFile(path: path, text: FilePart.joined(merge.parts)))
    }
  }

  private static func text(_ path: String) -> String? { try? FileText.read(path).get() }

  /// Writes what changes.
  package func write() throws(NewFolder.Failure) {
    try ImportedFolder.write(writes + [KnowledgeFile(path: ImportRecord.path, text: record.text)], to: folder)
    for path in removals { unlink(folder + "/" + path) }
  }

  /// Writes files into a folder, with the folders that they need.
  package static func write(_ files: [KnowledgeFile], to folder: String) throws(NewFolder.Failure) {
    for file in files {
      let path = folder + "/" + file.path
      try NewFolder.make(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
      do throws(AtomicFile.Failure) {
        try AtomicFile.write(Array(file.text.utf8), to: path)
      } catch {
        throw .system(path: error.path, reason: error.reason)
      }
    }
  }
}
