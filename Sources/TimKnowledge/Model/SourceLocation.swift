/// A place in a knowledge file; lines and columns count from 1.
package struct SourceLocation: Hashable, Sendable, Comparable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
