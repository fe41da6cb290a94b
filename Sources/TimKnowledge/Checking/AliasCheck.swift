internal import TimLanguage

/// Checks that a wording names one thing.
///
/// Two wordings are the same if their stems are, or the words themselves of single ones, since that is how Tim compares
/// them. A term, and a resource's title,
/// may share a wording with a competency: Tim then knows both.
struct AliasCheck {
  /// A wording, what it names, and where it stands.
  private struct Owned {
    let alias: Alias
    let owner: Owner
    /// The stems of its words.
    let keys: [String]
    /// What has to be equal for two wordings to be the same: a single word names a thing only in its own form, so that
    /// *quality* and *qualities* are two.
    let identity: [String]

    init(alias: Alias, owner: Owner, tokens: [Token]) {
      self.alias = alias
      self.owner = owner
      keys = tokens.map(\.key)
      identity = tokens.count == 1 ? tokens.map(\.word) : keys
    }
  }

  private struct Owner: Hashable {
    let kind: Entity.Kind
    let name: String

    /// Which kind is understood first where the same words name two.
    var precedence: Int {
      switch kind {
      case .role: 0
      case .level: 1
      case .facet: 2
      case .competency, .term, .resource: 3
      }
    }

    /// Whether the two can be meant by the same words without harm.
    func goesWith(_ other: Owner) -> Bool {
      let kinds = Set([kind, other.kind])
      return kinds == [.term, .competency] || kinds == [.term, .resource] || kinds == [.competency, .resource]
    }
  }

  private let wordings: [Owned]
  private let ambiguities: [(name: Alias, keys: [String])]

  init(_ handbook: Handbook) {
    let tokenizer = Tokenizer(contractions: handbook.words.contractions)
    func keys(_ text: String) -> [String] {
      let tokens = tokenizer.tokens(of: CleanText(text).text)
      // A single word names a thing only in its own form, so that *quality* and *qualities* are two.
      return tokens.count == 1 ? tokens.map(\.word) : tokens.map(\.key)
    }
    wordings = AliasCheck.owned(handbook).map { owner, alias in
      Owned(alias: alias, owner: owner, tokens: tokenizer.tokens(of: CleanText(alias.text).text))
    }
    ambiguities = handbook.ambiguities.map { ($0.name, keys($0.name.text)) }
  }

  func findings() -> [Finding] {
    unsayable() + duplicates() + conflicts() + settledAmbiguities() + hidden()
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
    for (facet, aliases) in handbook.facets {
      for alias in aliases { all.append((Owner(kind: .facet, name: facet.id), alias)) }
    }
    for term in handbook.terms { add(.term, term.name, term.aliases, term.location) }
    return all
  }

  private func unsayable() -> [Finding] {
    wordings.filter(\.keys.isEmpty).map { Finding(.unsayable(wording: $0.alias.text), at: $0.alias.location) }
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
    let sayable = wordings.filter { !$0.keys.isEmpty }.sorted { $0.owner.precedence < $1.owner.precedence }
    for same in Dictionary(grouping: sayable, by: \.identity).values where same.count > 1 {
      for (number, wording) in same.enumerated() {
        guard
          let rival = same[..<number].first(where: { $0.owner != wording.owner && !$0.owner.goesWith(wording.owner) })
        else { continue }
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
    ambiguities.flatMap { name, keys in
      wordings.filter { $0.owner.kind == .role && $0.alias.isName && $0.keys == keys }.map { wording in
        Finding(
          .aliasOwnedTwice(alias: wording.alias.text, owner: "language/ambiguities.md", otherOwner: wording.owner.name),
          at: wording.alias.location, other: name.location)
      }
    }
  }

  /// Whether a role is called by a title that only happens to be made of known words, as in “chief Scrum Master”.
  private func isTitle(_ owner: Owner, _ parts: [Owner]) -> Bool {
    owner.kind == .role && !parts.contains { $0.kind == .facet } || parts[0].kind == parts[1].kind
  }

  /// Names that consist of the names of other things, which can then not be said side by side.
  private func hidden() -> [Finding] {
    let names = wordings.filter { $0.alias.isName && $0.owner.kind != .term && !$0.keys.isEmpty }
    let owners = Dictionary(grouping: names, by: \.keys)
    return names.compactMap { wording in
      guard wording.keys.count > 1 else { return nil }
      let parts = (1..<wording.keys.count).lazy.compactMap { cut -> [Owner]? in
        guard let left = owners[Array(wording.keys[..<cut])]?.first,
          let right = owners[Array(wording.keys[cut...])]?.first
        else { return nil }
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
