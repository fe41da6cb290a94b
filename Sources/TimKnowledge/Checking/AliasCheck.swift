internal import TimLanguage

/// Checks that a wording names one thing.
///
/// Two wordings are the same if their stems are, or the words themselves of single ones, since that is how Tim compares
/// them. A term may share a wording with a competency: Tim then knows both.
struct AliasCheck {
  private typealias Owner = OwnedWording.Owner

  private let wordings: [OwnedWording]
  /// Words that people say of anything.
  private let everyday: Set<String>
  private let ambiguities: [OwnedWording]
  /// The words that stand between the last two of several names.
  private let joiners: Set<String>
  /// Titles that are spelt otherwise than the names of their files.
  private let unlikeFiles: [Finding]

  init(_ handbook: Handbook) {
    let tokenizer = Tokenizer(contractions: handbook.words.contractions)
    everyday = Set((handbook.words.stopWords + handbook.words.fillers).map { $0.lowercased() })
    wordings = AliasCheck.owned(handbook).map { owner, alias in OwnedWording(alias, of: owner, tokenizer) }
    let asking = Owner(kind: .role, name: "language/ambiguities.md")
    joiners = Set(handbook.voice.filter { ["word.and", "word.or"].contains($0.key) }.flatMap(\.variants))
    unlikeFiles = AliasCheck.unlikeFiles(handbook)
    ambiguities = handbook.ambiguities.map { OwnedWording($0.name, of: asking, tokenizer) }
  }

  private static func unlikeFiles(_ handbook: Handbook) -> [Finding] {
    let titled =
      handbook.roles.map { ($0.id, $0.name, $0.location) } + handbook.competencies.map { ($0.id, $0.name, $0.location) }
    return titled.filter { id, name, _ in Nearest.isSlip(name.lowercased(), of: id) }
      .map { id, name, location in Finding(.titleUnlikeFile(title: name, id: id), at: location) }
  }

  /// Two names of roles with “and” or “or” between them: each half ends as names of roles do.
  private func joined() -> [Finding] {
    let roles = wordings.filter { $0.owner.kind == .role }
    let heads = Set(roles.compactMap { $0.alias.text.split(separator: " ").last?.lowercased() })
    return roles.filter { $0.alias.isName && $0.alias.text != $0.owner.name }.compactMap { wording in
      let words = wording.alias.text.lowercased().split(separator: " ").map(String.init)
      guard let cut = words.firstIndex(where: joiners.contains), cut > 1, words.count > cut + 2,
        heads.contains(words[cut - 1]),
        heads.contains(words[words.count - 1])
      else { return nil }
      return Finding(.joinedAlias(alias: wording.alias.text), at: wording.alias.location)
    }
  }

  func findings() -> [Finding] {
    unsayable() + everydayWords() + duplicates() + conflicts() + settledAmbiguities() + hidden() + joined()
      + unlikeFiles
  }

  private static func owned(_ handbook: Handbook) -> [(Owner, Alias)] {
    var all: [(Owner, Alias)] = []
    func add(_ kind: Entity.Kind, _ name: String, _ aliases: [Alias], _ location: SourceLocation) {
      let owner = Owner(kind: kind, name: name)
      all.append((owner, Alias(text: name, isName: true, location: location)))
      for alias in aliases { all.append((owner, alias)) }
    }
    for role in handbook.roles { add(.role, role.name, role.aliases, role.location) }
    for it in handbook.competencies { add(.competency, it.name, it.aliases, it.location) }
    for level in handbook.levels { add(.level, level.name, level.aliases, level.location) }
    for facet in handbook.facets { add(.facet, facet.name, facet.aliases, facet.location) }
    for term in handbook.terms { add(.term, term.name, term.aliases, term.location) }
    return all
  }

  private func unsayable() -> [Finding] {
    wordings.filter { $0.count == 0 }.map { Finding(.unsayable(wording: $0.alias.text), at: $0.alias.location) }
  }

