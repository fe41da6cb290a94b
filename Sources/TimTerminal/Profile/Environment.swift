internal import Glibc

/// The variables of a process, as a value, so that what depends on them can be tested without setting any.
package struct Environment: Sendable {
  private let lookup: @Sendable (String) -> String?

  /// An environment with exactly these variables.
  package init(_ variables: [String: String]) {
    lookup = { variables[$0] }
  }

  private init(lookup: @escaping @Sendable (String) -> String?) {
    self.lookup = lookup
  }

  /// The environment that Tim was started in.
  package static let process = Environment { name in
    getenv(name).map { String(cString: $0) }
  }

  /// The value of a variable, nil where it is not set.
  package subscript(_ name: String) -> String? {
    lookup(name)
  }

  /// The value of a variable that is set to something, which is what most conventions mean by *set*.
  package func nonEmpty(_ name: String) -> String? {
    guard let value = lookup(name), !value.isEmpty else { return nil }
    return value
  }

  /// Whether a switch is on: set, and neither *0* nor *false*; nil where it is not set at all.
  package func flag(_ name: String) -> Bool? {
    nonEmpty(name).map { $0 != "0" && $0.lowercased() != "false" }
  }
}
