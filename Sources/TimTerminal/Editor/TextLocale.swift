internal import Glibc

/// Sees to it that readline takes text for UTF-8.
///
/// Where the locale says nothing of the kind, as in containers, deleting a letter such as *é* would leave half of it.
enum TextLocale {
  static func set() {
    setlocale(LC_CTYPE, "")
    if codeset == "UTF-8" { return }
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { return }
    // readline looks at the variables again, and LC_ALL would win.
    setenv("LC_CTYPE", "C.UTF-8", 1)
    unsetenv("LC_ALL")
  }

  private static var codeset: String? {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  }
}
