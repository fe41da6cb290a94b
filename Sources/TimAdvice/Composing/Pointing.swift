internal import TimUnderstanding

/// Finds the item of an answer that an utterance speaks of by its words, as "and the bad news one, how would that sound?"
/// does.
struct Pointing {
  private let items: [(number: Int, title: Set<String>, all: Set<String>)]

  init(_ answer: Answer, _ interpreter: Interpreter) {
    items = answer.items.map { item in
      let title = interpreter.read(item.title).tellingKeys
      return (item.number, title, title.union(interpreter.read(item.text).tellingKeys))
    }
  }

  /// So many words of a title, or of an item altogether, are no chance.
  private static let fewestOfTitle = 2
  private static let fewestOfAll = 3

  /// The number of the item, if one stands out.
  func item(_ utterance: Utterance) -> Int? {
    let said = utterance.tellingKeys
    let fits = items.compactMap { item -> (number: Int, shared: Int)? in
      let ofTitle = said.intersection(item.title).count
      let ofAll = said.intersection(item.all).count
      let isNamed = ofTitle >= min(Pointing.fewestOfTitle, item.title.count) && ofTitle > 0
      guard isNamed || ofAll >= Pointing.fewestOfAll else { return nil }
      return (item.number, ofTitle * 2 + ofAll)
    }
    guard let most = fits.map(\.shared).max() else { return nil }
    return fits.filter { $0.shared == most }.only?.number
  }
}
