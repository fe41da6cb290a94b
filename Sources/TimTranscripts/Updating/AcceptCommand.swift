/// The command that takes over what Tim says now, as it has to be typed.
package struct AcceptCommand: Hashable, Sendable {
  private let knowledgeFolder: String?

  /// - Parameter knowledgeFolder: The folder that was replayed against; nil for the knowledge that is built in.
  package init(knowledgeFolder: String?) {
    self.knowledgeFolder = knowledgeFolder
  }

  package func line(for file: String) -> String {
    let knowledge = knowledgeFolder.map { ["--knowledge", $0.asShellWord] } ?? []
    return (["tim", "replay", "--update"] + knowledge + [file.asShellWord]).joined(separator: " ")
  }
}
