package import TimSupport

/// Compiled knowledge: tables of records in one stretch of memory, read in place.
///
/// Every byte of an image is ASCII or part of a UTF-8 string, so that a whole image can stand in a program as a string
/// literal: numbers are written in groups of seven bits. Nothing is parsed or copied at the start; a record is decoded
/// when it is asked for. Whatever a damaged image says, nothing outside of it is read: a number that lies beyond its
/// end is 0, and a count is never larger than what is left.
package struct Image: @unchecked Sendable {
  // Unchecked because the compiler cannot see that the memory is never written to after the initialiser.
  let bytes: UnsafeBufferPointer<UInt8>
  private let owner: (any AnyObject & Sendable)?

  /// The tables of an image, in the order of their directory.
  package enum Section: Int, CaseIterable, Sendable {
    case meta, shape, files, notes, words, forms, phrases, kinds, entities, sources, passages, levels
    case cells, cellNotes, parts, partCells, competencyLists, roleFacets, roleLists, roleProfiles, roleCompetencies,
      competencyRoles
    case terms, resources, comparisons, entries, intents, patterns, patternIndex, smallTalk, concepts, ambiguities
    case contractions, voice, examples, scorer, entryScorer, subjects, places, postings, questions, lesson
  }

  private final class Storage: Sendable {
    nonisolated(unsafe) let memory: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
      memory = .allocate(capacity: bytes.count)
      _ = memory.initialize(from: bytes)
    }

    deinit { memory.deallocate() }
  }

  /// The image that is linked into the program.
  package init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    owner = nil
  }

  /// An image made at run time.
  package init(_ written: [UInt8]) {
    let storage = Storage(written)
    bytes = UnsafeBufferPointer(storage.memory)
    owner = storage
  }

  /// An image from a file; nil if it is damaged, or was made by another version of Tim.
  package init?(sealed read: [UInt8]) {
    guard read.withUnsafeBufferPointer(ImageSeal.isWhole) else { return nil }
    self.init(read)
  }

  /// An image in a file that is read where it lies; nil if it is damaged, or was made by another version of Tim.
  ///
  /// Looking at every byte takes longer than an answer: a file that `isKnown` to be whole is not looked through again.
  package init?(_ file: MappedFile, isKnown: Bool = false) {
    guard isKnown ? ImageSeal.isMarked(file.bytes) : ImageSeal.isWhole(file.bytes) else { return nil }
    bytes = file.bytes
    owner = file
  }

  /// Whether two images hold the same.
  package func isSame(as other: Image) -> Bool {
    bytes.count == other.bytes.count && bytes.elementsEqual(other.bytes)
  }

  /// All bytes, as they stand in a file.
  package var content: [UInt8] { Array(bytes) }

  /// The number at `offset`: four bytes of seven bits, least significant first; 0 beyond the end.
  func number(at offset: Int) -> Int {
    guard offset >= 0, offset &+ Image.numberSize <= bytes.count else { return 0 }
    let packed = UInt32(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    return Int(packed & 0x7F | packed >> 1 & 0x3F80 | packed >> 2 & 0x1F_C000 | packed >> 3 & 0xFE0_0000)
  }

  /// The bytes of a stretch, as far as the image has them.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let whole = range.clamped(to: 0..<bytes.count)
    return UnsafeBufferPointer(rebasing: bytes[whole])
  }

  package func table(_ section: Section) -> Table {
    let entry = ImageSeal.size + section.rawValue * 3 * Image.numberSize
    let base = number(at: entry) << 28 | number(at: entry + Image.numberSize)
    let most = max(0, bytes.count - base) / Image.numberSize
    return Table(image: self, base: base, count: min(most, number(at: entry + 2 * Image.numberSize)))
  }

  static let numberSize = 4
  static let largestNumber = 1 << 28 - 1
}

/// One table of an image: where each record starts, counted from the table's own beginning, then the records.
package struct Table: Sendable {
  let image: Image
  let base: Int
  package let count: Int

  /// Where record `index` starts and ends.
  func range(of index: Int) -> Range<Int> {
    let slot = base + index * Image.numberSize
    let (start, end) = (base + image.number(at: slot), base + image.number(at: slot + Image.numberSize))
    let (first, last) = (min(start, image.bytes.count), min(end, image.bytes.count))
    return first..<max(first, last)
  }

  /// Decodes record `index`.
  package func decode<Value: ImageValue>(_ index: Int, as type: Value.Type = Value.self) -> Value {
    var reader = reader(at: index)
    return Value(from: &reader)
  }

  package func reader(at index: Int) -> ImageReader {
    ImageReader(image: image, position: range(of: index).lowerBound)
  }

  /// The record that begins with `number`, in a table that is sorted by the numbers at which its records begin.
  ///
  /// **Complexity:** O(log of the number of records).
  func firstIndex(ofNumber number: Int) -> Int? {
    let place = partition { image.number(at: range(of: $0).lowerBound) >= number }
    return place < count && image.number(at: range(of: place).lowerBound) == number ? place : nil
  }

  /// The first record for which a condition holds that holds for all after it too.
  func partition(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
