package import TimKnowledge

/// The questions whose understanding hangs on a case, a mark or a letter.
package struct RobustnessReport {
  private let results: [Robustness]
  private let knowledge: KnowledgeBase

  package init(_ results: [Robustness], _ knowledge: KnowledgeBase) {
    self.results = results
    self.knowledge = knowledge
  }

  package var text: String {
    let slips = results.flatMap(\.slips)
    let count = results.reduce(0) { $0 + $1.count }
    let lines = slips.flatMap { slip -> [String] in
      let place = slip.exchange.location
      return [
        "\(Visible.text(place.file)):\(place.line):\(place.column)  turn \(slip.exchange.number) \(slip.variation.rawValue): “\(Visible.text(slip.utterance))”",
        "  as written, " + (Understanding(knowledge).lines(of: slip.understood).first ?? ""),
        "  as varied, " + (Understanding(knowledge).lines(of: slip.varied).first ?? ""),
      ]
    }
    return (lines + ["robust: \(count - slips.count) of \(count) variations understood the same"])
      .joined(separator: "\n") + "\n"
  }
}
