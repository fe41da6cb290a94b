import Glibc

/// The month in which a command runs; no reply to a question ever depends on it.
enum PresentMonth {
  /// As `YYYY-MM`, in universal time.
  static var text: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let month = "\(parts.tm_mon + 1)"
    return "\(parts.tm_year + 1900)-" + (month.count == 1 ? "0" : "") + month
  }
}
