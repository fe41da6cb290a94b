/// What a knowledge file says of itself: when somebody looked through it, and where it was taken over from.
package struct FileNote: Hashable, Sendable {
  /// As `YYYY-MM-DD`; each is empty where the file does not say it.
  package let reviewed: String
  package let origin: String
  package let licence: String
  package let version: String

  package init(reviewed: String = "", origin: String = "", licence: String = "", version: String = "") {
    self.reviewed = reviewed
    self.origin = origin
    self.licence = licence
    self.version = version
  }
}
