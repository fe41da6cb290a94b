/// The lines that were entered, oldest first: those of earlier sessions and of this one.
package struct History: Sendable {
  /// What the up arrow leads through, the last line last.
  package private(set) var entries: [String] = []
  private var file: HistoryFile?
  private let limit: Int

  /// A history that lasts as long as the session.
  package init() {
    limit = HistorySettings.defaultLimit
  }

  private init(file: HistoryFile?, limit: Int) {
    self.file = limit > 0 ? file : nil
    self.limit = limit
  }

  /// Reads the history that the settings name; where that fails it lasts as long as the session, with a warning.
  package static func open(_ settings: HistorySettings) -> (history: History, warning: HistoryWarning?) {
    var history = History(file: settings.path.map(HistoryFile.init), limit: settings.limit)
    let warning = history.attempt { file throws(HistoryWarning) in try file.read() }
    return (history, warning)
  }

  /// Whether a line is worth keeping: not blank, not meant to be forgotten (a leading blank), not the last one again.
  package func keeps(_ line: String) -> Bool {
    guard limit > 0, let first = line.first, first != " ", line != entries.last else { return false }
    return !line.allSatisfy(\.isWhitespace)
  }

  /// Keeps a line, here and in the file, if it is worth it.
  package mutating func add(_ line: String) -> HistoryWarning? {
    guard keeps(line) else { return nil }
    entries = Array((entries + [line]).suffix(limit))
    let limit = limit
    return attempt { file throws(HistoryWarning) in
      try file.append(line, keeping: limit)
      return nil
    }
  }

  /// Forgets everything, here and in the file.
  package mutating func clear() -> HistoryWarning? {
    entries = []
    return attempt { file throws(HistoryWarning) in
      try file.clear()
      return nil
    }
  }

  /// Works on the file and gives it up at the first problem, so that there is one warning and not one a line.
  private mutating func attempt(_ work: (HistoryFile) throws(HistoryWarning) -> [String]?) -> HistoryWarning? {
    guard let file else { return nil }
    do {
      if let read = try work(file) { entries = Array(read.suffix(limit)) }
      return nil
    } catch {
      self.file = nil
      return error
    }
  }
}
