/// Finds the known words that a mistyped one may stand for.
///
/// The distance is optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one
/// each (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964). Candidates come
/// from walking the sorted words as a trie and leaving every branch that is already too far, so the cost grows with
/// the number of near words and not with the size of the vocabulary (K. Oflazer, "Error-tolerant finite-state
/// recognition", 1996).
package struct Spelling<Words: SortedWords> {
  /// A known word near to the mistyped one.
  package struct Candidate: Hashable, Sendable {
    package let index: Int
    package let distance: Int
  }

  @usableFromInline let words: Words

  @inlinable
  package init(words: Words) {
    self.words = words
  }

  /// How many edits a word of this many letters may be away: short words are too easily something else.
  @inlinable
  package static func allowedDistance(length: Int) -> Int {
    length < 4 ? 0 : length < 7 ? 1 : 2
  }

  /// The words that somebody who typed `word` may have meant; of a longer word even the first letter may be wrong.
  @inlinable
  package func candidates(forTyped word: String, within most: Int = .max) -> [Candidate] {
    let length = word.utf8.count
    guard word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    let limit = length == 3 ? 1 : min(most, Spelling.allowedDistance(length: length))
    return candidates(for: word, within: limit, otherStart: length > 4 ? 1 : 0)
  }

  /// All words within `limit` edits of `word`, in the order of the vocabulary.
  ///
  /// People seldom miss the first letter: words that begin with another one have to be within `otherStart` edits, which
  /// leaves most of the vocabulary unvisited.
  @inlinable
  package func candidates(for word: String, within limit: Int, otherStart: Int = .max) -> [Candidate] {
    let query = Array(word.utf8)
    guard limit > 0, !query.isEmpty, query.count <= 40 else { return [] }
    let same = words.narrowed(0..<words.count, at: 0, to: Int(query[0]))
    let rest = min(limit, otherStart)
    let parts = [(0..<same.lowerBound, rest), (same, limit), (same.upperBound..<words.count, rest)]
    let (width, depth) = (query.count + 1, query.count + limit + 2)
    return query.withUnsafeBufferPointer { query in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: depth * (width + 1)) { memory in
        memory.initialize(repeating: 0)
        for column in 0..<width { memory[column] = column }
        var found: [Candidate] = []
        for (range, limit) in parts where limit > 0 && !range.isEmpty {
          let walk = Walk(
            query: query, limit: limit, rows: UnsafeMutableBufferPointer(rebasing: memory[..<(depth * width)]),
            path: UnsafeMutableBufferPointer(rebasing: memory[(depth * width)...]))
          visit(range, depth: 0, walk, &found)
        }
        return found
      }
    }
  }

  /// What a walk needs, in memory that is set aside once.
  @usableFromInline
  struct Walk {
    @usableFromInline let query: UnsafeBufferPointer<UInt8>
    @usableFromInline let limit: Int
    /// One row of edit distances for each depth; row 0 stands for the empty prefix.
    @usableFromInline let rows: UnsafeMutableBufferPointer<Int>
    /// The letters on the way to where the walk stands.
    @usableFromInline let path: UnsafeMutableBufferPointer<Int>

    @inlinable
    init(
      query: UnsafeBufferPointer<UInt8>, limit: Int, rows: UnsafeMutableBufferPointer<Int>,
      path: UnsafeMutableBufferPointer<Int>
    ) {
      self.query = query
      self.limit = limit
      self.rows = rows
      self.path = path
    }
  }

  @inlinable
  func visit(_ range: Range<Int>, depth: Int, _ walk: Walk, _ found: inout [Candidate]) {
    var range = range
    let width = walk.query.count + 1
    if words.byte(at: depth, of: range.lowerBound) == -1 {
      let isNear = abs(depth - walk.query.count) <= walk.limit
      let distance = isNear ? walk.rows[depth * width + walk.query.count] : .max
      if distance <= walk.limit { found.append(Candidate(index: range.lowerBound, distance: distance)) }
      range = range.dropFirst()
    }
    guard depth <= walk.query.count + walk.limit - 1 else { return }
    while !range.isEmpty {
      let byte = words.byte(at: depth, of: range.lowerBound)
      let end = words.partition(range) { words.byte(at: depth, of: $0) > byte }
      if fillRow(depth + 1, byte, walk) <= walk.limit {
        walk.path[depth] = byte
        visit(range.lowerBound..<end, depth: depth + 1, walk, &found)
      }
      range = end..<range.upperBound
    }
  }

  /// Fills the row for one more letter and returns its smallest entry.
  ///
  /// Only the entries within the limit of the diagonal are filled, because no other can be small enough (E. Ukkonen,
  /// "Algorithms for approximate string matching", 1985).
  @inlinable
  func fillRow(_ row: Int, _ byte: Int, _ walk: Walk) -> Int {
    let width = walk.query.count + 1
    let start = row * width
    let tooFar = walk.limit + 1
    let (first, last) = (max(1, row - walk.limit), min(width - 1, row + walk.limit))
    guard first <= last else { return tooFar }
    walk.rows[start + first - 1] = first == 1 ? row : tooFar
    var smallest = walk.rows[start + first - 1]
    for column in first...last {
      let letter = Int(walk.query[column - 1])
      let above = column == row + walk.limit ? tooFar : walk.rows[start - width + column]
      var cost = walk.rows[start - width + column - 1] + (letter == byte ? 0 : 1)
      cost = min(cost, above + 1, walk.rows[start + column - 1] + 1)
      if row > 1, column > 1, letter == walk.path[row - 2], Int(walk.query[column - 2]) == byte {
        cost = min(cost, walk.rows[start - 2 * width + column - 2] + 1)
      }
      walk.rows[start + column] = cost
      smallest = min(smallest, cost)
    }
    return smallest
  }
}

extension Spelling: Sendable where Words: Sendable {}
