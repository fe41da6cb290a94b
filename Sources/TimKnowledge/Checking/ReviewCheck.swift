/// Finds the files that were to be read again by now: “Review every: 6 months” counts from “Reviewed: 2026-11-28”.
package struct ReviewCheck {
  private let reader: HandbookReader
  private let month: String
  private let usual: Int?

  /// Takes the present month, as `YYYY-MM`.
  ///
  /// `usual` is how many months a review holds where the file does not say; without
  /// it only those that say so are ever due.
  package init(_ reader: HandbookReader, month: String, usual: Int? = nil) {
    self.reader = reader
    self.month = month
    self.usual = usual
  }

  package func findings() -> [Finding] {
    guard let now = ReviewCheck.count(month) else { return [] }
    return future(now)
      + reader.files.compactMap { file in
        guard let document = reader.documents[file], let fact = document.fact("Reviewed"),
          let reviewed = ReviewCheck.count(fact.value),
          let months = document.fact("Review every").map({ Timespan.months($0.value) }) ?? usual,
          reviewed + months <= now
        else { return nil }
        return Finding(.reviewDue(title: document.title, reviewed: fact.value), at: fact.valueLocation)
      }
  }

  /// Reviews of days that are yet to come.
  private func future(_ now: Int) -> [Finding] {
    reader.files.compactMap { file in
      guard let fact = reader.documents[file]?.fact("Reviewed"), let reviewed = ReviewCheck.count(fact.value),
        reviewed > now
      else { return nil }
      return Finding(.futureDate(text: fact.value), at: fact.valueLocation)
    }
  }

  /// The months since the year 0 of a date that begins with `YYYY-MM`.
  private static func count(_ date: String) -> Int? {
    let parts = date.split(separator: "-")
    guard parts.count >= 2, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month) else {
      return nil
    }
    return year * 12 + month
  }
}
