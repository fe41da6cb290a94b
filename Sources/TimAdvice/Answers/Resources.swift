internal import TimKnowledge
internal import TimUnderstanding

/// What to read, take, watch or join.
extension Composer {
  func resources(_ slots: Slots) -> Answer {
    var answer = Answer()
    let chosen = chosenResources(slots)
    guard !chosen.isEmpty else { return answer }
    let subject = competencyNames(slots.competencies)
    let names = ["competency": subject, "role": roleNames(slots.roles), "level": levelNames(slots.levels)]
    answer.lead = voice.say(
      slots.competencies.isEmpty ? "resources.role" : slots.roles.isEmpty ? "resources.competency" : "resources.both",
      names)
    var kinds: [String] = []
    for resource in chosen where !kinds.contains(resource.kind) { kinds.append(resource.kind) }
    for kind in kinds {
      answer.add(kind, items: chosen.filter { $0.kind == kind }.map(item))
    }
    answer.closing = voice.say("closing.resources")
    answer.suggestions = followUps(slots, .resources)
    return answer
  }

  private func item(_ resource: Resource) -> Item {
    let who = resource.year.isEmpty ? resource.by : resource.by + ", " + resource.year
    return Item(
      title: resource.title,
      text: voice.say("resource", ["who": who, "text": resource.text, "for": resource.audience]),
      sources: resource.sources, location: resource.location)
  }

  /// The most fitting resources, at most two of a kind before every kind had its turn.
  private func chosenResources(_ slots: Slots) -> [Resource] {
    let scored = (0..<knowledge.count(of: .resource)).map(knowledge.resource).compactMap { resource in
      fit(resource, slots).map { (resource, $0) }
    }
    let ranked = scored.sorted { $0.1 > $1.1 }.map(\.0)
    var chosen: [Resource] = []
    for round in 0..<3 where chosen.count < Composer.resourcesShown {
      for resource in ranked where chosen.count < Composer.resourcesShown {
        let taken = chosen.count { $0.kind == resource.kind }
        if taken == round, !chosen.contains(where: { $0.id == resource.id }) { chosen.append(resource) }
      }
    }
    return chosen
  }

  private static let resourcesShown = 7

  /// How well a resource fits, or nil where it does not: its competency weighs most, then role and level.
  private func fit(_ resource: Resource, _ slots: Slots) -> Int? {
    var score = 0
    let shared = resource.competencies.filter(slots.competencies.contains)
    if !slots.competencies.isEmpty {
      if shared.isEmpty { return nil }
      // What is about few things is more about each of them.
      score += 8 - min(4, resource.competencies.count)
    }
    let hasRole = !resource.roles.filter(slots.roles.contains).isEmpty
    if slots.competencies.isEmpty, !slots.roles.isEmpty, !hasRole { return nil }
    if hasRole { score += 4 - min(2, resource.roles.count / 3) }
    if !resource.levels.filter(slots.levels.contains).isEmpty { score += 2 }
    return slots.competencies.isEmpty && slots.roles.isEmpty && slots.levels.isEmpty ? nil : score
  }
}
