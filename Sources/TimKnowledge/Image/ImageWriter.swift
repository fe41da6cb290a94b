/// Builds the bytes of an image.
package struct ImageWriter {
  private var bytes: [UInt8] = []
  private var tables: [Image.Section: [[UInt8]]] = [:]
  private let fileNumbers: [String: Int]
  /// Whether it matters where something stands in its file.
  let hasPlaces: Bool

  /// A writer for an image whose locations lie in `files`.
  package init(files: [String] = [], hasPlaces: Bool = true) {
    self.hasPlaces = hasPlaces
    fileNumbers = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
  }

  private init(like other: ImageWriter) {
    fileNumbers = other.fileNumbers
    hasPlaces = other.hasPlaces
  }

  func fileNumber(_ file: String) -> Int {
    fileNumbers[file] ?? 0
  }

  package mutating func number(_ value: Int) {
    // What is larger than any text or table that an image can hold is cut to the largest: a program that reads it finds
    // nothing there, and nothing is ever written in fewer bits than it takes.
    let value = min(max(0, value), Image.largestNumber)
    for shift in stride(from: 0, to: 28, by: 7) { bytes.append(UInt8(value >> shift & 0x7F)) }
  }

  /// A number in as few bytes as it takes: six bits each, least significant first, with a mark where more follow.
  package mutating func short(_ value: Int) {
    var rest = min(max(0, value), Image.largestNumber)
    while rest >= 0x40 {
      bytes.append(UInt8(0x40 | rest & 0x3F))
      rest >>= 6
    }
    bytes.append(UInt8(rest))
  }

  package mutating func string(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes without a count in front; the record's end says how many.
  package mutating func raw(_ raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// Appends one record to a table; the records of a table are numbered in the order of these calls.
  package mutating func record(_ section: Image.Section, _ write: (inout ImageWriter) -> Void) {
    var inner = ImageWriter(like: self)
    write(&inner)
    tables[section, default: []].append(inner.bytes)
  }

  package mutating func record(_ section: Image.Section, _ value: some ImageValue) {
    record(section) { value.write(to: &$0) }
  }

  /// Takes the tables that another writer has and this one has not.
  mutating func take(_ other: ImageWriter) {
    tables.merge(other.tables) { own, _ in own }
  }

  /// The bytes so far, for a row of a larger record.
  var written: [UInt8] { bytes }

  /// The finished image: a directory, then each table's offsets and records; tables that are not among `only` are empty.
  package func finished(only: Set<Image.Section> = Set(Image.Section.allCases)) -> [UInt8] {
    var body = ImageWriter()
    var directory = ImageWriter()
    let start = ImageSeal.size + Image.Section.allCases.count * 3 * Image.numberSize
    for section in Image.Section.allCases {
      let records = only.contains(section) ? tables[section] ?? [] : []
      let base = start + body.bytes.count
      directory.number(base >> 28)
      directory.number(base & Image.largestNumber)
      directory.number(records.count)
      var offset = (records.count + 1) * Image.numberSize
      for record in records {
        body.number(offset)
        offset += record.count
      }
      body.number(offset)
      for record in records { body.raw(record) }
    }
    return ImageSeal.seal(directory.bytes + body.bytes)
  }
}
