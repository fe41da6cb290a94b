/// A file of a knowledge folder that an import or a template makes: its path counted from the folder, and its text.
package struct KnowledgeFile: Sendable, Hashable {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
