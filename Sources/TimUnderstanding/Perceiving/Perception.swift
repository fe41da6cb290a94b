internal import TimKnowledge

/// What is to be seen in an utterance by itself, before anything is made of it.
package struct Perceived: Sendable {
  let utterance: Utterance
  let cues: Cues
  let rules: RuleFindings
  let said: SaidSlots
}

/// Reads an utterance: its words, cues, rules and slots.
struct Perception: Sendable {
  let reader: UtteranceReader
  let lexicon: CueLexicon
  let finder: RuleFinder
  let filler: SlotFiller

  init(_ knowledge: KnowledgeBase, memory: SpellingMemory? = nil) {
    reader = UtteranceReader(knowledge, memory: memory)
    lexicon = CueLexicon(knowledge)
    finder = RuleFinder(knowledge: knowledge)
    filler = SlotFiller(knowledge: knowledge)
  }

  func perceive(_ raw: String) -> Perceived { perceive(reader.read(raw)) }

  func perceive(_ utterance: Utterance) -> Perceived {
    let cues = Cues(utterance, lexicon)
    let rules = finder.findings(utterance, cues)
    return Perceived(
      utterance: utterance, cues: cues, rules: rules, said: filler.fill(utterance, cues, excluded: rules.excluded))
  }
}
