package import TimSupport

/// Writes accepted replies into the files of their transcripts.
package enum Rewriting {
  /// How many replies were written, into how many files.
  package struct Extent: Hashable, Sendable {
    package var replies = 0
    package var files = 0

    package var sentence: String {
      replies == 0
        ? "there was nothing to update"
        : "updated \(replies) \(replies == 1 ? "reply" : "replies") in \(files) \(files == 1 ? "file" : "files")"
    }
  }

  /// Takes over what Tim says now for every open turn that `accepts` lets through.
  package static func write(
    _ results: [FileResult], accepting accepts: (TurnResult) -> Bool = { _ in true }
  ) throws(AtomicFile.Failure) -> Extent {
    var extent = Extent()
    for result in results {
      let update = TranscriptUpdate(result.transcript, accepting: result.turns.filter(accepts))
      guard update.count > 0 else { continue }
      let file = result.transcript.file
      // One that has gone meanwhile, or was a pipe, has no ends of lines to keep.
      let old = (try? FileText.bytes(of: file)) ?? []
      try AtomicFile.write(update.bytes(like: old), to: file)
      extent.replies += update.count
      extent.files += 1
    }
    return extent
  }
}
