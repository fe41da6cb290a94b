extension SourceLocation: ImageValue {
  package init(from reader: inout ImageReader) {
    let file = reader.number()
    self.init(
      file: reader.image.table(.files).decode(file), line: reader.number(), column: reader.number())
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(writer.fileNumber(file))
    writer.number(writer.hasPlaces ? line : 0)
    writer.number(writer.hasPlaces ? column : 0)
  }
}

extension Item: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      title: reader.read(), text: reader.read(), sources: reader.read(),
      audience: Audience(only: reader.read(), except: reader.read()),
      dating: Item.dating(reader.string(), reader.string()), location: reader.read())
  }

  private static func dating(_ asOf: String, _ checkBy: String) -> Dating? {
    asOf.isEmpty ? nil : Dating(asOf: asOf, checkBy: checkBy)
  }

  package func write(to writer: inout ImageWriter) {
    title.write(to: &writer)
    text.write(to: &writer)
    for list in [sources, audience.only, audience.except] { list.write(to: &writer) }
    writer.string(dating?.asOf ?? "")
    writer.string(dating?.checkBy ?? "")
    location.write(to: &writer)
  }
}

extension Passage: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(text: reader.read(), sources: reader.read(), location: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    text.write(to: &writer)
    sources.write(to: &writer)
    location.write(to: &writer)
  }
}

extension Source: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      id: reader.read(), title: reader.read(), publisher: reader.read(), url: reader.read(), seen: reader.read(),
      location: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    for text in [id, title, publisher, url, seen] { text.write(to: &writer) }
    location.write(to: &writer)
  }
}

extension Dimension: ImageValue {
  package init(from reader: inout ImageReader) { self.init(name: reader.read(), text: reader.read()) }
  package func write(to writer: inout ImageWriter) {
    name.write(to: &writer)
    text.write(to: &writer)
  }
}

extension PathStep: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(role: reader.read(), text: reader.read(), sources: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    role.write(to: &writer)
    text.write(to: &writer)
    sources.write(to: &writer)
  }
}

extension RoleNote: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(role: reader.read(), text: reader.read(), sources: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    role.write(to: &writer)
    text.write(to: &writer)
    sources.write(to: &writer)
  }
}

extension RoleCompetency: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      competency: reader.read(), importance: reader.read(), level: reader.read(), figure: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    competency.write(to: &writer)
    importance.write(to: &writer)
    level.write(to: &writer)
    figure.write(to: &writer)
  }
}

extension Resource: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      id: reader.read(), title: reader.read(), kind: reader.read(), by: reader.read(), year: reader.read(),
      audience: reader.read(), levels: reader.read(), competencies: reader.read(), roles: reader.read(),
      sources: reader.read(), text: reader.read(), location: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    for text in [id, title, kind, by, year, audience] { text.write(to: &writer) }
    for list in [levels, competencies, roles, sources] { list.write(to: &writer) }
    text.write(to: &writer)
    location.write(to: &writer)
  }
}

extension Entity: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(Kind(rawValue: reader.number()) ?? .term, reader.number())
  }

  package func write(to writer: inout ImageWriter) {
    kind.rawValue.write(to: &writer)
    index.write(to: &writer)
  }
}

extension EntryAnswer: ImageValue {
  package init(from reader: inout ImageReader) {
    self.init(
      verdict: reader.read(), items: reader.read(), remark: reader.read(), parts: reader.read(), about: reader.read(),
      subject: reader.read())
  }

  package func write(to writer: inout ImageWriter) {
    verdict.write(to: &writer)
    items.write(to: &writer)
    remark.write(to: &writer)
    parts.write(to: &writer)
    about.write(to: &writer)
    subject.write(to: &writer)
  }
}
