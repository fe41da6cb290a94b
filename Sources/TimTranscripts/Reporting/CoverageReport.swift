internal import TimKnowledge

/// What no transcript reached, by file, with the lines.
package struct CoverageReport {
  private let coverage: Coverage
  private let parts: [Coverage.Part]

  package init(_ coverage: Coverage, of parts: [Coverage.Part] = Coverage.Part.allCases) {
    self.coverage = coverage
    self.parts = parts
  }

  package var text: String {
    parts.flatMap(lines).map { $0 + "\n" }.joined()
  }

  private func lines(of part: Coverage.Part) -> [String] {
    let (reached, all) = coverage.count(of: part)
    var lines = ["coverage: \(reached) of \(all) \(part.rawValue) reached (\(coverage.percent(of: part)) %)"]
    var gaps = coverage.gaps(part)[...]
    while let file = gaps.first?.file {
      let here = gaps.prefix { $0.file == file }
      lines.append("  not reached: \(file):" + here.map(\.lines).joined(separator: ","))
      gaps = gaps.dropFirst(here.count)
    }
    return lines
  }
}
