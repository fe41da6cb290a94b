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
        folder: parts.dropLast().joined(separator: "/"), name: String(parts.last ?? ""), code: code(in: text))
    }
  }

  /// The text without comments and literals.
  static func code(in text: String) -> String {
    let bytes = Array(text.utf8)
    var code: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if bytes[place] == quote {
        place = skipLiteral(bytes, from: place, &code)
      } else {
        code.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: code, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Where a literal ends; what is put into it is code.
  private static func skipLiteral(_ text: [UInt8], from start: Int, _ code: inout [UInt8]) -> Int {
    let length = text[start...].prefix(3).elementsEqual([quote, quote, quote]) ? 3 : 1
    var place = start + length
    while place < text.count, !text[place...].prefix(length).allSatisfy({ $0 == quote }) {
      if text[place] == UInt8(ascii: "\n") { code.append(text[place]) }
      guard text[place] == UInt8(ascii: "\\"), place + 1 < text.count else {
        place += 1
        continue
      }
      place += 2
      if text[place - 1] == UInt8(ascii: "(") { place = keepInterpolation(text, from: place, &code) }
    }
    return place + length
  }

  private static func keepInterpolation(_ text: [UInt8], from start: Int, _ code: inout [UInt8]) -> Int {
    code.append(UInt8(ascii: " "))
    var place = start
    var depth = 1
    while place < text.count, depth > 0 {
      if text[place] == quote {
        place = skipLiteral(text, from: place, &code)
        continue
      }
      depth += text[place] == UInt8(ascii: "(") ? 1 : text[place] == UInt8(ascii: ")") ? -1 : 0
      code.append(text[place])
      place += 1
    }
    code.append(UInt8(ascii: " "))
    return place
  }
}
