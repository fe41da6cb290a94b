internal import Glibc
internal import TimSupport

extension ExternalCommand {
  /// Lets a person change a text in their editor and gives it back without the line end that editors add.
  package static func edit(_ text: String, environment: Environment = .process) throws(Failure) -> String {
    let file = try TemporaryText.create(folder: environment.nonEmpty("TMPDIR") ?? "/tmp")
    defer { file.remove() }
    try file.write(text)
    try editor(of: file.path, environment: environment).run()
    return try file.read()
  }
}

/// A file that nobody else may read, for as long as another program works on it.
struct TemporaryText {
  let path: String

  static func create(folder: String) throws(ExternalCommand.Failure) -> TemporaryText {
    var template = Array("\(folder)/tim-XXXXXX.md".utf8CString)
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else { throw .noTemporaryFile(errno) }
    close(descriptor)
    let bytes = template.dropLast().map(UInt8.init(bitPattern:))
    return TemporaryText(path: String(decoding: bytes, as: UTF8.self))
  }

  func remove() {
    unlink(path)
  }

  /// Writes the text with a line end after it, as editors expect.
  func write(_ text: String) throws(ExternalCommand.Failure) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Array((text + "\n").utf8), to: path)
    } catch {
      throw .noTemporaryFile(error.code)
    }
  }

  func read() throws(ExternalCommand.Failure) -> String {
    var bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileText.bytes(of: path)
    } catch {
      throw .noTemporaryFile(error.code)
    }
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
