extension FileNote: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      reviewed: reader.string(), origin: reader.string(), licence: reader.string(), version: reader.string())
  }

  package func write(to writer: inout ImageWriter) {
    for part in [reviewed, origin, licence, version] { writer.string(part) }
  }
}
