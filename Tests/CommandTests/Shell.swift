import Foundation

/// A line for the shell in which `$TIM` is the built `tim`.
struct Shell {
  var script = ""
  var environment = TimProcess().environment

  func run() throws -> TimProcess.Result {
    var process = TimProcess()
    process.environment = environment.merging(["TIM": TimProcess.path]) { first, _ in first }
    process.program = "/bin/sh"
    return try process.run("-c", script)
  }
}
