internal import TimLanguage

/// A wording, what it names, and where it stands.
struct OwnedWording {
  /// What a wording names.
  struct Owner: Hashable {
    let kind: Entity.Kind
    let name: String

    /// Which kind is understood first where the same words name two.
    var precedence: Int {
      switch kind {
      case .role: 0
      case .level: 1
      case .facet: 2
      case .competency, .term, .resource, .entry: 3
      }
    }

    /// Whether the two can be meant by the same words without harm.
    func goesWith(_ other: Owner) -> Bool {
      Set([kind, other.kind]) == [.term, .competency]
    }
  }

  let alias: Alias
  let owner: Owner
  private let tokens: [Token]

  init(_ alias: Alias, of owner: Owner, _ tokenizer: Tokenizer) {
    self.alias = alias
    self.owner = owner
    tokens = tokenizer.tokens(of: CleanText(alias.text).text)
  }

  var count: Int { tokens.count }

  /// Whether it is what the thing is called in its title.
  var isTitle: Bool { alias.text == owner.name }

  /// What other wordings have to be like to be the same.
  var keys: [String] { OwnedWording.keys(tokens[...]) }

  /// The wording cut in two before a word, as the wordings that the parts would be by themselves.
  func parts(cutAt place: Int) -> (left: [String], right: [String]) {
    (OwnedWording.keys(tokens[..<place]), OwnedWording.keys(tokens[place...]))
  }

  static func keys(_ tokens: ArraySlice<Token>) -> [String] {
    // A single word names a thing only in its own form, so that *quality* and *qualities* are two.
    tokens.count == 1 ? tokens.map(\.word) : tokens.map(\.key)
  }
}
