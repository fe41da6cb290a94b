import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What is taken back is not asked for.
struct NegationTests {
  @Test(arguments: [
    Talk(
      "not the skills, the qualities of a lead RTE in release management",
      is: "requirements role=rte competency=release-management level=lead facet=attributes"),
    Talk(
      "What does a lead RTE need for release management?", "not the skills, the qualities",
      is: "requirements role=rte competency=release-management level=lead facet=attributes"),
    Talk(
      "What does a senior product owner need for stakeholder communication? Leave out the practices.",
      is: "requirements role=po competency=stakeholder-communication level=senior facet=skills,attributes,knowledge"),
    Talk(
      "Everything except knowledge for a lead STE in systems thinking, please",
      is: "requirements role=ste competency=systems-thinking level=lead facet=skills,attributes,practices"),
    Talk(
      "Skills for a lead RTE in release management, without the practices and the knowledge",
      is: "requirements role=rte competency=release-management level=lead facet=skills"),
    Talk(
      "Not the release train engineer, the solution train engineer: what should that one know about quality at senior?",
      is: "requirements role=ste competency=quality-testing level=senior facet=knowledge"),
  ])
  func `not what follows a no`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk(
      "Which attributes should a lead agile coach have?", "no, I meant senior",
      is: "requirements role=agile-coach level=senior facet=attributes"),
    Talk(
      "What should I know about risk as a release manager?", "I'm not a release manager though, I'm a product owner",
      is: "requirements role=po competency=dependency-risk facet=knowledge"),
    Talk("Which tools does an RTE use?", "sorry, I meant a release manager", is: "tools role=release-manager"),
    Talk(
      "skills of a product owner at lead level, no wait, principal",
      is: "requirements role=po level=principal facet=skills"),
  ])
  func `what was meant takes the place of what was said`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk(
      "Write a job advert for a release manager.", "no release manager please. a product owner", is: "advert role=po"),
    Talk("Which tools does an RTE use?", "no, a release manager", is: "tools role=release-manager"),
  ])
  func `a no before a name refuses it only where something else is named`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk(
      "What does a lead RTE need for release management?", "leave out the practices",
      is: "requirements role=rte competency=release-management level=lead facet=skills,attributes,knowledge"),
    Talk(
      "What does a lead RTE need for release management?", "only the attributes",
      is: "requirements role=rte competency=release-management level=lead facet=attributes"),
    Talk(
      "What does a lead RTE need for release management?", "only the attributes", "what else?",
      is: "requirements role=rte competency=release-management level=lead facet=skills,practices,knowledge"),
    Talk(
      "What attributes does a lead RTE need for release management?", "drop the level",
      is: "requirements role=rte competency=release-management facet=attributes"),
  ])
  func `a part of what was asked for`(talk: Talk) throws { try talk.expectHolds() }
}
