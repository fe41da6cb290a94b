internal import Glibc
internal import TimSupport

/// The history on disk, which several sessions may add to at once and any of them may die while doing so.
///
/// An entry is one `write` at the end of the file under a lock; only cutting the file to size writes a new one, which
/// takes the place of the old one in a single step.
struct HistoryFile: Sendable {
  let path: String

  /// The entries, oldest first; none where there is no file yet.
  func read() throws(HistoryWarning) -> [String] {
    guard access(path, F_OK) == 0 || errno != ENOENT else { return [] }
    let file = try OpenFile(path, creating: false)
    return HistoryFormat.entries(of: try file.text())
  }

  /// Adds an entry, and forgets the oldest ones once there are a tenth more than are to be kept.
  func append(_ entry: String, keeping limit: Int) throws(HistoryWarning) {
    try createFolder()
    let file = try OpenFile.locked(path)
    let text = try file.text()
    let record = HistoryFormat.record(entry, time: time(nil))
    let entries = HistoryFormat.entries(of: text)
    if file.isLocked, entries.count + 1 > limit + limit / 10 {
      try replace(with: (entries + [entry]).suffix(limit))
    } else {
      // Whoever was cut off in the middle of a line must not spoil this one.
      try file.write((text.isEmpty || text.utf8.last == 0x0A ? "" : "\n") + record)
    }
  }

  /// Empties the file, for every session.
  func clear() throws(HistoryWarning) {
    guard access(path, F_OK) == 0 else { return }
    try OpenFile.locked(path).truncate()
  }

  /// Writes a new file beside the old one and puts it in its place; who waits for the old one sees that it is gone.
  ///
  /// Where the path is a link, it stays one, and the file that it leads to is the old one.
  private func replace(with entries: ArraySlice<String>) throws(HistoryWarning) {
    let now = time(nil)
    let text = entries.map { HistoryFormat.record($0, time: now) }.joined()
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Array(text.utf8), to: path)
    } catch {
      throw HistoryWarning(problem: .cannotWrite, path: path, code: error.code)
    }
  }

  /// Makes the folders that are missing, for nobody else to look into.
  private func createFolder() throws(HistoryWarning) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 {
        throw HistoryWarning(problem: .cannotCreateFolder, path: folder, code: errno)
      }
    }
  }
}
