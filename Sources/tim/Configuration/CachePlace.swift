internal import TimTerminal

/// Where what has been learned is kept, so that it is learned once.
enum CachePlace {
  /// The folder; nil where there is to be none.
  static func path(_ environment: Environment = .process) -> String? {
    if let named = environment["TIM_CACHE"] { return named.isEmpty || named == "/dev/null" ? nil : named }
    if let folder = environment.nonEmpty("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/tim" }
    return environment.nonEmpty("HOME").map { $0 + "/.cache/tim" }
  }
}