  /// Roles, competencies and terms that would be understood wherever somebody says an ordinary word.
  private func everydayWords() -> [Finding] {
    wordings.filter { $0.count == 1 && everyday.contains($0.alias.text.lowercased()) }.compactMap { wording in
      // What a thing is called in its title was chosen with care: there is a framework named LeSS.
      guard [.role, .competency, .term].contains(wording.owner.kind), wording.alias.text != wording.owner.name else {
        return nil
      }
      return Finding(.everydayAlias(alias: wording.alias.text, owner: wording.owner.name), at: wording.alias.location)
    }
  }

  /// The same words twice for one thing; another form of a word is no fault, since people read these lists too.
  private func duplicates() -> [Finding] {
    var first: [Owner: [String: SourceLocation]] = [:]
    return wordings.compactMap { wording in
      let text = wording.alias.text.lowercased()
      if let place = first[wording.owner]?[text] {
        return Finding(.duplicateAlias(alias: wording.alias.text), at: wording.alias.location, other: place)
      }
      first[wording.owner, default: [:]][text] = wording.alias.location
      return nil
    }
  }

  /// The same words for two things: of one kind, they are owned twice; of two kinds, the second is never meant.
  private func conflicts() -> [Finding] {
    var found: [Finding] = []
    let sayable = wordings.filter { $0.count > 0 }.enumerated()
      .sorted { ($0.element.owner.precedence, $0.offset) < ($1.element.owner.precedence, $1.offset) }.map(\.element)
    for same in Dictionary(grouping: sayable, by: \.keys).values where same.count > 1 {
      for (number, wording) in same.enumerated() {
        guard
          let rival = same[..<number].first(where: { $0.owner != wording.owner && !$0.owner.goesWith(wording.owner) })
        else { continue }
        // What a thing is called in its title was there first: the other name is to go.
        if wording.isTitle, !rival.isTitle {
          found.append(
            Finding(
              .aliasOwnedTwice(alias: rival.alias.text, owner: wording.owner.name, otherOwner: rival.owner.name),
              at: rival.alias.location, other: wording.alias.location))
          continue
        }
        let fault: Finding.Fault =
          rival.owner.kind == wording.owner.kind
          ? .aliasOwnedTwice(alias: wording.alias.text, owner: rival.owner.name, otherOwner: wording.owner.name)
          : .aliasHidden(alias: wording.alias.text, by: rival.owner.name)
        found.append(Finding(fault, at: wording.alias.location, other: rival.alias.location))
      }
    }
    return found
  }

  /// Short names that Tim should ask about, and that one role claims for itself.
  private func settledAmbiguities() -> [Finding] {
    let claims = Dictionary(grouping: wordings.filter { $0.owner.kind == .role && $0.alias.isName }, by: \.keys)
    return ambiguities.flatMap { asked in
      (claims[asked.keys] ?? []).map { claim in
        Finding(
          .aliasOwnedTwice(alias: claim.alias.text, owner: asked.owner.name, otherOwner: claim.owner.name),
          at: claim.alias.location, other: asked.alias.location)
      }
    }
  }

  /// Whether a role is called by a title that only happens to be made of known words, as in “chief Scrum Master”.
  private func isTitle(_ owner: Owner, _ parts: [Owner]) -> Bool {
    owner.kind == .role && !parts.contains { $0.kind == .facet } || parts[0].kind == parts[1].kind
  }

  /// Names that consist of the names of other things, which can then not be said side by side.
  private func hidden() -> [Finding] {
    let names = wordings.filter { $0.alias.isName && $0.owner.kind != .term && $0.count > 0 }
    let owners = Dictionary(grouping: names, by: \.keys)
    return names.compactMap { wording in
      guard wording.count > 1 else { return nil }
      let parts = (1..<wording.count).lazy.compactMap { cut -> [Owner]? in
        let parts = wording.parts(cutAt: cut)
        guard let left = owners[parts.left]?.first, let right = owners[parts.right]?.first else { return nil }
        return [left.owner, right.owner]
      }.first { !$0.contains(wording.owner) && !isTitle(wording.owner, $0) }
      return parts.map { parts in
        Finding(
          .aliasHides(alias: wording.alias.text, hidden: parts.map(\.name).joined(separator: " and ")),
          at: wording.alias.location)
      }
    }
  }
}
