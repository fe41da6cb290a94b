internal import TimKnowledge

/// Checks that `voice.md` has words for every place of an answer, and none that nothing says.
struct VoiceCheck {
  let reader: HandbookReader

  func findings() -> [Finding] {
    let spoken = Set(reader.handbook.voice.map(\.key))
    let file = reader.root + "/voice.md"
    guard let document = reader.documents[file] else { return [] }
    let missing = VoiceKeys.required(reader.handbook).subtracting(spoken).sorted().map {
      Finding(.missingVoice(key: $0), at: SourceLocation(file: file, line: 1))
    }
    let known = VoiceKeys.required(reader.handbook).union(VoiceKeys.optional(reader.handbook))
    let headings = document.sections.flatMap { [$0] + $0.sections }.filter { spoken.contains($0.title) }
    return missing + unknownSlots(in: document) + repeated(headings)
      + headings.filter { !known.contains($0.title) }.map { heading in
        Finding(
          .unusedVoice(key: heading.title, nearest: Nearest.name(to: heading.title, among: known)), at: heading.location
        )
      }
  }

  /// Places of an answer that have words twice, of which only the first are said.
  private func repeated(_ headings: [DocumentSection]) -> [Finding] {
    var first: [String: SourceLocation] = [:]
    return headings.compactMap { heading in
      if let place = first[heading.title] {
        return Finding(.duplicateSection(title: heading.title), at: heading.location, other: place)
      }
      first[heading.title] = heading.location
      return nil
    }
  }

  /// Slots of a phrase that nothing fills.
  private func unknownSlots(in document: DocumentSection) -> [Finding] {
    document.sections.flatMap { [$0] + $0.sections }.flatMap { section in
      section.bullets.flatMap { bullet -> [Finding] in
        let slots = bullet.plainText.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          part in part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
        let start = bullet.children.first?.children.first ?? bullet
        let place = SourceLocation(file: document.location.file, line: start.line, column: start.column)
        let isOpen = bullet.plainText.lastIndex(of: "{").map { bullet.plainText[$0...].contains("}") } == false
        let open = isOpen ? [Finding(.unclosedSlot(key: section.title), at: place)] : []
        return open
          + slots.filter { !VoiceKeys.slots.contains(VoiceCheck.bare($0)) }.map { slot in
            Finding(
              .unknownSlot(
                slot: slot, key: section.title, nearest: Nearest.name(to: VoiceCheck.bare(slot), among: VoiceKeys.slots)
              ),
              at: place)
          }
      }
    }
  }

  /// A slot without the article that goes before what fills it.
  private static func bare(_ slot: String) -> String {
    slot.hasPrefix("a ") || slot.hasPrefix("A ") ? String(slot.dropFirst(2)) : slot
  }
}
