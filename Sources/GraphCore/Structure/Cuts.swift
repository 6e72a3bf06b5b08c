/// The articulation points and bridges of a graph, each with the pieces that it holds together.
///
///     //  0 ── 1 ── 2 ── 3
///     //       └── 4
///     let cuts = graph.cuts()
///     cuts.points[0].vertex                        // 1
///     cuts.points[0].pieces.map(cuts.vertices(of:))  // [[2, 3], [4], [0]]
///
/// A piece is kept as runs of one order of all vertices, so that all pieces together take no more room
/// than the graph, however many vertices each of them has.
public struct Cuts: Sendable {
  /// Every vertex once, in the order of a depth-first search.
  public let order: [Vertex]

  /// The articulation points, ascending.
  public let points: [Point]

  /// The bridges, in the order of their numbers.
  public let bridges: [Link]

  /// What a component falls into without a vertex or an edge.
  public struct Piece: Hashable, Sendable {
    /// Places in the order, ascending, none of them empty.
    public let runs: [Range<Int>]

    /// How many vertices there are in it.
    public var count: Int { runs.reduce(0) { $0 + $1.count } }

    /// Whether it has the vertex at a place of the order.
    public func contains(place: Int) -> Bool { runs.contains { $0.contains(place) } }
  }

  /// An articulation point.
  public struct Point: Hashable, Sendable {
    public let vertex: Vertex
    /// At least two. What the search came from is the last.
    public let pieces: [Piece]
  }

  /// A bridge.
  public struct Link: Hashable, Sendable {
    public let bridge: Bridge
    /// The piece with the smaller end of the bridge.
    public let source: Piece
    public let target: Piece
  }

  /// The vertices of a piece, ascending.
  public func vertices(of piece: Piece) -> [Vertex] {
    piece.runs.flatMap { order[$0] }.sorted()
  }
}

extension UndirectedGraph {
  /// The articulation points and bridges with their pieces.
  ///
  /// The same as ``separations()`` and ``bridges()``, but for the vertices beside their numbers.
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n*) space for all of them together, and sorting the bridges.
  public func cuts() -> Cuts {
    let search = LowPointSearch(of: self)
    let isArticulationPoint = search.articulationPoints()
    // At each place: where its component begins.
    var roots = [Int](repeating: 0, count: vertexCount)
    // At each place of an articulation point: the places that are cut off below it, ascending.
    var below: [Int: [Range<Int>]] = [:]
    for place in search.order.indices {
      let parent = Int(search.parents[place])
      roots[place] = search.isRoot(place) ? place : roots[parent]
      if search.isCutOff(place), isArticulationPoint[Int(search.order[parent])] {
        below[parent, default: []].append(place..<(place + Int(search.sizes[place])))
      }
    }
    func component(of place: Int) -> Range<Int> {
      roots[place]..<(roots[place] + Int(search.sizes[roots[place]]))
    }
    let points = vertices.filter { isArticulationPoint[$0.index] }.map { vertex in
      let place = Int(search.places[vertex.index])
      let runs = below[place] ?? []
      var pieces = runs.map { Cuts.Piece(runs: [$0]) }
      if !search.isRoot(place) {
        let rest = component(of: place).subtracting([place..<(place + 1)] + runs)
        pieces.append(Cuts.Piece(runs: rest))
      }
      return Cuts.Point(vertex: vertex, pieces: pieces)
    }
    let links = bridges(in: search).map { bridge in
      // The end that was visited later is the top of what hangs below the bridge.
      let places = (
        source: Int(search.places[bridge.ends.source.index]),
        target: Int(search.places[bridge.ends.target.index])
      )
      let place = max(places.source, places.target)
      let run = place..<(place + Int(search.sizes[place]))
      let hanging = Cuts.Piece(runs: [run])
      let rest = Cuts.Piece(runs: component(of: place).subtracting([run]))
      return places.source < places.target
        ? Cuts.Link(bridge: bridge, source: rest, target: hanging)
        : Cuts.Link(bridge: bridge, source: hanging, target: rest)
    }
    return Cuts(
      order: search.order.map { Vertex(number: $0) },
      points: points,
      bridges: links
    )
  }
}

extension Range<Int> {
  /// What is left of the range without some runs in it, which are ascending and apart.
  fileprivate func subtracting(_ runs: [Range<Int>]) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var start = lowerBound
    for run in runs {
      if start < run.lowerBound { left.append(start..<run.lowerBound) }
      start = run.upperBound
    }
    if start < upperBound { left.append(start..<upperBound) }
    return left
  }
}
