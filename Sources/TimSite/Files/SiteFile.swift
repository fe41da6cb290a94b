/// A file of a site: where it lies, counted from the site's folder, and what it holds.
package struct SiteFile: Hashable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
