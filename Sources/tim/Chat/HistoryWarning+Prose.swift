internal import TimTerminal

extension HistoryWarning {
  /// What went wrong with the file of earlier lines, and what that means.
  var sentence: String {
    let what =
      switch problem {
      case .cannotCreateFolder: "cannot create the folder \(path): \(reason)"
      case .cannotOpen: "cannot open the history \(path): \(reason)"
      case .notAFile: "the history \(path) is not a regular file"
      case .cannotRead: "cannot read the history \(path): \(reason)"
      case .cannotWrite: "cannot write the history \(path): \(reason)"
      }
    return what + "; this session's lines last as long as the session"
  }
}
