internal import TimKnowledge
internal import TimSupport
internal import TimTerminal

/// What a person has set for good: `key = value` lines, `#` comments.
struct ConfigurationFile {
  struct Entry {
    let value: String
    let line: Int
  }

  let path: String
  private(set) var entries: [Setting: Entry] = [:]

  /// The file that applies: the one that `TIM_CONFIG` names (nothing for none), else the one in the XDG folder.
  static func path(_ environment: Environment) -> String? {
    if let named = environment["TIM_CONFIG"] { return named.isEmpty || named == "/dev/null" ? nil : named }
    if let folder = environment.nonEmpty("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/tim/config" }
    return environment.nonEmpty("HOME").map { $0 + "/.config/tim/config" }
  }

  /// Reads a file; one that is not there sets nothing.
  init(path: String) throws(ConfigurationProblem) {
    self.path = path
    guard OpenPath.exists(path) else { return }
    switch FileText.read(path) {
    case .success(let text): try read(text)
    case .failure(.notUTF8(let line)): throw ConfigurationProblem(path: path, line: line, fault: .notUTF8)
    case .failure(.unreadable(let reason)):
      throw ConfigurationProblem(path: path, line: nil, fault: .unreadable(reason: reason))
    }
  }

  private mutating func read(_ text: String) throws(ConfigurationProblem) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      do {
        try read(line: line, number: index + 1)
      } catch {
        throw ConfigurationProblem(path: path, line: index + 1, fault: error)
      }
    }
  }

  private mutating func read(line: Substring, number: Int) throws(ConfigurationProblem.Fault) {
    let content = Self.withoutComment(line)
    guard !content.isEmpty else { return }
    guard let sign = content.firstIndex(of: "=") else { throw .noValue(content) }
    let key = content[..<sign].trimmed
    let value = content[content.index(after: sign)...].trimmed
    guard let setting = Setting(rawValue: key) else {
      throw .unknownKey(key, nearest: Nearest.name(to: key, among: Setting.allCases.map(\.rawValue)))
    }
    guard setting.accepts(value) else { throw .badValue(value, setting) }
    if let earlier = entries[setting] { throw .twice(setting, earlier: earlier.line) }
    entries[setting] = Entry(value: value, line: number)
  }

  /// The line up to a `#` at its start or after a blank.
  private static func withoutComment(_ line: Substring) -> String {
    var before: Character = " "
    let end = line.indices.first { index in
      defer { before = line[index] }
      return line[index] == "#" && before.isWhitespace
    }
    return line[..<(end ?? line.endIndex)].trimmed
  }
}
