/// The name of a file, which is also the id of what stands in it: small ASCII letters, digits and hyphens.
package enum FileName {
  package static func make(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "imported" : words.joined(separator: "-")
  }
}
