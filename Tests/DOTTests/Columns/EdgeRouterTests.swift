import Testing

@testable import DOT

struct `The way of an edge` {
  //  a ──╮             ╭── c
  //      ╰─── above ───╯
  //             b
  @Test func `passes a node between on the side where it comes from`() throws {
    var measures = Measures()
    for name in ["a", "b", "c"] { measures.nodes[name] = Size(width: 20, height: 40) }
    let arrangement = Arrangement.of([.node("a"), .node("b", column: 1), .node("c", column: 2)])
    let floor = Floor(arrangement, measures: measures)
    let router = EdgeRouter(floor, arrangement: arrangement)
    let way = try #require(router.ways(of: [("a", "c")]).first ?? nil)
    #expect(way.first == Point(x: 20, y: 20))
    #expect(way.last == Point(x: 240, y: 20))
    // Above the node at 0–40 there is room for the whole clearance of 10 points.
    #expect(way.contains(Point(x: 120, y: -10)) && way.contains(Point(x: 140, y: -10)))
  }

  @Test func `leads from tail to head, wherever they stand`() throws {
    var measures = Measures()
    for name in ["a", "b"] { measures.nodes[name] = Size(width: 20, height: 40) }
    let arrangement = Arrangement.of([.node("a"), .node("b", column: 1)])
    let router = EdgeRouter(Floor(arrangement, measures: measures), arrangement: arrangement)
    let ways = router.ways(of: [("b", "a"), ("a", "nobody")])
    #expect(ways[0]?.first?.x == 120)
    #expect(ways[0]?.last?.x == 20)
    #expect(ways[1] == nil)
  }

  @Test func `meets a node apart from others, in the order of where they go`() {
    var measures = Measures()
    for name in ["a", "b", "c"] { measures.nodes[name] = Size(width: 20, height: 40) }
    let arrangement = Arrangement.of([.node("a"), .node("b", column: 1), .node("c", column: 1)])
    let router = EdgeRouter(Floor(arrangement, measures: measures), arrangement: arrangement)
    let ways = router.ways(of: [("a", "c"), ("a", "b")])
    // Six points apart about the middle at 45.
    #expect(ways.map { $0?.first?.y } == [48, 42])
  }

  @Test(arguments: UInt64(0)..<200)
  func `touches no node but its ends`(seed: UInt64) throws {
    let random = RandomArrangement(seed: seed, isPlain: true)
    let floor = Floor(random.arrangement, measures: random.measures, links: random.links)
    let ways = EdgeRouter(floor, arrangement: random.arrangement).ways(of: random.links)
    for (link, way) in zip(random.links, ways) {
      let way = try #require(way)
      // Bows between nodes in one column pass in front of what is between.
      guard way.count > 2 else { continue }
      let curve = try #require(
        Curve(along: way, isCurved: true, hasStartHead: false, hasEndHead: false)
      )
      let others = floor.nodes.filter { $0.key != link.tail && $0.key != link.head }.values
      for point in curve.samples {
        #expect(!others.contains { $0.grown(by: -0.5).holds(point) })
      }
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `is the same twice`(seed: UInt64) {
    let random = RandomArrangement(seed: seed)
    let ways = (0..<2).map { _ in
      let floor = Floor(random.arrangement, measures: random.measures, links: random.links)
      return EdgeRouter(floor, arrangement: random.arrangement).ways(of: random.links)
    }
    #expect(ways[0] == ways[1])
  }
}

struct `Heights in a gap` {
  @Test func `move apart as little as they must`() {
    #expect([5.0, 5, 5].apart(by: 2, in: 0...20) == [5, 7, 9])
    #expect([5.0, 19, 20].apart(by: 2, in: 0...20) == [5, 18, 20])
    #expect([20.0, 20, 20].apart(by: 2, in: 0...20) == [16, 18, 20])
    #expect([Double]().apart(by: 2, in: 0...20) == [])
  }
}

extension Rectangle {
  fileprivate func holds(_ point: Point) -> Bool {
    minX < point.x && point.x < maxX && minY < point.y && point.y < maxY
  }
}

extension Curve {
  /// Twenty points on each piece.
  fileprivate var samples: [Point] {
    stride(from: 0, to: points.count - 1, by: 3).flatMap { start in
      (0...20).map { step in
        let t = Double(step) / 20
        let u = 1 - t
        let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
        return zip(points[start...start + 3], weights).reduce(Point(x: 0, y: 0)) { sum, part in
          sum + Point(x: part.0.x * part.1, y: part.0.y * part.1)
        }
      }
    }
  }
}
