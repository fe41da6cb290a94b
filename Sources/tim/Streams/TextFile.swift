internal import TimSupport

/// Writes a file that a person named.
enum TextFile {
  enum Failure: Error, Hashable {
    /// Something of that name is there already.
    case exists
    case system(reason: String)
  }

  /// Writes a text, over an earlier one only where that is said.
  static func write(_ text: String, to path: String, replacing: Bool) -> Result<Void, Failure> {
    let bytes = Array(text.utf8)
    do throws(AtomicFile.Failure) {
      if replacing { try AtomicFile.write(bytes, to: path) } else { try AtomicFile.create(bytes, at: path) }
      return .success(())
    } catch {
      return .failure(error.exists ? .exists : .system(reason: error.reason))
    }
  }
}
