internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// Why not, in words.
extension WhyNot.Obstacle {
  var sentence: String {
    switch self {
    case .none(let what): "It was: the question was read as \(what)."
    case .unanswered(let intent, let outcome):
      "It was read as \(intent), but something was missing for an answer (\(outcome.rawValue))."
    case .limit(let kind): "The question is about something that I do not keep (\(kind)), and that was decided first."
    case .missing(let intent, let part, let rule):
      "For \(intent) the nearest wording, \(rule.place), lacks \(part.words)."
    case .outranked(let intent, let confidence, let by, let winner, let rule):
      "\(intent) came second, with confidence \(Self.share(confidence)) against \(Self.share(winner)) for "
        + "\(by)" + (rule.map { ", by \($0.place)." } ?? ".")
    case .unfit(let intent, let rule, let by): Self.unfit(intent, rule, by)
    case .needsTwo(let intent): "\(intent) needs two things to hold against each other, and only one is named."
    case .unnamed(let name, let others):
      "Nothing in the question names \(name)"
        + (others.isEmpty ? "." : "; it goes by \(others.map { "“\($0)”" }.joined(separator: ", ")) as well.")
    case .notTaken(let name, let said):
      "“\(said)” can mean \(name), but was read as something else or taken back in the same breath."
    }
  }

  private static func unfit(_ intent: String, _ rule: WhyNot.Rule, _ winner: String?) -> String {
    if rule.text.isEmpty { return "\(intent) has no wordings of its own." }
    return "All words of the \(intent) wording \(rule.place) are there, but "
      + (winner.map { "\($0) fits better." } ?? "they do not stand together as it asks.")
  }

  private static func share(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    return hundredths == 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }
}

extension WhyNot.Rule {
  /// The wording as its author wrote it, with file and line.
  fileprivate var place: String { "“\(text)” (\(location.file):\(location.line))" }
}

extension WhyNot.Part {
  fileprivate var words: String {
    switch self {
    case .word(let word): "the word “\(word)”"
    case .phrase(let concept): "a phrase for “\(concept)”"
    case .entity(let kind): "a \(kind)"
    }
  }
}
