/// A listing as JSON: one object with groups of entries.
package struct ListingJSON {
  private let listing: KnowledgeListing

  package init(_ listing: KnowledgeListing) {
    self.listing = listing
  }

  package var object: JSON {
    .object([
      ("schema", .string("tim.list/1")), ("kind", .string(listing.kind.rawValue)), ("count", .number(listing.count)),
      ("groups", .array(listing.groups.map(ListingJSON.group))),
    ])
  }

  private static func group(_ group: KnowledgeListing.Group) -> JSON {
    .object([
      ("title", group.title.isEmpty ? .null : .string(group.title)), ("entries", .array(group.entries.map(entry))),
    ])
  }

  private static func entry(_ entry: KnowledgeListing.Entry) -> JSON {
    .object([
      ("id", entry.id.map(JSON.string) ?? .null), ("name", .string(entry.name)),
      ("details", .object(entry.details.map { ($0.label, .array($0.values.map(JSON.string))) })),
    ])
  }
}
