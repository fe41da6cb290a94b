internal import TimKnowledge
internal import TimLanguage

extension Voice {
  /// A role as it stands in a list of roles: by its title in the plural where that is one of its names, as publishers list
  /// “Marketing Managers”; in a sentence it goes by its name, since a “Marketing Manager” is one of them.
  func listedName(ofRole role: Int) -> String {
    let entity = Entity(.role, role)
    let name = knowledge.name(of: entity)
    let keys = knowledge.nameKeys(of: entity)
    return knowledge.aliases(of: entity).first { alias in
      alias.count > name.count && alias.hasSuffix("s") && knowledge.tokenizer.tokens(of: alias).map(\.key) == keys
    } ?? name
  }
}
