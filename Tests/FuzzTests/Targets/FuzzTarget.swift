/// A reader of Tim's that strangers can reach, with what it promises about any bytes whatever.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A conversation, a line a turn, written in every format.
  case utterance
  /// A file of a knowledge folder; the first byte says which.
  case knowledge
  case transcript
  /// Changes to the built-in image: three bytes of a place, one of what stands there.
  case image
  /// A table, Rasa's YAML or a .qna file; the first byte says which.
  case importing
  case configuration
  case history
  /// Text at a width, which is the first byte.
  case terminal

  /// Tries one input; what a reader does not keep is thrown.
  func check(_ bytes: [UInt8]) throws {
    switch self {
    case .utterance: try UtteranceFuzz.check(bytes)
    case .knowledge: try KnowledgeFuzz.check(bytes)
    case .transcript: try TranscriptFuzz.check(bytes)
    case .image: try ImageFuzz.check(bytes)
    case .importing: try ImportingFuzz.check(bytes)
    case .configuration: try ConfigurationFuzz.check(bytes)
    case .history: try HistoryFuzz.check(bytes)
    case .terminal: try TerminalFuzz.check(bytes)
    }
  }
}

/// A promise that an input has broken.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}

func require(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
  if !holds { throw BrokenPromise(description: promise()) }
}

extension String {
  /// Says so if there is anything but line feeds in the text that could steer a terminal.
  ///
  /// The definition is written out here once more, so that a hole in Tim's own is found.
  func requireHarmless(_ place: String) throws {
    let steering = unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    try require(steering == nil, "\(place) holds U+\(String(steering?.value ?? 0, radix: 16))")
  }
}
