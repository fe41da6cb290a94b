import Testing
import TimAdvice
import TimKnowledge

/// Twenty conflicts of words and rules, sown into a copy of the knowledge: all are found, none is invented.
@Suite struct SeededConflictTests {
  @Test func allTwentyConflictsAreFoundAndNoneIsInvented() throws {
    var seeded = try SeededKnowledge()
    for conflict in SeededConflictTests.conflicts { try conflict.sow(&seeded) }
    let found = try seeded.findings()
    let expected = SeededConflictTests.conflicts
    #expect(expected.count == 20)
    #expect(Set(expected.map(\.message)).subtracting(found.map(\.message)) == [], "not found")
    // What was learned shifts a little with every line, so that an example here and there is won just before another.
    let told = found.filter { !["TIM058", "TIM059"].contains($0.code) }
    #expect(Set(told.map(\.message)).subtracting(expected.map(\.message)) == [], "invented")
    for conflict in expected {
      guard let finding = found.first(where: { $0.message == conflict.message }) else { continue }
      #expect(seeded.text(at: finding.location).hasPrefix(conflict.token), "\(conflict.message)")
      #expect((finding.other != nil) == conflict.hasOther, "\(conflict.message)")
    }
  }

  private struct Conflict: Sendable {
    let message: String
    let token: String
    var hasOther = true
    let sow: @Sendable (inout SeededKnowledge) throws -> Void
  }

  private static let conflicts = words + rules

  private static let words = [
    Conflict(message: "“RTE” belongs to Release Train Engineer and to Scrum Master / Team Coach", token: "RTE, ") {
      try $0.insert("RTE, ", after: "Also called: ", in: "roles/scrum-master.md")
    },
    Conflict(message: "“flow metrics” belongs to Metrics and Flow and to Systems Thinking", token: "flow metrics") {
      try $0.insert("flow metrics, ", after: "Also called: ", in: "competencies/systems-thinking.md")
    },
    Conflict(message: "“seasoned” belongs to Senior and to Lead", token: "seasoned") {
      try $0.insert("seasoned, ", after: "- Rank: 4\n- Also called: ", in: "levels.md")
    },
    Conflict(
      message: "“mindset” can never be understood, because Attributes takes the same words first", token: "mindset"
    ) {
      try $0.insert("mindset, ", after: "Also called: ", in: "competencies/servant-leadership.md")
    },
    Conflict(
      message: "“trainee skills” takes the words of Foundation and Skills, which nobody can say together any more",
      token: "trainee ", hasOther: false
    ) {
      try $0.insert("trainee skills, ", after: "Also called: ", in: "competencies/coaching-mentoring.md")
    },
    Conflict(message: "“PM” belongs to language/ambiguities.md and to Project Manager", token: "PM, ") {
      try $0.insert("PM, ", after: "Also called: ", in: "roles/project-manager.md")
    },
    Conflict(message: "“chief scrum master” stands twice", token: "chief sc") {
      try $0.replace("Also called: ", in: "roles/release-train-engineer.md", with: "Also called: chief scrum master, ")
    },
    Conflict(message: "“—” holds no word that anybody can say", token: "—, ", hasOther: false) {
      try $0.insert("—, ", after: "Also called: ", in: "roles/product-owner.md")
    },
    Conflict(message: "“Scaled Agile Framework” belongs to Scrum and to SAFe", token: "Scaled A") {
      try $0.replace(
        "## Scrum\n\n- Also called: ", in: "terms/agile-and-scrum.md",
        with: "## Scrum\n\n- Also called: scaled agile framework, ")
    },
    Conflict(message: "the concept “tool” stands here a second time", token: "tool") {
      try $0.append("\n### tool\n\n- contraption\n", to: "language/concepts.md")
    },
  ]

  private static let rules = [
    Conflict(message: "“gizmo” is in ~metric and in ~tool", token: "gizmo") {
      try $0.replace("### metric\n\n- ", in: "language/concepts.md", with: "### metric\n\n- gizmo, ")
      try $0.replace("### tool\n\n- ", in: "language/concepts.md", with: "### tool\n\n- gizmo, ")
      try $0.append("", to: "intents/tools.md")
      try $0.insert("- `abracadabra ~tool ... <role>`\n", after: "## Patterns\n\n", in: "intents/tools.md")
      try $0.insert("- `abracadabra ~metric ... <role>`\n", after: "## Patterns\n\n", in: "intents/metrics.md")
    },
    Conflict(message: "there is no concept ~gadgetry", token: "~gadgetr", hasOther: false) {
      try $0.insert("- `(~gadgetry|sesame) ... <role>`\n", after: "## Patterns\n\n", in: "intents/tools.md")
    },
    Conflict(message: "“hocus pocus <role>” belongs to metrics and to tools", token: "hocus po") {
      try $0.insert("- `hocus pocus <role>`\n", after: "## Patterns\n\n", in: "intents/metrics.md")
      try $0.insert("- `hocus pocus <role>`\n", after: "## Patterns\n\n", in: "intents/tools.md")
    },
    Conflict(message: "“(zip|zap) [the] <term>” belongs to definition and to progression", token: "(zip|zap") {
      try $0.insert("- `zap [a] <term> ...`\n", after: "## Patterns\n\n", in: "intents/definition.md")
      try $0.insert("- `(zip|zap) [the] <term>`\n", after: "## Patterns\n\n", in: "intents/progression.md")
    },
    Conflict(message: "“shazam <competency>” stands twice", token: "shazam <") {
      try $0.insert(
        "- `shazam <competency>`\n- `shazam <competency>`\n", after: "## Patterns\n\n", in: "intents/listing.md")
    },
    Conflict(message: "nothing that anybody says can reach “shazam $ <level>”", token: "shazam $", hasOther: false) {
      try $0.insert("- `shazam $ <level>`\n", after: "## Patterns\n\n", in: "intents/listing.md")
    },
    Conflict(
      message: "“what's” in “what's kerplunk <role>” can never match, because Tim reads it as “what is”",
      token: "what's k",
      hasOther: false
    ) {
      try $0.insert("- `what's kerplunk <role>`\n", after: "## Patterns\n\n", in: "intents/tools.md")
    },
    Conflict(message: "whatever matches “kazoo <role>” is decided by “kazoo <role>”", token: "kazoo <r") {
      try $0.insert("- `kazoo <role>`\n", after: "## Sure signs\n\n", in: "intents/responsibilities.md")
      try $0.insert("- `kazoo <role>`\n", after: "## Patterns\n\n", in: "intents/tools.md")
    },
    Conflict(message: "“juggling” is not an intent that Tim can answer", token: "How do", hasOther: false) {
      $0.add("# Juggling\n\n## Phrasings\n\n- How do I juggle knives?\n", as: "phrasings/juggling.md")
    },
    Conflict(message: "“which tools does a DevOps engineer use” stands twice", token: "which to") {
      try $0.insert(
        "- Which tools does a devops engineer use?\n- which tools does a DevOps engineer use\n",
        after: "## Examples\n\n",
        in: "intents/tools.md")
    },
  ]
}
