extension String {
  /// The text with runs of spaces made one and none at the ends.
  var collapsingSpaces: String {
    if isCollapsed { return self }
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") {
        kept.append(byte)
      } else if let last = kept.last, last != UInt8(ascii: " ") {
        kept.append(UInt8(ascii: " "))
      }
    }
    if kept.last == UInt8(ascii: " ") { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether there is nothing to do, as in most texts.
  private var isCollapsed: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") && last == byte { return false }
      last = byte
    }
    return isEmpty || last != UInt8(ascii: " ")
  }
}
