internal import TimLanguage
internal import TimKnowledge

/// Tim's own words: phrases from `voice.md` with names filled in.
///
/// Variants take turns with the turns of the talk.
struct Voice: Sendable {
  let knowledge: KnowledgeBase
  let turn: Int

  /// The phrase under `key`; `{name}` is filled from `names`, `{a name}` with the article that fits.
  func say(_ key: String, _ names: [String: String] = [:]) -> String {
    let variants = knowledge.voice(key)
    guard !variants.isEmpty else { return "" }
    return fill(variants[turn % variants.count], names)
  }

  /// All variants under `key`, filled.
  func all(_ key: String, _ names: [String: String] = [:]) -> [String] {
    knowledge.voice(key).map { fill($0, names) }
  }

  /// "skills, attributes and practices".
  func list(_ parts: [String], or: Bool = false) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " " + say(or ? "word.or" : "word.and") + " " + last
  }

  func name(_ kind: Entity.Kind, _ index: Int) -> String {
    knowledge.name(of: Entity(kind, index))
  }

  /// The template with its slots filled from `names`.
  func fill(_ template: String, _ names: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += value(of: String(rest[rest.index(after: open)..<close]), names)
      rest = rest[rest.index(after: close)...]
      // A value that is a sentence of its own ends the template's as well.
      if text.endsSentence, rest.first == "." { rest.removeFirst() }
    }
    return text + rest
  }

  private func value(of slot: String, _ names: [String: String]) -> String {
    if slot.hasPrefix("a "), let name = names[String(slot.dropFirst(2))] { return article(for: name) + " " + name }
    if slot.hasPrefix("A "), let name = names[String(slot.dropFirst(2))] {
      return article(for: name).capitalizedFirst + " " + name
    }
    return names[slot] ?? ""
  }

  /// The article whose list has the longest beginning of the name: "an engineer", and yet "a user researcher".
  private func article(for name: String) -> String {
    let name = name.lowercased()
    func longest(_ key: String) -> Int {
      knowledge.voice(key).filter { name.hasPrefix($0) }.map(\.count).max() ?? 0
    }
    return longest("word.an") > longest("word.a") ? "an" : "a"
  }
}

extension String {
  /// The text with its first letter in upper case.
  package var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
