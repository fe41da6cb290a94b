import Foundation
import Testing
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// What was learned is kept, and is never anything else than what would be learned.
struct KnowledgeCacheTests {
  private let home = NSTemporaryDirectory() + "tim-learned-\(UUID().uuidString)"
  private var cache: KnowledgeCache { KnowledgeCache(at: home) }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: home) }

  private func reader(asked: String = "blue binder", answer: String = "In the cupboard.") -> HandbookReader {
    let entry =
      "# House\n\n## Where is the binder?\n\n- Also asked: \(asked)\n\n\(answer)\n\n## Who cooks?\n\nThe cook.\n"
    let own = KnowledgeFolder(files: [
      KnowledgeFolder.File(path: "F/shape.md", text: "# Shape\n\n- Extends: nothing\n"),
      KnowledgeFolder.File(path: "F/faq/house.md", text: entry),
    ])
    return HandbookReader(KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files), root: "F")
  }

  private func kept() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home).filter { $0.hasSuffix(".learned") }.sorted()
  }

  @Test func theSameImageComesWithAndWithoutACache() throws {
    defer { cleanUp() }
    let plain = KnowledgeImage.compile(reader())
    #expect(KnowledgeImage.compile(reader(), cache: cache) == plain)
    #expect(KnowledgeImage.compile(reader(), cache: cache) == plain)
    #expect(try kept().count == 1)
  }

  @Test func anEditOfAnAnswerInKnownWordsLearnsNothingAndAnEditedWordingIsLearnedAnew() throws {
    defer { cleanUp() }
    _ = KnowledgeImage.compile(reader(), cache: cache)
    let moved = reader(answer: "In the cupboard.\n\n1. The cook.\n")
    #expect(KnowledgeImage.compile(moved, cache: cache) == KnowledgeImage.compile(moved))
    #expect(try kept().count == 1)
    let asked = reader(asked: "binder of the cook")
    #expect(KnowledgeImage.compile(asked, cache: cache) == KnowledgeImage.compile(asked))
    #expect(try kept().count == 2)
  }

  @Test func aNewWordInAnAnswerLearnsNothingAndOneThatSomebodyAskedWithIsLearned() throws {
    defer { cleanUp() }
    _ = KnowledgeImage.compile(reader(), cache: cache)
    let new = reader(answer: "In the zorblattery, which is frumiously vorpal.")
    #expect(KnowledgeImage.compile(new, cache: cache) == KnowledgeImage.compile(new))
    #expect(try kept().count == 1)
    let asked = reader(asked: "frumious binder", answer: "In the zorblattery, which is frumiously vorpal.")
    #expect(KnowledgeImage.compile(asked, cache: cache) == KnowledgeImage.compile(asked))
    #expect(try kept().count == 2)
  }

  /// The question of the entry that answers a text in an image that was made of what `reader` has read.
  private func entry(_ text: String, _ reader: HandbookReader, _ image: [UInt8]) -> String? {
    let knowledge = KnowledgeBase(Image(image))
    let found = Interpreter(knowledge).interpret(text).slots.entries.first
    return found.map { reader.handbook.entries[$0].question }
  }

  @Test func aRevisionAnswersAtOnceWithWhatWasLearnedBefore() throws {
    let first = reader()
    let before = KnowledgeBase(Image(KnowledgeImage.compile(first)))
    let edited = reader(asked: "purple badger list", answer: "In the attic.")
    let revised = try #require(KnowledgeImage.revise(edited, before: before, learned: first.wordings))
    #expect(entry("purple badger list", edited, revised) == "Where is the binder?")
    #expect(KnowledgeBase(Image(revised)).lesson == 0)
  }

  @Test func whatWasLearnedOfAnEntryGoesWithItToItsNewPlace() throws {
    let first = reader()
    let before = KnowledgeBase(Image(KnowledgeImage.compile(first)))
    let text =
      "# House\n\n## Are there apples?\n\nYes.\n\n## Where is the binder?\n\n- Also asked: blue binder\n\n"
      + "In the cupboard.\n\n## Who cooks?\n\nThe cook.\n"
    let own = KnowledgeFolder(files: [
      KnowledgeFolder.File(path: "F/shape.md", text: "# Shape\n\n- Extends: nothing\n"),
      KnowledgeFolder.File(path: "F/faq/house.md", text: text),
    ])
    let grown = HandbookReader(KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files), root: "F")
    let revised = try #require(KnowledgeImage.revise(grown, before: before, learned: first.wordings))
    #expect(entry("the blue binder, where is it?", grown, revised) == "Where is the binder?")
    #expect(entry("Are there apples?", grown, revised) == "Are there apples?")
  }

  @Test func whatWasLearnedForOtherIntentsIsNotUsed() throws {
    let before = KnowledgeBase(Image(KnowledgeImage.compile(reader())))
    let texts = ShippedKnowledge.files.filter { $0.path != "intents/tools.md" }
    let own = KnowledgeFolder(files: [
      KnowledgeFolder.File(path: "F/shape.md", text: "# Shape\n\n- Extends: nothing\n")
    ])
    let fewer = HandbookReader(KnowledgeLayers(own, root: "F").over(texts), root: "F")
    #expect(KnowledgeImage.revise(fewer, before: before, learned: []) == nil)
  }

  @Test func whatTheBuildHasLearnedIsNotLearnedAgain() throws {
    defer { cleanUp() }
    let built = KnowledgeImage.compile(reader())
    let cache = KnowledgeCache(at: home, shipped: KnowledgeBase(Image(built)))
    let moved = reader(answer: "In the cupboard.\n\n1. The cook.\n")
    #expect(KnowledgeImage.compile(moved, cache: cache) == KnowledgeImage.compile(moved))
    #expect(!FileManager.default.fileExists(atPath: home))
    let asked = reader(asked: "binder of the cook")
    #expect(KnowledgeImage.compile(asked, cache: cache) == KnowledgeImage.compile(asked))
    #expect(try kept().count == 1)
  }

  @Test func whatIsBuiltInIsTakenForItsOwnFilesAndNoOthers() {
    func folder(_ texts: [String: String]) -> KnowledgeFolder {
      KnowledgeFolder(files: texts.map { KnowledgeFolder.File(path: $0, text: $1) })
    }
    let texts = ["F/shape.md": "# Shape\n", "F/faq/house.md": "# House\n\n## Who cooks?\n\nThe cook.\n"]
    let image = KnowledgeImage.compile(folder(texts), root: "F").bytes
    let cache = KnowledgeCache(at: nil, shipped: KnowledgeBase(Image(image)))
    #expect(cache.built(from: folder(texts))?.isSame(as: Image(image)) == true)
    #expect(cache.built(from: folder(texts.mapValues { $0 + "\n" })) == nil)
    #expect(cache.built(from: folder(["G/shape.md": texts["F/shape.md"] ?? ""])) == nil)
    let moved = Dictionary(uniqueKeysWithValues: texts.map { ("G" + $0.key.dropFirst(), $0.value) })
    #expect(cache.built(from: folder(moved)) == nil)
    #expect(KnowledgeCache.none.built(from: folder(texts)) == nil)
  }

  @Test func anImageSaysFromWhatItHasLearned() {
    let (one, same) = (KnowledgeBase(Image(KnowledgeImage.compile(reader()))), reader(answer: "In the desk."))
    #expect(one.lesson != 0)
    #expect(KnowledgeBase(Image(KnowledgeImage.compile(same))).lesson == one.lesson)
    #expect(KnowledgeBase(Image(KnowledgeImage.compile(reader(asked: "cook")))).lesson != one.lesson)
  }

  @Test func whatWasFoundCleanIsKnownUntilAnythingChanges() {
    defer { cleanUp() }
    let cache = cache
    func key(_ text: String, _ month: String) -> KnowledgeCache.Key? {
      cache.key(KnowledgeFolder(files: [KnowledgeFolder.File(path: "F/a.md", text: text)]), root: "F", [month])
    }
    #expect(!cache.isClean(key("one", "2026-11")))
    cache.keepClean(key("one", "2026-11"))
    #expect(cache.isClean(key("one", "2026-11")))
    #expect(!cache.isClean(key("two", "2026-11")) && !cache.isClean(key("one", "2026-12")))
    #expect(!KnowledgeCache.none.isClean(nil))
  }

  @Test func whatIsDamagedIsNotUsed() throws {
    defer { cleanUp() }
    let plain = KnowledgeImage.compile(reader(), cache: cache)
    let name = home + "/" + (try #require(try kept().first))
    let whole = try Data(contentsOf: URL(fileURLWithPath: name))
    for place in stride(from: 0, to: whole.count, by: whole.count / 7) {
      var changed = whole
      changed[place] ^= 1
      try changed.write(to: URL(fileURLWithPath: name))
      #expect(KnowledgeImage.compile(reader(), cache: cache) == plain)
    }
    try whole.dropLast(1).write(to: URL(fileURLWithPath: name))
    #expect(KnowledgeImage.compile(reader(), cache: cache) == plain)
    #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == whole)
  }

  @Test func aFolderHasTheSameNumberOnlyWithTheSameFiles() {
    defer { cleanUp() }
    let cache = cache
    func key(_ texts: [String: String]) -> KnowledgeCache.Key? {
      cache.key(KnowledgeFolder(files: texts.map { KnowledgeFolder.File(path: $0, text: $1) }), root: "F")
    }
    #expect(key(["F/a.md": "one"]) != nil)
    #expect(key(["F/a.md": "one"]) == key(["F/a.md": "one"]))
    #expect(Set([key(["F/a.md": "one"]), key(["F/a.md": "two"]), key(["F/b.md": "one"]), key([:])]).count == 4)
    #expect(KnowledgeCache.none.key(KnowledgeFolder(files: []), root: "F") == nil)
  }
}
