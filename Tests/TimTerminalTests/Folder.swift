import Glibc

/// A folder for one test, gone with it.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/tim-test-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    system("rm -rf '\(path)'")
  }

  func mode(_ name: String) -> UInt32? {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : nil
  }

  func write(_ name: String, _ bytes: [UInt8], mode: UInt32 = 0o644) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    chmod("\(path)/\(name)", mode)
  }

  func link(_ name: String, to target: String) {
    symlink(target, "\(path)/\(name)")
  }

  func isLink(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func read(_ name: String) -> String {
    guard let file = fopen("\(path)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65536)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }
}
