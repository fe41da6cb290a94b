extension Comparison: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      first: reader.read(), second: reader.read(), summary: reader.read(), aspects: reader.read(),
      differences: reader.read(), together: reader.read(), common: reader.read(), questions: reader.read(),
      location: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    first.write(to: &writer)
    second.write(to: &writer)
    summary.write(to: &writer)
    aspects.write(to: &writer)
    for items in [differences, together, common] { items.write(to: &writer) }
    questions.write(to: &writer)
    location.write(to: &writer)
  }
}

extension Comparison.Aspect: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(name: reader.read(), first: reader.read(), second: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    for text in [name, first, second] { text.write(to: &writer) }
  }
}

extension Comparison.Question: ImageValue {
  package init(from reader: inout ImageReader) { self.init(role: reader.read(), text: reader.read()) }
  package func write(to writer: inout ImageWriter) {
    role.write(to: &writer)
    text.write(to: &writer)
  }
}
