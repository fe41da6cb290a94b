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
    return missing
      + headings.filter { !known.contains($0.title) }.map { heading in
        Finding(
          .unusedVoice(key: heading.title, nearest: Nearest.name(to: heading.title, among: known)), at: heading.location
        )
      }
  }
}
