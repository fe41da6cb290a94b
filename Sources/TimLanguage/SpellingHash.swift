/// A number that stands for a spelling, the same on every machine and from run to run.
package enum SpellingHash {
  /// FNV-1a in 32 bits (Fowler, Noll and Vo, 1991): one step a byte, which is all that short words need.
  @inlinable
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
