internal import TimKnowledge

/// Names of pages, made of names in the knowledge.
enum FileNames {
  /// A name for each id that any system can hold and any address can carry; no two are the same, whatever the ids are.
  static func distinct(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let plain = plain(id)
      var (name, number) = (plain, 2)
      while !taken.insert(name).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      return name
    }
  }

  private static func plain(_ id: String) -> String {
    let bytes = id.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: UInt8(ascii: "-")
      }
    }
    let name = String(decoding: bytes.prefix(80), as: UTF8.self)
    return name.isEmpty ? "page" : name
  }

  /// The name of a knowledge file without its folder and its ending.
  static func base(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}
