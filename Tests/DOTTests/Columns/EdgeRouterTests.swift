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

  //  a ──╮
  //      ├──── above ────── d
  //  b ──╯       c
  @Test func `is shared at its end by those that look alike`() throws {
    var measures = Measures()
    for name in ["a", "b", "c", "d"] { measures.nodes[name] = Size(width: 20, height: 40) }
    let arrangement = Arrangement.of([
      .node("a"), .node("b"), .node("c", column: 1), .node("d", column: 2),
    ])
    let router = EdgeRouter(Floor(arrangement, measures: measures), arrangement: arrangement)
    let links = [("a", "d"), ("b", "d"), ("a", "d"), ("b", "d")]
    let ways = router.ways(of: links, looks: [.thin, .thin, .thick, nil])
      .map { $0?.suffix(4) }
    #expect(ways[0] == ways[1])
    #expect(Set(ways).count == 3)
    // Who leads the other way has its head elsewhere, and is another.
    let back = router.ways(of: [("a", "d"), ("d", "b")], looks: [.thin, .thin])
    #expect(back[0]?.last != back[1]?.first)
  }

  //  a ○──── b
  //    ╰──── c
  @Test func `leaves where others have their only head, too`() throws {
    var measures = Measures()
    for name in ["a", "b", "c"] { measures.nodes[name] = Size(width: 20, height: 40) }
    let arrangement = Arrangement.of([.node("a"), .node("b", column: 1), .node("c", column: 1)])
    let router = EdgeRouter(Floor(arrangement, measures: measures), arrangement: arrangement)
    func starts(_ look: EdgeRouter.Look) -> Set<Double?> {
      Set(router.ways(of: [("a", "b"), ("a", "c")], looks: [look, look]).map { $0?.first?.y })
    }
    #expect(starts(.init(line: "gap", heads: .back)) == [45])
    #expect(starts(.init(line: "tie", heads: .forward)) == [42, 48])
    #expect(starts(.thin) == [42, 48])
  }

  // Three edges need 8 points between them and 3 at each side; a gap of 10 has 4 within.
  @Test func `says where it needs more room, and has it then`() throws {
    var measures = Measures()
    for name in ["a", "b", "c", "d", "x", "y"] {
      measures.nodes[name] = Size(width: 20, height: 40)
    }
    let arrangement = Arrangement.of([
      .cluster("from", [.node("a")]),
      .cluster("lane", column: 1, [.node("x"), .node("b", column: 1), .node("y")]),
    ])
    let links = [("a", "b"), ("a", "b"), ("a", "b")]
    let floor = Floor(arrangement, measures: measures, links: links)
    let room = EdgeRouter(floor, arrangement: arrangement).shortages(of: links)
    let more = try #require(room.values.first)
    #expect(room.count == 1 && more > 0)
    let wider = Floor(arrangement, measures: measures, links: links, room: room)
    #expect(abs(wider.size.height - floor.size.height - more) < 1e-9)
    let router = EdgeRouter(wider, arrangement: arrangement)
    #expect(router.shortages(of: links).isEmpty)
    let lane = try #require(wider.frames["lane"])
    let heights = try router.ways(of: links).map { try #require($0?[3].y) }.sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= Track.spacing - 1e-9 })
    #expect(heights.allSatisfy { lane.minY < $0 && $0 < lane.maxY })
  }

  //  a ───╮
  //  wide ││ next      the gutter is as wide as two gaps: 20 points, of which 5 stay clear
  //  b ───╯
  @Test func `goes in a bow round what stands between in its column, and before what is next`()
    throws
  {
    var measures = Measures()
    for name in ["a", "b", "next"] { measures.nodes[name] = Size(width: 20, height: 40) }
    measures.nodes["wide"] = Size(width: 60, height: 40)
    let arrangement = Arrangement.of([
      .cluster("above", [.node("a"), .node("wide"), .node("b"), .node("next", column: 1)])
    ])
    let floor = Floor(arrangement, measures: measures)
    let way = try #require(
      EdgeRouter(floor, arrangement: arrangement).ways(of: [("a", "b")]).first ?? nil
    )
    let (wide, next) = try (#require(floor.nodes["wide"]), #require(floor.nodes["next"]))
    #expect(way.map(\.x) == [wide.maxX - 20, wide.maxX, next.minX - 5, wide.maxX, wide.maxX - 20])
  }

  @Test(arguments: UInt64(0)..<200)
  func `touches no node but its ends`(seed: UInt64) throws {
    let random = RandomArrangement(seed: seed, isPlain: true)
    let floor = Floor(random.arrangement, measures: random.measures, links: random.links)
    let ways = EdgeRouter(floor, arrangement: random.arrangement).ways(of: random.links)
    for (link, way) in zip(random.links, ways) {
      let way = try #require(way)
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

extension EdgeRouter.Look {
  fileprivate static let thin = Self(line: "thin")
  fileprivate static let thick = Self(line: "thick")
}
