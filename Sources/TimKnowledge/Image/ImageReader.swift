/// A cursor over the values of one record.
package struct ImageReader {
  let image: Image
  var position: Int

  package mutating func number() -> Int {
    let value = image.number(at: position)
    position += Image.numberSize
    return value
  }

  package mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    defer { position += count }
    return UnsafeBufferPointer(rebasing: image.bytes[position..<position + count])
  }

  package mutating func string() -> String {
    let count = number()
    let text = String(decoding: UnsafeBufferPointer(rebasing: image.bytes[position..<position + count]), as: UTF8.self)
    position += count
    return text
  }

  package mutating func read<Value: ImageValue>() -> Value {
    Value(from: &self)
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
    let count = reader.number()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &reader)) }
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(count)
    for element in self { element.write(to: &writer) }
  }
}
