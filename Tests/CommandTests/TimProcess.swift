import Foundation

/// The built `tim`, run as a person or a script would run it.
struct TimProcess {
  struct Result {
    let status: Int32
    let output: String
    let error: String
    let bytes: [UInt8]
  }

  /// The variables of the environment; nothing of the tester's own gets in.
  var environment: [String: String] = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]

  /// What is run, the built `tim` unless something else is named.
  var program = TimProcess.path

  /// The program beside the test bundle.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "tim").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "tim").path
  }()

  /// Runs it to its end; `input` goes to standard input, which otherwise is empty.
  func run(_ arguments: [String], input: [UInt8]? = nil) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    let inlet = input.map { _ in Pipe() }
    process.standardInput = inlet ?? FileHandle.nullDevice
    try process.run()
    if let inlet, let input {
      // What is asked of Tim in these tests fits into the buffer of a pipe.
      try inlet.fileHandleForWriting.write(contentsOf: Data(input))
      try inlet.fileHandleForWriting.close()
    }
    // Standard error is read after standard output: remarks are few and fit into the buffer of a pipe, too.
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    let remarks = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      error: String(decoding: remarks, as: UTF8.self), bytes: bytes)
  }

  func run(_ arguments: String..., input: String? = nil) throws -> Result {
    try run(arguments, input: input.map { Array($0.utf8) })
  }
}
