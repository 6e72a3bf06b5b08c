/// What is known of one vertex's distances to the others, or from them.
struct DistanceSummary: Sendable {
  /// How many others there is a path to.
  var reached = 0

  /// Their distances, added up.
  var sum = 0.0

  /// The reciprocals of their distances, added up.
  var reciprocals = 0.0

  /// The largest of their distances.
  var longest = 0.0

  mutating func add(_ other: Self) {
    reached += other.reached
    sum += other.sum
    reciprocals += other.reciprocals
    longest = max(longest, other.longest)
  }
}

extension Graph {
  /// The distances of every vertex, summed up, by ``Vertex/index``.
  func distanceSummaries(
    _ direction: DistanceDirection,
    lengths: EdgeLengths?,
    workers: Workers
  ) async throws(CancellationError) -> [DistanceSummary] {
    // A breadth-first search from many vertices at once tells each vertex how far it is *from*
    // them, so it runs against the direction asked for; a search by lengths from one vertex tells
    // that vertex how far the others are, and runs along it.
    let arcs = successors
    let lengthOfArcs = lengths.map { arcValues($0) } ?? []
    let against = SearchRows(
      reversing: arcs,
      lengths: lengthOfArcs,
      vertices: SearchRows.byDegree(arcs)
    )
    let along = Self.isDirected ? against.reversed() : against
    let summaries =
      if lengths == nil {
        try await (direction == .outgoing ? against : along).levelSummaries(workers)
      } else {
        try await direction == .outgoing
          ? along.lengthSummaries(back: against, Self.isDirected, workers)
          : against.lengthSummaries(back: along, Self.isDirected, workers)
      }
    var byVertex = summaries
    for (number, vertex) in against.vertices.enumerated() {
      byVertex[Int(vertex)] = summaries[number]
    }
    return byVertex
  }
}

extension SearchRows {
  /// The distances from all others to each vertex, along these rows, where every arc is 1 long.
  fileprivate func levelSummaries(
    _ workers: Workers
  ) async throws(CancellationError) -> [DistanceSummary] {
    let lanes = ManySourceSearch.laneCount
    let batches = (vertexCount + lanes - 1) / lanes
    let parts = Workers.partCount(items: batches, resultLength: 4 * vertexCount)
    let sources = numbersByNeighbours()
    let results = try await workers.map(
      parts: parts,
      scratch: { ManySourceSearch(vertexCount: vertexCount) }
    ) { (part, search) throws(CancellationError) in
      var summaries = [DistanceSummary](repeating: DistanceSummary(), count: vertexCount)
      for batch in Workers.items(batches, ofPart: part, of: parts) {
        let first = batch * lanes
        try search.run(
          from: sources[first..<min(first + lanes, vertexCount)],
          along: self,
          addingTo: &summaries
        )
      }
      return summaries
    }
    var total = [DistanceSummary](repeating: DistanceSummary(), count: vertexCount)
    for part in results {
      for number in part.indices { total[number].add(part[number]) }
    }
    return total
  }

  /// The distances of each vertex to all others, along these rows.
  fileprivate func lengthSummaries(
    back: SearchRows,
    _ isDirected: Bool,
    _ workers: Workers
  ) async throws(CancellationError) -> [DistanceSummary] {
    let parts = Workers.partCount(items: vertexCount, resultLength: 1)
    return try await workers.map(
      parts: parts,
      scratch: { LengthSearch(self, back: back, isDirected: isDirected) }
    ) { (part, search) throws(CancellationError) in
      var summaries: [DistanceSummary] = []
      for source in Workers.items(vertexCount, ofPart: part, of: parts) {
        try checkCancellation()
        search.run(from: source)
        var summary = DistanceSummary()
        for number in search.order.dropFirst() {
          let distance = search.states[Int(number)].distance
          summary.reached += 1
          summary.sum += distance
          summary.reciprocals += 1 / distance
          summary.longest = max(summary.longest, distance)
        }
        summaries.append(summary)
      }
      return summaries
    }.flatMap(\.self)
  }
}
