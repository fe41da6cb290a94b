/// A way of asking, as an author writes it: `(what|which) <facet> does <role> need [for <competency>]`.
///
/// | written | matches |
/// |---|---|
/// | `need` | the word in any form (needs, needed, needing) |
/// | `(a|b c)` | one of the alternatives |
/// | `[a]` | the same or nothing |
/// | `<role>` | a role, competency, level, facet, term or resource that Tim knows |
/// | `~read` | any phrase of the concept *read* |
/// | `...` | up to eight words |
/// | `^` and `$` | the start and the end of a sentence |
///
/// Small words that carry no meaning of their own (articles, fillers) may stand anywhere between.
package indirect enum Pattern: Hashable, Sendable {
  case word(String)
  case concept(String)
  case slot(Slot)
  case gap
  case start
  case end
  case sequence([Pattern])
  case choice([Pattern])
  case optional(Pattern)

  /// The kinds of things that a slot of a pattern can hold.
  package enum Slot: String, CaseIterable, Sendable {
    case role, competency, level, facet, term, resource
  }

  /// The most words that `...` passes over.
  package static let longestGap = 8
}
