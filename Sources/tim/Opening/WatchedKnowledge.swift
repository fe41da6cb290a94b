internal import TimKnowledge
internal import TimSupport
internal import TimUnderstanding

/// A folder of knowledge that somebody edits while Tim talks.
///
/// A change is taken up at once with what was learned before it; what it teaches is learned beside the talk, and taken up
/// when that is done.
struct WatchedKnowledge {
  /// What became of the knowledge.
  struct Change {
    let knowledge: KnowledgeBase
    /// How many errors of the author's keep parts of it from being used.
    let errors: Int
    /// Whether nothing was edited, and Tim has only learned.
    let isLearned: Bool
  }

  /// What came of reading the folder once.
  private struct Version: Sendable {
    let image: Image
    let errors: Int
  }

  /// What the folder was like when the talk began.
  private struct First: Sendable {
    let parsed: ParsedFiles
    let wordings: Set<String>
  }

  private let path: String
  private var state: UInt64?
  private var parsed: ParsedFiles?
  /// The wordings that are learned, and those of the folder as it is.
  private var learned: Set<String>?
  private var present: Set<String> = []
  private let atFirst: Pending<First>
  private var knowledge: KnowledgeBase
  /// The state of the folder that is learned from at present, and what will come of it.
  private var learning: (state: UInt64?, version: Pending<Version?>)?

  /// Watches a folder that `knowledge` was made of.
  init(_ path: String, _ knowledge: KnowledgeBase) {
    self.path = path
    self.knowledge = knowledge
    state = FolderState.number(of: path)
    atFirst = Parallel.later {
      let folder = (try? OwnKnowledge.folder(at: path)) ?? KnowledgeFolder(files: [])
      let reader = HandbookReader(folder, root: OwnKnowledge.root(path))
      return First(parsed: reader.parsed, wordings: reader.wordings)
    }
  }

  /// What has changed since the last call, if anything has.
  mutating func change() -> Change? {
    let now = FolderState.number(of: path)
    if now != state { return edited(now) }
    guard let learning, let learned = learning.version.value else { return nil }
    self.learning = nil
    // What was learned from a version that was edited since is of no use; the present one is learned instead.
    guard learning.state == state, let learned else {
      if learning.state != state { learn() }
      return nil
    }
    knowledge = KnowledgeBase(learned.image)
    self.learned = present
    return Change(knowledge: knowledge, errors: learned.errors, isLearned: true)
  }

  private mutating func edited(_ now: UInt64?) -> Change? {
    state = now
    guard let folder = try? OwnKnowledge.folder(at: path) else { return nil }
    let first = atFirst.wait()
    let reader = HandbookReader(
      folder, root: OwnKnowledge.root(path), parsed: parsed ?? first.parsed)
    parsed = reader.parsed
    present = reader.wordings
    let known = learned ?? first.wordings
    guard let image = KnowledgeImage.revise(reader, before: knowledge, learned: known) else {
      let whole = OwnKnowledge.compiled(folder, at: path)
      learned = present
      knowledge = KnowledgeBase(whole.image)
      return Change(knowledge: knowledge, errors: errors(reader), isLearned: false)
    }
    knowledge = KnowledgeBase(Image(image))
    if learning == nil { learn() }
    return Change(knowledge: knowledge, errors: errors(reader), isLearned: false)
  }

  private func errors(_ reader: HandbookReader) -> Int { OwnKnowledge.errors(reader, in: path).count }

  private mutating func learn() {
    let path = path
    learning = (
      state,
      Parallel.later {
        guard let folder = try? OwnKnowledge.folder(at: path) else { return nil }
        let (image, reader) = OwnKnowledge.compiled(folder, at: path)
        return Version(image: image, errors: reader.map { OwnKnowledge.errors($0, in: path).count } ?? 0)
      }
    )
  }
}
