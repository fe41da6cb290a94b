internal import TimKnowledge

/// What no transcript reached, by file, with the lines.
package struct CoverageReport {
  private let coverage: Coverage

  package init(_ coverage: Coverage) {
    self.coverage = coverage
  }

  package var text: String {
    var lines: [String] = []
    for part in Coverage.Part.allCases {
      let (reached, all) = coverage.count(of: part)
      lines.append("coverage: \(reached) of \(all) \(part.rawValue) reached (\(coverage.percent(of: part)) %)")
      var unreached = coverage.unreached(part)[...]
      while let file = unreached.first?.file {
        let here = unreached.prefix { $0.file == file }
        lines.append("  not reached: \(file):" + here.map { "\($0.line)" }.joined(separator: ","))
        unreached = unreached.dropFirst(here.count)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
