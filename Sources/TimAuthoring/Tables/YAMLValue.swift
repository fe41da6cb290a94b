/// What training files hold: text, lists, and keys with values, each with the line on which it begins.
indirect enum YAMLValue {
  case text(String, line: Int)
  case list([YAMLValue])
  case map([(key: String, value: YAMLValue, line: Int)])

  subscript(_ key: String) -> YAMLValue? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  var text: String? {
    if case .text(let text, _) = self { text } else { nil }
  }

  var items: [YAMLValue] {
    if case .list(let items) = self { items } else { [] }
  }

  var pairs: [(key: String, value: YAMLValue, line: Int)] {
    if case .map(let pairs) = self { pairs } else { [] }
  }
}
