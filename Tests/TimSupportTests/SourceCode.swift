import Foundation

/// The Swift sources of the package, to be held to the rules of the house.
struct SourceCode {
  /// One file: the folder it lies in, counted from its module, and its text without comments and without the words of its
  /// texts; what is put into a text counts.
  struct File {
    let folder: String
    let name: String
    let code: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  static var modules: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: root.path()).filter { !files(of: $0).isEmpty }.sorted()
    }
  }

  static func files(of module: String) -> [File] {
    let folder = root.appending(path: module)
    let paths = FileManager.default.subpaths(atPath: folder.path()) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else { return nil }
      let parts = path.split(separator: "/")
      return File(
        folder: parts.dropLast().joined(separator: "/"), name: String(parts.last ?? ""), code: code(in: Array(text)))
    }
  }

  /// The text without comments and literals.
  static func code(in text: [Character]) -> String {
    var code = ""
    var place = 0
    while place < text.count {
      if text[place...].starts(with: "//") {
        while place < text.count, !text[place].isNewline { place += 1 }
      } else if text[place] == "\"" {
        place = skipLiteral(text, from: place, &code)
      } else {
        code.append(text[place])
        place += 1
      }
    }
    return code
  }

  /// Where a literal ends; what is put into it is code.
  private static func skipLiteral(_ text: [Character], from start: Int, _ code: inout String) -> Int {
    let mark = text[start...].starts(with: "\"\"\"") ? "\"\"\"" : "\""
    var place = start + mark.count
    while place < text.count, !text[place...].starts(with: mark) {
      guard text[place] == "\\" else {
        place += 1
        continue
      }
      place += 2
      guard text[place - 1] == "(" else { continue }
      let begin = place
      var depth = 1
      while place < text.count, depth > 0 {
        if text[place] == "\"" {
          var inner = ""
          place = skipLiteral(text, from: place, &inner)
          code += " " + inner
          continue
        }
        depth += text[place] == "(" ? 1 : text[place] == ")" ? -1 : 0
        place += 1
      }
      code += " " + String(text[begin..<place].filter { $0 != "\"" }) + " "
    }
    return place + mark.count
  }
}
