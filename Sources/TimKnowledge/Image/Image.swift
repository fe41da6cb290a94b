/// Compiled knowledge: tables of records in one stretch of memory, read in place.
///
/// Every byte of an image is ASCII or part of a UTF-8 string, so that a whole image can stand in a program as a string
/// literal: numbers are written in groups of seven bits. Nothing is parsed or copied at the start; a record is decoded
/// when it is asked for.
package struct Image: @unchecked Sendable {
  // Unchecked because the compiler cannot see that the memory is never written to after the initialiser.
  let bytes: UnsafeBufferPointer<UInt8>
  private let owner: Storage?

  /// The tables of an image, in the order of their directory.
  package enum Section: Int, CaseIterable, Sendable {
    case meta, files, words, forms, phrases, entities, sources, passages, levels, facetNames
    case cells, cellNotes, competencyLists, roleLists, roleProfiles, roleCompetencies
    case terms, resources, comparisons, intents, patterns, patternIndex, smallTalk, concepts, ambiguities
    case contractions, voice, examples, scorer, subjects
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

  /// The number at `offset`: four bytes of seven bits, least significant first.
  func number(at offset: Int) -> Int {
    let packed = UInt32(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    return Int(packed & 0x7F | packed >> 1 & 0x3F80 | packed >> 2 & 0x1F_C000 | packed >> 3 & 0xFE0_0000)
  }

  package func table(_ section: Section) -> Table {
    let entry = section.rawValue * 2 * Image.numberSize
    return Table(image: self, base: number(at: entry), count: number(at: entry + Image.numberSize))
  }

  static let numberSize = 4
  static let largestNumber = 1 << 28 - 1
}

/// One table of an image: record offsets, then the records.
package struct Table: Sendable {
  let image: Image
  let base: Int
  package let count: Int

  /// Where record `index` starts and ends.
  func range(of index: Int) -> Range<Int> {
    let slot = base + index * Image.numberSize
    return image.number(at: slot)..<image.number(at: slot + Image.numberSize)
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
