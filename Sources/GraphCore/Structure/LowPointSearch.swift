/// A depth-first search of a graph without direction that knows for each vertex how far up the search
/// reaches from below it, past the edge it came by.
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
/// *Communications of the ACM* 16(6), 1973,
/// [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
///
/// Vertices are known by their place in the order in which they are visited, so that what hangs below
/// one is a run of places: itself and the ones right after it.
struct LowPointSearch {
  /// The vertices in the order they are visited.
  private(set) var order: [UInt32]

  /// The place of each vertex.
  private(set) var places: [UInt32]

  /// At each place: the place that the search came from; its own for a root.
  private(set) var parents: [UInt32]

  /// At each place: the first place that an edge leads to from here or from below, except for edges
  /// to the place that the search came from.
  private(set) var lows: [UInt32]

  /// At each place: how many places there are here and below.
  private(set) var sizes: [UInt32]

  init(of graph: UndirectedGraph) {
    let vertexCount = graph.vertexCount
    let offsets = graph.successors.offsets
    let targets = graph.successors.targets
    var order = [UInt32](repeating: 0, count: vertexCount)
    var places = [UInt32](repeating: .max, count: vertexCount)
    var parents = [UInt32](repeating: 0, count: vertexCount)
    var lows = [UInt32](repeating: 0, count: vertexCount)
    var sizes = [UInt32](repeating: 1, count: vertexCount)
    // At each place on the way to the vertex being searched: where its row goes on.
    var nextArcs = [UInt32](repeating: 0, count: vertexCount)
    var count: UInt32 = 0
    for root in 0..<vertexCount where places[root] == .max {
      var place = count
      var parent = place
      var low = place
      count &+= 1
      places[root] = place
      order[Int(place)] = UInt32(truncatingIfNeeded: root)
      parents[Int(place)] = place
      var arc = Int(offsets[root])
      var end = Int(offsets[root + 1])
      while true {
        var unvisited: UInt32?
        while arc < end {
          let target = targets[arc]
          arc &+= 1
          let reached = places[Int(target)]
          if reached == .max {
            unvisited = target
            break
          }
          if reached < low, reached != parent { low = reached }
        }
        if let child = unvisited {
          lows[Int(place)] = low
          nextArcs[Int(place)] = UInt32(truncatingIfNeeded: arc)
          parent = place
          place = count
          low = place
          count &+= 1
          places[Int(child)] = place
          order[Int(place)] = child
          parents[Int(place)] = parent
          arc = Int(offsets[Int(child)])
          end = Int(offsets[Int(child) &+ 1])
          continue
        }
        lows[Int(place)] = low
        sizes[Int(place)] = count &- place
        guard parent != place else { break }
        place = parent
        parent = parents[Int(place)]
        low = min(low, lows[Int(place)])
        let vertex = Int(order[Int(place)])
        arc = Int(nextArcs[Int(place)])
        end = Int(offsets[vertex &+ 1])
      }
    }
    self.order = order
    self.places = places
    self.parents = parents
    self.lows = lows
    self.sizes = sizes
  }

  @inline(__always)
  func isRoot(_ place: Int) -> Bool { Int(parents[place]) == place }

  /// Whether nothing below here leads past the place that the search came from.
  @inline(__always)
  func isCutOff(_ place: Int) -> Bool { lows[place] >= parents[place] && !isRoot(place) }

  /// Whether nothing below here leads back even to the place that the search came from.
  @inline(__always)
  func hangsByOneEdge(_ place: Int) -> Bool { lows[place] == place && !isRoot(place) }
}
