/// The arcs of a graph as a search over all its vertices reads them: without loops, one where
/// several are parallel, and with vertices renumbered by decreasing degree, so that those which are
/// looked at most share cache lines.
///
///     //  0 ── 1 ══ 2        number  0  1  2
///     //                     vertex  1  0  2
///     //                     row     1 2│ 0│ 0
///
/// Rows are ascending in the new numbers.
struct SearchRows: Sendable {
  /// The graph's vertex behind each number.
  let vertices: [UInt32]

  /// `offsets[v] ..< offsets[v + 1]` are the places of the arcs at number `v`.
  let offsets: [UInt32]

  /// The number at the far end of each arc.
  let targets: [UInt32]

  /// How long each arc is, the shortest where several were parallel; empty if all are 1 long.
  let lengths: [Double]

  var vertexCount: Int { vertices.count }

  var arcCount: Int { targets.count }

  @inline(__always)
  func arcs(at number: Int) -> Range<Int> { Int(offsets[number])..<Int(offsets[number + 1]) }

  /// - Parameters:
  ///   - arcs: The arcs against their direction: rows lead where these come from. The same arcs
  ///     where edges have no direction.
  ///   - lengths: One an arc of `arcs`, or none if all are 1 long.
  ///   - vertices: The graph's vertices in the order of their new numbers.
  /// - Complexity: O(*n* + *m*).
  init(reversing arcs: Adjacency, lengths: [Double], vertices: [UInt32]) {
    var numbers = [UInt32](repeating: 0, count: vertices.count)
    for (number, vertex) in vertices.enumerated() {
      numbers[Int(vertex)] = UInt32(truncatingIfNeeded: number)
    }
    var offsets = [UInt32](repeating: 0, count: vertices.count + 1)
    for vertex in 0..<vertices.count {
      for arc in arcs.firstArcs(at: vertex) {
        offsets[Int(numbers[Int(arcs.targets[arc])]) + 1] &+= 1
      }
    }
    for number in 0..<vertices.count { offsets[number + 1] &+= offsets[number] }
    var next = offsets
    var targets = [UInt32](repeating: 0, count: Int(offsets[vertices.count]))
    var kept = [Double](repeating: 0, count: lengths.isEmpty ? 0 : targets.count)
    for (number, vertex) in vertices.enumerated() {
      for arc in arcs.firstArcs(at: Int(vertex)) {
        let row = Int(numbers[Int(arcs.targets[arc])])
        let place = Int(next[row])
        next[row] &+= 1
        targets[place] = UInt32(truncatingIfNeeded: number)
        if !lengths.isEmpty {
          kept[place] = arcs.parallels(of: arc, at: Int(vertex)).reduce(.infinity) {
            min($0, lengths[$1])
          }
        }
      }
    }
    self.vertices = vertices
    self.offsets = offsets
    self.targets = targets
    self.lengths = kept
  }

  /// The same arcs, each 1 long in so many words.
  func withUnitLengths() -> SearchRows {
    SearchRows(
      vertices: vertices,
      offsets: offsets,
      targets: targets,
      lengths: Array(repeating: 1, count: arcCount)
    )
  }

  /// For each arc its own value and that of the arc against it, put together; where each arc has one
  /// against it.
  func symmetric(_ values: [Bool], _ combine: (Bool, Bool) -> Bool) -> [Bool] {
    var next = offsets
    return (0..<vertexCount).flatMap { number in
      arcs(at: number).map { arc in
        // Rows are ascending: these come in the order of their places in that of the target.
        let against = Int(next[Int(targets[arc])])
        next[Int(targets[arc])] += 1
        return combine(values[arc], values[against])
      }
    }
  }

  /// Some of the arcs, between the same vertices.
  ///
  /// - Parameter isKept: One an arc.
  func keeping(_ isKept: [Bool]) -> SearchRows {
    var offsets: [UInt32] = [0]
    var count: UInt32 = 0
    for number in 0..<vertexCount {
      for arc in arcs(at: number) where isKept[arc] { count += 1 }
      offsets.append(count)
    }
    return SearchRows(
      vertices: vertices,
      offsets: offsets,
      targets: zip(targets, isKept).compactMap { $1 ? $0 : nil },
      lengths: zip(lengths, isKept).compactMap { $1 ? $0 : nil }
    )
  }

  /// The same arcs between other vertices.
  func relabelled(_ vertices: [UInt32]) -> SearchRows {
    SearchRows(vertices: vertices, offsets: offsets, targets: targets, lengths: lengths)
  }

  private init(vertices: [UInt32], offsets: [UInt32], targets: [UInt32], lengths: [Double]) {
    self.vertices = vertices
    self.offsets = offsets
    self.targets = targets
    self.lengths = lengths
  }

  /// The same arcs seen from their other ends.
  ///
  /// - Complexity: O(*n* + *m*).
  func reversed() -> SearchRows {
    SearchRows(reversing: self)
  }

