/// The variable of the environment that decides about colour, whatever the stream is.
package struct ColorVariable: Hashable, Sendable {
  package let name: String
  package let preference: Preference

  /// Finds it, nil where the matter is left to the stream.
  package init?(in environment: Environment) {
    if environment.nonEmpty("NO_COLOR") != nil {
      (name, preference) = ("NO_COLOR", .never)
    } else if environment.flag("CLICOLOR_FORCE") == true {
      (name, preference) = ("CLICOLOR_FORCE", .always)
    } else if let isForced = environment.flag("FORCE_COLOR") {
      (name, preference) = ("FORCE_COLOR", isForced ? .always : .never)
    } else if environment["CLICOLOR"] == "0" {
      (name, preference) = ("CLICOLOR", .never)
    } else {
      return nil
    }
  }
}
