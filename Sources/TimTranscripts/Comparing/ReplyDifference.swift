/// What differs between the reply that a transcript holds and the one that Tim gives.
package struct ReplyDifference: Hashable, Sendable {
  /// One thing that differs, or several of which the same is to be said.
  package struct Change: Hashable, Sendable {
    /// What it is and what became of it: “item 3 changed”.
    package let title: String
    /// The expected wording, with marks around words that are gone.
    package let before: [String]
    /// The given wording, with marks around words that are new.
    package let after: [String]
    /// The line of the block, from 0, where it stands or should stand.
    package let line: Int
  }

  package let changes: [Change]

  /// Nil if the given reply fits.
  init?(_ expected: [ReplyUnit], _ given: [ReplyUnit], _ alignment: Alignment) {
    guard !alignment.isPerfect else { return nil }
    let names = (expected: UnitName.names(of: expected), given: UnitName.names(of: given))
    var pending: Run?
    var changes: [Change] = []
    var line = 0
    for step in alignment.steps {
      let run = Run(step, expected, given, names, line)
      if case .same(let index, _) = step { line = expected[index].lines.lowerBound }
      if pending?.absorb(run) != true {
        if let change = pending?.change { changes.append(change) }
        pending = run
      }
      line = run?.line ?? line
    }
    if let change = pending?.change { changes.append(change) }
    self.changes = changes
  }

  /// Neighbouring units of which the same is to be said.
  private struct Run {
    enum Verb {
      case changed, missing, new
    }

    let verb: Verb
    var names: [UnitName]
    var before: [String] = []
    var after: [String] = []
    let line: Int

    init?(
      _ step: Alignment.Step, _ expected: [ReplyUnit], _ given: [ReplyUnit],
      _ names: (expected: [UnitName], given: [UnitName]), _ line: Int
    ) {
      switch step {
      case .same, .hole, .covered: return nil
      case .changed(let index, let other):
        let words = WordDifference(expected[index].text, given[other].text)
        verb = .changed
        self.names = [names.expected[index]]
        (before, after) = ([words.before], [words.after])
        self.line = expected[index].lines.lowerBound
      case .missing(let index):
        verb = .missing
        self.names = [names.expected[index]]
        before = [Visible.text(expected[index].text)]
        self.line = expected[index].lines.lowerBound
      case .extra(let index):
        verb = .new
        self.names = [names.given[index]]
        after = [Visible.text(given[index].text)]
        self.line = line
      }
    }

    /// Takes in what follows, if the same is to be said of it; changed units stay apart so that before and after
    /// stand together.
    mutating func absorb(_ other: Run?) -> Bool {
      guard let other, verb == other.verb, verb != .changed else { return false }
      names += other.names
      before += other.before
      after += other.after
      return true
    }

    var change: Change {
      let isOne = names.count == 1
      let said =
        switch verb {
        case .changed: names[0].isSource ? "differs" : "changed"
        case .missing: "missing"
        case .new: isOne ? "is new" : "are new"
        }
      return Change(title: UnitName.list(names) + " " + said, before: before, after: after, line: line)
    }
  }
}
