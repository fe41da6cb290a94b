/// Rows of bytes, each found by the id of a feature in hardly more than one step.
///
/// The ids are hashes and so lie evenly over their range: four rows on average share a stretch of it, and where each stretch
/// begins stands in front of the rows.
package struct FeatureTable: Sendable {
  /// How many bits an id has.
  package static let idBits = 27

  private let image: Image
  /// Where the places of the stretches begin.
  private let places: Int
  private let stretches: Int

  /// The table that the first record of a section holds.
  package init(_ table: Table) {
    image = table.image
    var reader = table.reader(at: 0)
    stretches = table.count == 0 ? 0 : reader.number()
    places = reader.position
  }

  package var isEmpty: Bool { stretches == 0 }

  /// The bytes of a feature's row, or nil.
  @inline(__always)
  package func row(_ id: Int) -> UnsafeBufferPointer<UInt8>? {
    guard stretches > 0 else { return nil }
    let stretch = places + FeatureTable.stretch(id, stretches) * Image.numberSize
    let rows = places + (stretches + 1) * Image.numberSize
    var place = rows + image.number(at: stretch)
    let end = min(rows + image.number(at: stretch + Image.numberSize), image.bytes.count)
    while place + Image.numberSize < end {
      let held = image.number(at: place)
      guard held <= id else { return nil }
      var numbers = ShortNumbers(image.bytes(place + Image.numberSize..<end))
      guard let count = numbers.next() else { return nil }
      let start = place + Image.numberSize + numbers.place
      if held == id { return image.bytes(start..<start + count) }
      place = start + count
    }
    return nil
  }

  /// All rows, in ascending order of their ids.
  var rows: [(id: Int, bytes: UnsafeBufferPointer<UInt8>)] {
    guard stretches > 0 else { return [] }
    var rows: [(id: Int, bytes: UnsafeBufferPointer<UInt8>)] = []
    var place = places + (stretches + 1) * Image.numberSize
    let end = place + image.number(at: places + stretches * Image.numberSize)
    while place + Image.numberSize < end {
      var numbers = ShortNumbers(image.bytes(place + Image.numberSize..<end))
      guard let count = numbers.next() else { break }
      let start = place + Image.numberSize + numbers.place
      rows.append((image.number(at: place), image.bytes(start..<start + count)))
      place = start + count
    }
    return rows
  }

  /// In which stretch an id lies.
  @inline(__always)
  private static func stretch(_ id: Int, _ stretches: Int) -> Int { (id * stretches) >> idBits }

  private static let rowsInStretch = 4

  /// Writes rows in any order of their ids.
  static func write(_ rows: [(id: Int, bytes: [UInt8])], to writer: inout ImageWriter) {
    let stretches = rows.isEmpty ? 0 : max(1, rows.count / rowsInStretch)
    var body = ImageWriter()
    var starts: [Int] = []
    for row in rows.sorted(by: { $0.id < $1.id }) {
      while starts.count <= stretch(row.id, stretches) { starts.append(body.written.count) }
      body.number(row.id)
      body.short(row.bytes.count)
      body.raw(row.bytes)
    }
    writer.number(stretches)
    for stretch in 0...stretches { writer.number(stretch < starts.count ? starts[stretch] : body.written.count) }
    writer.raw(body.written)
  }
}
