import Foundation
import TimTerminal

@testable import tim

/// Whatever a configuration file holds: its settings are ones that there are, or what is wrong is said with its line.
enum ConfigurationFuzz {
  static func check(_ bytes: [UInt8]) throws {
    let path = NSTemporaryDirectory() + "tim-configuration-\(getpid())-\(UInt(bitPattern: Thread.current.hash))"
    defer { unlink(path) }
    try Data(bytes).write(to: URL(filePath: path))
    switch Result(catching: { () throws(ConfigurationProblem) in try ConfigurationFile(path: path) }) {
    case .success(let file):
      for (setting, entry) in file.entries {
        try require(setting.accepts(entry.value), "\(setting.rawValue) is \(entry.value)")
      }
    case .failure(let problem):
      let lines = bytes.count { $0 == 0x0A } + 1
      try require((1...lines).contains(problem.line ?? 1), "a line that is not there")
      try Failure.configuration(problem).sentence.sanitized.requireHarmless("a message")
    }
  }
}
