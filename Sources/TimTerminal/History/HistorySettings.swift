/// Where earlier lines are kept and how many, as the environment says.
package struct HistorySettings: Hashable, Sendable {
  /// The file, nil where nothing is to be written.
  package var path: String?
  /// The number of entries that are kept; with 0 there is no history at all.
  package var limit: Int

  package init(path: String?, limit: Int = defaultLimit) {
    self.path = path
    self.limit = max(limit, 0)
  }

  package static let defaultLimit = 1000

  /// `TIM_HISTFILE` (empty or `/dev/null` for none) and `TIM_HISTSIZE` (0 for none), else the XDG state folder.
  package init(environment: Environment) {
    let limit = environment.nonEmpty("TIM_HISTSIZE").flatMap { Int($0) } ?? Self.defaultLimit
    self.init(path: Self.path(environment), limit: limit)
  }

  /// A history that lasts as long as the session.
  package static let inMemory = HistorySettings(path: nil)

  private static func path(_ environment: Environment) -> String? {
    if let named = environment["TIM_HISTFILE"] { return named.isEmpty || named == "/dev/null" ? nil : named }
    return standardPath(environment)
  }

  /// The file in the XDG state folder, nil where there is not even a home.
  package static func standardPath(_ environment: Environment) -> String? {
    if let state = environment.nonEmpty("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/tim/history" }
    return environment.nonEmpty("HOME").map { $0 + "/.local/state/tim/history" }
  }
}
