/// One look at each open turn: accept what Tim says now, reject it, or leave it for later.
package struct Review {
  package enum Decision: Hashable, Sendable {
    case accept, reject, skip
  }

  private var standing: Decision?
  package private(set) var accepted: [TurnResult] = []
  package private(set) var undecided = 0

  package init() {}

  /// The question that is put after each difference.
  package static let question = "accept, reject or skip? (a, r, s; A, R, S for all that follow) "

  /// Whether the next turn has to be asked about.
  package var asks: Bool { standing == nil }

  /// Takes the reply about one turn; nil, where nobody answers any more, skips the rest.
  ///
  /// False if the reply was not understood.
  package mutating func take(_ reply: String?, for result: TurnResult) -> Bool {
    guard let decision = standing ?? Review.decision(reply) else { return false }
    if reply == nil || ["A", "R", "S"].contains(reply?.stripped) { standing = decision }
    switch decision {
    case .accept: accepted.append(result)
    case .reject: break
    case .skip: undecided += 1
    }
    return true
  }

  private static func decision(_ reply: String?) -> Decision? {
    guard let reply else { return .skip }
    return switch reply.stripped.lowercased() {
    case "a", "accept": .accept
    case "r", "reject": .reject
    case "s", "skip": .skip
    default: nil
    }
  }
}
