internal import TimSupport

/// A piece of a page: text that was escaped, or an element with its attributes escaped, and nothing else, so that no text of
/// a knowledge can become markup.
struct Markup: Hashable, Sendable {
  let source: String

  private init(source: String) {
    self.source = source
  }

  static let nothing = Markup(source: "")

  var isEmpty: Bool { source.isEmpty }

  static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

  static func joined(_ parts: [Markup], by separator: String = "") -> Markup {
    Markup(source: parts.map(\.source).joined(separator: escaped(separator)))
  }

  /// An element; an attribute whose value is empty stands by its name alone.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup] = []
  ) -> Markup {
    let named = attributes.map { key, value in value.isEmpty ? " \(key)" : " \(key)=\"\(escaped(value))\"" }
    let opening = "<\(name)\(named.joined())>"
    let end = endsLine.contains(name) ? "\n" : ""
    if empty.contains(name) { return Markup(source: opening + end) }
    let start = opensLine.contains(name) ? "\n" : ""
    return Markup(source: opening + start + content.map(\.source).joined() + "</\(name)>" + end)
  }

  static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// A whole page.
  static func page(_ root: Markup) -> String { "<!DOCTYPE html>\n" + root.source }

  /// Elements that have neither content nor an end.
  private static let empty: Set<String> = ["meta", "link", "input"]
  /// Elements after which a line ends, so that a page can be read and compared line by line.
  private static let endsLine: Set<String> = [
    "html", "head", "body", "meta", "link", "title", "header", "nav", "main", "footer", "section", "h1", "h2", "h3",
    "h4",
    "h5", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "div", "form", "script",
  ]
  private static let opensLine: Set<String> = [
    "html", "head", "body", "header", "nav", "main", "footer", "section", "ul", "ol", "dl", "table", "thead", "tbody",
    "tr", "div", "form",
  ]

  /// Text without what it could steer a page by: marks of markup are written as what they are called, whatever is shown by
  /// nothing but what it does is left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let entity = scalar.asEntity {
        escaped += entity
      } else if scalar == "\n" || scalar == "\t" {
        escaped += " "
      } else if scalar.mayStandOnPage {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
