/// A cursor over the values of one record.
package struct ImageReader {
  let image: Image
  package var position: Int

  package mutating func number() -> Int {
    let value = image.number(at: position)
    position += Image.numberSize
    return value
  }

  /// How many values follow, never more than the bytes that are left.
  package mutating func count() -> Int {
    min(number(), max(0, image.bytes.count - position))
  }

  package mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    defer { position += count }
    return image.bytes(position..<position + count)
  }

  package mutating func string() -> String {
    let count = count()
    return String(decoding: bytes(count), as: UTF8.self)
  }

  package mutating func read<Value: ImageValue>() -> Value {
    Value(from: &self)
  }

  /// Passes over a string without making it.
  package mutating func skipString() {
    let count = count()
    position += count
  }

  /// Passes over a list of numbers without making it.
  package mutating func skipNumbers() {
    let count = count()
    position += count * Image.numberSize
  }
}

/// A value that can stand in an image.
package protocol ImageValue {
  init(from reader: inout ImageReader)
  func write(to writer: inout ImageWriter)
}

extension Int: ImageValue {
  package init(from reader: inout ImageReader) { self = reader.number() }
  package func write(to writer: inout ImageWriter) { writer.number(self) }
}

extension String: ImageValue {
  package init(from reader: inout ImageReader) { self = reader.string() }
  package func write(to writer: inout ImageWriter) { writer.string(self) }
}

extension Array: ImageValue where Element: ImageValue {
  package init(from reader: inout ImageReader) {
    let count = reader.count()
    self = []
    reserveCapacity(Swift.min(count, 1 << 16))
    for _ in 0..<count { append(Element(from: &reader)) }
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(count)
    for element in self { element.write(to: &writer) }
  }
}
