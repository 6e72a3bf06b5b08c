/// Renumberings of an instance that leave it as it is, and of one instance into another.
///
/// Vertices are singled out one by one, with a refinement after each, until every column stands
/// alone; two such orders under which the instances read the same are an isomorphism. It is checked
/// in full, so what is found is certain; a search that takes too long is given up, so not all
/// that exists need be found. The search for generators, from the last vertex singled out to the
/// first, is that of B. D. McKay, "Practical graph isomorphism", *Congressus Numerantium* 30, 1981.
struct CoverSymmetry {
  /// How one instance reads under one order, and how the refinement got there.
  struct Reading: Hashable {
    /// The trace after each vertex singled out; the first before any.
    var traces: [UInt64]
    /// Every trait of every vertex in order.
    var traits: [Int] = []
    /// Where the columns of each row, and of each group, are, ascending, each preceded by their number.
    var incidences: [UInt32] = []
  }

  private let graph: IncidenceGraph
  private let start: IncidencePartition
  /// The partitions on the way to the first reading, and the vertex singled out of each.
  private var path: [(partition: IncidencePartition, cell: [Int])] = []
  private var firstOrder: [Int] = []
  private(set) var reading: Reading

  init(_ instance: CoverInstance) {
    graph = IncidenceGraph(instance)
    start = IncidencePartition(graph)
    reading = Reading(traces: [start.trace])
  }

  /// The same for isomorphic instances, and seldom for others.
  var digest: UInt64 { start.trace }

  /// Whether the instance reads like the other one under some order.
  func isIsomorphic(to other: Reading, effort: Int) -> Bool {
    order(under: other, from: start, depth: 0, effort: effort) != nil
  }

  /// Reads the instance under a first order; false if it has so many vertices to single out that
  /// its symmetry is not worth the room.
  mutating func read() -> Bool {
    var partition = start
    while let cell = partition.columnsToTellApart(in: graph) {
      guard path.count < Self.mostWork / graph.vertexCount, let vertex = cell.min() else {
        return false
      }
      path.append((partition, cell.sorted()))
      partition.single(out: vertex, in: graph)
      reading.traces.append(partition.trace)
    }
    firstOrder = partition.order
    fill(&reading, from: partition.order)
    return true
  }

  /// How many vertices may be looked at, in thousands of steps or so.
  private static var mostWork: Int { 1 << 22 }

  /// For each column the first of those that renumberings can turn it into, as far as they were found.
  /// Call ``read()`` first.
  func orbits(effort: Int) -> [Int] {
    var sets = DisjointColumns(count: graph.columnCount)
    var attempts = Self.mostWork / (graph.vertexCount * (path.count + 1)) * 8 + 8
    for depth in path.indices.reversed() {
      let (partition, cell) = path[depth]
      guard let base = cell.first else { continue }
      var failed: [Int] = []
      for column in cell.dropFirst() where attempts > 0 {
        let root = sets.root(of: column)
        if root == sets.root(of: base) || failed.contains(where: { sets.root(of: $0) == root }) {
          continue
        }
        attempts -= 1
        var next = partition
        next.single(out: column, in: graph)
        guard next.trace == reading.traces[depth + 1],
          let image = order(under: reading, from: next, depth: depth + 1, effort: effort)
        else {
          failed.append(column)
          continue
        }
        for position in 0..<graph.columnCount {
          sets.join(firstOrder[position], image[position])
        }
      }
    }
    return (0..<graph.columnCount).map { sets.root(of: $0) }
  }

  /// An order that extends the partition and under which the instance reads like `other`.
  private func order(
    under other: Reading,
    from partition: IncidencePartition,
    depth: Int,
    effort: Int
  ) -> [Int]? {
    guard partition.trace == other.traces[depth] else { return nil }
    var stack = [(partition: partition, next: 0)]
    var effortLeft = effort
    while let (partition, next) = stack.last {
      let level = depth + stack.count - 1
      guard let cell = partition.columnsToTellApart(in: graph) else {
        if level == other.traces.count - 1 {
          var mine = Reading(traces: other.traces)
          fill(&mine, from: partition.order)
          if mine == other { return partition.order }
        }
        stack.removeLast()
        continue
      }
      guard next < cell.count, level + 1 < other.traces.count else {
        stack.removeLast()
        continue
      }
      effortLeft -= 1
      guard effortLeft >= 0 else { return nil }
      stack[stack.count - 1].next += 1
      var child = partition
      child.single(out: cell[cell.startIndex + next], in: graph)
      if child.trace == other.traces[level + 1] { stack.append((child, 0)) }
    }
    return nil
  }

  private func fill(_ reading: inout Reading, from order: [Int]) {
    var position = Array(repeating: UInt32(0), count: graph.columnCount)
    for index in 0..<graph.columnCount { position[order[index]] = UInt32(index) }
    reading.traits.reserveCapacity(3 * order.count)
    for vertex in order {
      reading.traits.append(contentsOf: graph.traits[vertex])
    }
    for vertex in order where vertex >= graph.columnCount {
      let slots = graph.neighbourStart[vertex]..<graph.neighbourStart[vertex + 1]
      let columns = graph.neighbours[slots].map { position[$0] }.sorted()
      reading.incidences.append(UInt32(columns.count))
      reading.incidences.append(contentsOf: columns)
    }
  }
}
