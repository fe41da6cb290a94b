internal import CZlib

/// Bytes made smaller without loss (RFC 1950 and 1951, by zlib).
package enum Deflated {
  /// The bytes made as small as zlib can; nothing where there is no memory for it.
  package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let status = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
      count = status == Z_OK ? Int(size) : 0
    }
    return packed
  }

  /// The `size` bytes that were made smaller; nil if these are not they.
  package static func inflate(_ packed: [UInt8], size: Int) -> [UInt8]? {
    var found = uLong(size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      isWhole = uncompress(buffer.baseAddress, &found, packed, uLong(packed.count)) == Z_OK && found == size
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }
}

/// Bytes as ASCII, seven bits to a character, so that they can stand in a string literal: an eighth longer than they are.
package enum SevenBits {
  /// The characters, each below 128.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var (held, bits) = (0, 0)
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count * 8 / 7 + 1)
    for byte in bytes {
      held |= Int(byte) << bits
      bits += 8
      while bits >= 7 {
        packed.append(UInt8(held & 0x7F))
        held >>= 7
        bits -= 7
      }
    }
    if bits > 0 { packed.append(UInt8(held)) }
    return packed
  }

  /// The bytes that were packed.
  package static func unpack(_ packed: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var (held, bits) = (0, 0)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(packed.count * 7 / 8)
    for character in packed {
      held |= Int(character & 0x7F) << bits
      bits += 7
      guard bits >= 8 else { continue }
      bytes.append(UInt8(held & 0xFF))
      held >>= 8
      bits -= 8
    }
    return bytes
  }
}
