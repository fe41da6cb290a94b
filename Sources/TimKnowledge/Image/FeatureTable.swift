/// Rows of one length, found by the id of a feature in hardly more than one step.
///
/// The ids are hashes and so lie evenly over their range: a row stands where its id would stand among evenly spread ones,
/// or in the next free place (ordered linear probing; Amble and Knuth, "Ordered hash tables", 1974).
package struct FeatureTable: Sendable {
  /// How many bits an id has.
  package static let idBits = 27

  private let image: Image
  private let base: Int
  private let capacity: Int
  /// The bytes of a row, its id left out.
  package let width: Int

  /// The table that the first record of a section holds.
  package init(_ table: Table) {
    image = table.image
    var reader = table.reader(at: 0)
    capacity = table.count == 0 ? 0 : reader.number()
    width = table.count == 0 ? 0 : reader.number()
    base = reader.position
  }

  package var isEmpty: Bool { capacity == 0 }

  /// The bytes of a feature's row, or nil.
  @inline(__always)
  package func row(_ id: Int) -> UnsafeBufferPointer<UInt8>? {
    guard capacity > 0 else { return nil }
    let size = Image.numberSize + width
    var slot = FeatureTable.slot(id, capacity)
    for _ in 0..<capacity {
      let place = base + slot * size
      let held = image.number(at: place)
      if held == id + 1 { return image.bytes(place + Image.numberSize..<place + size) }
      if held == 0 { return nil }
      slot = slot + 1 == capacity ? 0 : slot + 1
    }
    return nil
  }

  /// Where an id would stand if all ids lay evenly.
  @inline(__always)
  private static func slot(_ id: Int, _ capacity: Int) -> Int { (id * capacity) >> idBits }

  /// Writes rows of `width` bytes in any order of their ids.
  static func write(_ rows: [(id: Int, bytes: [UInt8])], width: Int, to writer: inout ImageWriter) {
    let capacity = rows.isEmpty ? 0 : rows.count * 4 / 3 + 8
    var slots = Array(repeating: -1, count: capacity)
    for (number, row) in rows.enumerated().sorted(by: { $0.element.id < $1.element.id }) {
      var slot = slot(row.id, capacity)
      while slots[slot] >= 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
      slots[slot] = number
    }
    writer.number(capacity)
    writer.number(width)
    let empty = Array(repeating: UInt8(0), count: width)
    for slot in slots {
      writer.number(slot < 0 ? 0 : rows[slot].id + 1)
      writer.raw(slot < 0 ? empty : rows[slot].bytes)
    }
  }
}
