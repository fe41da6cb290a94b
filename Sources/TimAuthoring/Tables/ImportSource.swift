internal import TimKnowledge
internal import TimSupport

/// The files from which something is imported.
enum ImportSource {
  static func text(_ path: String) throws(ImportProblem) -> String {
    switch FileText.read(path) {
    case .success(let text): return text
    case .failure(.notUTF8(let line)): throw ImportProblem(.notUTF8, at: path, line: line)
    case .failure(.unreadable(let reason)): throw ImportProblem(.unreadable(reason: reason), at: path)
    }
  }

  /// A path's last part.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What tells one version of some texts from another.
  static func digest(_ texts: [String]) -> String {
    var digest = Digest()
    for text in texts { digest.add(text) }
    return digest.text(digits: 16)
  }
}
