/// Where imported knowledge comes from; every file says it.
package struct Origin: Sendable {
  package var name: String
  package var licence: String
  package var version: String

  package init(name: String, licence: String, version: String) {
    self.name = name
    self.licence = licence
    self.version = version
  }

  /// The lines under a title.
  var facts: [String] {
    [("Origin", name), ("Licence", licence), ("Version", version)].filter { !$0.1.isEmpty }.map {
      "- \($0.0): " + EscapedText.line($0.1)
    }
  }
}
