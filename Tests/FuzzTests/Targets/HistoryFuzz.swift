@testable import TimTerminal

/// Whatever a history file holds: it gives entries, and entries that are written are read back as they were.
enum HistoryFuzz {
  static func check(_ bytes: [UInt8]) throws {
    let entries = HistoryFormat.entries(of: String(decoding: bytes, as: UTF8.self))
    let file = entries.map { HistoryFormat.record($0, time: 1_700_000_000) }.joined()
    let again = HistoryFormat.entries(of: file)
    try require(again == entries, "\(entries.debugDescription) became \(again.debugDescription)")
  }
}
