internal import ArgumentParser

/// Flags that a script may pass to every command alike; those who group them here have nothing that they could change.
struct UniformOptions: ParsableArguments {
  @Flag(name: .long, help: .hidden)
  var plain = false

  @Option(name: .long, help: .hidden)
  var width: Int?

  @Flag(name: .long, help: .hidden)
  var noInput = false
}

/// The flag for less talk, taken by commands that say nothing beside their output.
struct QuietOption: ParsableArguments {
  @Flag(name: .shortAndLong, help: .hidden)
  var quiet = false
}
