import Testing

/// Dependencies point one way between the folders of a module: no folder knows one that knows it.
struct HouseTests {
  @Test(arguments: try SourceCode.modules)
  func `the folders of a module make no circle`(module: String) {
    let graph = FolderGraph(SourceCode.files(of: module))
    let circles = graph.circles
    #expect(circles.isEmpty, "\(module): \(graph.description(of: circles))")
  }

  @Test(arguments: try SourceCode.modules)
  func `no file is longer than a person reads at once`(module: String) {
    for file in SourceCode.files(of: module) {
      let count = file.code.count(where: \.isNewline)
      #expect(count <= 400, "\(module)/\(file.folder)/\(file.name) has \(count) lines")
    }
  }

  @Test func `a circle is found, and a word in a comment or a text is none`() {
    let files = [
      SourceCode.File(folder: "One", name: "a.swift", code: SourceCode.code(in: "struct A { let b: B } // C")),
      SourceCode.File(folder: "Two", name: "b.swift", code: SourceCode.code(in: "struct B { let c = \"A\" }")),
      SourceCode.File(
        folder: "Three", name: "c.swift", code: SourceCode.code(in: "enum C { let d = \"\\(B.x)\" }")),
    ]
    #expect(FolderGraph(files).circles.isEmpty)
    let closed = files + [SourceCode.File(folder: "Two", name: "d.swift", code: "extension A {}")]
    #expect(FolderGraph(closed).circles.map(\.from).sorted() == ["One", "Two"])
  }
}

/// Which folder of a module uses names that another one declares.
struct FolderGraph {
  struct Edge: Hashable {
    let from: String
    let to: String
  }

  /// The names that make each edge.
  private(set) var edges: [Edge: Set<String>] = [:]

  /// Members with names that the standard library has as well say nothing about where they come from.
  private static let common: Set<String> = ["contains", "hasPrefix", "split", "first", "count"]

  init(_ files: [SourceCode.File]) {
    var homes: [String: Set<String>] = [:]
    for file in files {
      for name in Self.declared(in: file.code) { homes[name, default: []].insert(file.folder) }
    }
    for file in files {
      let words = Set(file.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
      for word in words {
        // A name that several folders declare for themselves leads nowhere in particular.
        guard let home = homes[word], home.count == 1, let to = home.first, to != file.folder else { continue }
        edges[Edge(from: file.folder, to: to), default: []].insert(word)
      }
    }
  }

  /// Types at the top of a file, and what is added to types of the standard library for the whole module.
  private static func declared(in code: String) -> Set<String> {
    var names: Set<String> = []
    for match in code.matches(
      of:
        /(?m)^(?:package |public |@\w+(?:\([^)]*\))? )*(?:final |indirect )?(?:struct|enum|class|protocol|typealias) (\w+)/
    ) { names.insert(String(match.1)) }
    var isInside = false
    for line in code.split(separator: "\n") {
      if !line.hasPrefix(" ") {
        isInside = line.contains(/^(?:package )?extension (?:String|Substring|StringProtocol|Array|Sequence|\[\w+\])\b/)
      }
      guard isInside, let match = line.firstMatch(of: /^  (?:package |static |mutating )*(?:var|func) (\w+)/) else {
        continue
      }
      if !common.contains(String(match.1)) { names.insert(String(match.1)) }
    }
    return names
  }

  /// The edges from which a way leads back.
  var circles: [Edge] {
    var reach: [String: Set<String>] = [:]
    for edge in edges.keys { reach[edge.from, default: []].insert(edge.to) }
    var grows = true
    while grows {
      grows = false
      for (from, known) in reach {
        let more = known.union(known.flatMap { reach[$0] ?? [] })
        if more.count > known.count {
          reach[from] = more
          grows = true
        }
      }
    }
    return edges.keys.filter { reach[$0.to]?.contains($0.from) ?? false }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  func description(of edges: [Edge]) -> String {
    edges.map { "\($0.from) → \($0.to) (\((self.edges[$0] ?? []).sorted().prefix(4).joined(separator: ", ")))" }
      .joined(separator: "; ")
  }
}