  private init(reversing rows: SearchRows) {
    var offsets = [UInt32](repeating: 0, count: rows.offsets.count)
    for target in rows.targets { offsets[Int(target) + 1] &+= 1 }
    for number in rows.vertices.indices { offsets[number + 1] &+= offsets[number] }
    var next = offsets
    var targets = rows.targets
    var lengths = rows.lengths
    for number in rows.vertices.indices {
      for arc in rows.arcs(at: number) {
        let row = Int(rows.targets[arc])
        let place = Int(next[row])
        next[row] &+= 1
        targets[place] = UInt32(truncatingIfNeeded: number)
        if !lengths.isEmpty { lengths[place] = rows.lengths[arc] }
      }
    }
    vertices = rows.vertices
    self.offsets = offsets
    self.targets = targets
    self.lengths = lengths
  }

  /// Some of the arcs of `rows`, and the vertices at their ends, renumbered in the same order. The
  /// vertices of the part are numbers of `rows`.
  ///
  /// - Parameters:
  ///   - arcs: Ascending, and with each the one against it.
  ///   - locals: Something to write on, of one element a vertex of `rows`.
  init(arcs: ArraySlice<UInt32>, of rows: SearchRows, locals: inout [UInt32]) {
    var vertices: [UInt32] = []
    var offsets: [UInt32] = []
    var row = -1
    var rowEnd = 0
    for (place, arc) in arcs.enumerated() {
      if Int(arc) >= rowEnd {
        row = rows.row(ofArc: Int(arc), after: row)
        rowEnd = Int(rows.offsets[row + 1])
        locals[row] = UInt32(truncatingIfNeeded: vertices.count)
        vertices.append(UInt32(truncatingIfNeeded: row))
        offsets.append(UInt32(truncatingIfNeeded: place))
      }
    }
    offsets.append(UInt32(truncatingIfNeeded: arcs.count))
    self.vertices = vertices
    self.offsets = offsets
    targets = arcs.map { locals[Int(rows.targets[Int($0)])] }
    lengths = rows.lengths.isEmpty ? [] : arcs.map { rows.lengths[Int($0)] }
  }

  /// The row that holds the arc at `place`, among those after `row`.
  private func row(ofArc place: Int, after row: Int) -> Int {
    // The last row that does not start after the arc.
    var (first, end) = (row + 1, vertexCount)
    while end - first > 1 {
      let middle = first + (end - first) / 2
      if Int(offsets[middle]) <= place { first = middle } else { end = middle }
    }
    return first
  }

  /// All vertices by decreasing number of different neighbours in `arcs`, then ascending.
  static func byDegree(_ arcs: Adjacency) -> [UInt32] {
    var starts = [Int](repeating: 0, count: arcs.vertexCount + 1)
    let degrees = (0..<arcs.vertexCount).map { vertex in
      arcs.firstArcs(at: vertex).reduce(into: 0) { count, _ in count += 1 }
    }
    for degree in degrees { starts[arcs.vertexCount - 1 - degree + 1] += 1 }
    for place in 0..<arcs.vertexCount { starts[place + 1] += starts[place] }
    var vertices = [UInt32](repeating: 0, count: arcs.vertexCount)
    for (vertex, degree) in degrees.enumerated() {
      let bucket = arcs.vertexCount - 1 - degree
      vertices[starts[bucket]] = UInt32(truncatingIfNeeded: vertex)
      starts[bucket] += 1
    }
    return vertices
  }

  /// All numbers in an order that puts those side by side whose most connected neighbours are the
  /// same: searches from them reach most vertices at the same level.
  func numbersByNeighbours() -> [UInt32] {
    let keys = (0..<vertexCount).map { number in
      var key = SIMD4<UInt32>(repeating: .max)
      for (place, arc) in arcs(at: number).prefix(4).enumerated() { key[place] = targets[arc] }
      return key
    }
    return (0..<UInt32(truncatingIfNeeded: vertexCount)).sorted { one, other in
      let (left, right) = (keys[Int(one)], keys[Int(other)])
      for place in 0..<4 where left[place] != right[place] { return left[place] < right[place] }
      return one < other
    }
  }
}

extension Adjacency {
  /// The first of each group of parallel arcs at `vertex`, loops left out.
  @inline(__always)
  fileprivate func firstArcs(at vertex: Int) -> some Sequence<Int> {
    let row = arcs(at: vertex)
    return row.lazy.filter { arc in
      Int(targets[arc]) != vertex && (arc == row.lowerBound || targets[arc] != targets[arc - 1])
    }
  }

  /// The arcs at `vertex` that lead where its arc `first` does, which is the first of them.
  fileprivate func parallels(of first: Int, at vertex: Int) -> Range<Int> {
    let end = arcs(at: vertex).upperBound
    var next = first + 1
    while next < end, targets[next] == targets[first] { next += 1 }
    return first..<next
  }
}
