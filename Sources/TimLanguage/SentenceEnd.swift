extension StringProtocol {
  /// Whether a mark that ends a sentence stands last, so that nothing more is set behind it.
  package var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}
