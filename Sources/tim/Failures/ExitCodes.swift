internal import ArgumentParser

/// The exit codes of all commands, as in `sysexits.h`; 1 is the negative answer, as with grep and diff.
extension ExitCode {
  /// No confident answer, a failed expectation, or findings.
  static let negative = ExitCode(1)
  /// Input that is malformed.
  static let malformed = ExitCode(65)
  /// Input that is missing, or no test found.
  static let noInput = ExitCode(66)
  /// Output that cannot be written.
  static let cannotWrite = ExitCode(74)
  /// A configuration that cannot be used.
  static let configuration = ExitCode(78)
  /// The reader of the output went away, which is no news to anyone.
  static let pipeClosed = ExitCode(141)
}
