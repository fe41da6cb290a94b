/// Mappings that come with Tim, for frameworks that many use.
package enum ReadyMapping {
  package static let names = ["ddat", "onet"]

  static func text(_ name: String) -> String? { ["ddat": ddat, "onet": onet][name] }
}
