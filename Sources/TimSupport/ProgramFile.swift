/// The program that runs.
package enum ProgramFile {
  /// A digest of all its bytes, so that what one build has made is never taken for another's; nil where the system does
  /// not show them.
  package static var digest: UInt64? {
    guard let file = MappedFile("/proc/self/exe", atMost: 1 << 30) else { return nil }
    var digest = Digest()
    digest.add(file.bytes)
    return digest.value
  }
}
