import Testing

@testable import DOT

struct `A floor` {
  //  0         40      140      170
  //  ┌── a ────┐         ┌─ c ──┐   0
  //  └─────────┘ 20      └──────┘  30
  //  ┌── b ────┐ 30
  //  └─────────┘ 50
  @Test func `has columns a gutter apart and nodes a gap apart`() throws {
    var measures = Measures()
    measures.nodes["a"] = Size(width: 40, height: 20)
    measures.nodes["b"] = Size(width: 40, height: 20)
    measures.nodes["c"] = Size(width: 30, height: 30)
    let floor = Floor(
      .of([.node("a"), .node("b"), .node("c", column: 1)], gutter: 100, gap: 10),
      measures: measures
    )
    #expect(floor.size == Size(width: 170, height: 50))
    #expect(floor.nodes["a"]?.origin == Point(x: 0, y: 0))
    #expect(floor.nodes["b"]?.origin == Point(x: 0, y: 30))
    #expect(floor.nodes["c"]?.origin == Point(x: 140, y: 10))
  }

  //  ┌ cluster ──────────────┐    margin 8
  //  │ label (30 × 10)       │    9 below it
  //  │ ┌ a: 40 × 20 ┐ ┌ b ─┐ │    the row is as high as its highest, 20;
  //  │ └────────────┘ └────┘ │    columns stand two gaps apart
  //  └───────────────────────┘
  @Test func `has a row of a cluster at one height under its label`() {
    var measures = Measures()
    measures.nodes["a"] = Size(width: 40, height: 20)
    measures.nodes["b"] = Size(width: 30, height: 10)
    measures.labels["lane"] = Size(width: 30, height: 10)
    let floor = Floor(
      .of([.cluster("lane", [.node("a"), .node("b", column: 1)])], gap: 10),
      measures: measures
    )
    #expect(floor.labels["lane"]?.origin == Point(x: 8, y: 8))
    #expect(floor.nodes["a"]?.origin == Point(x: 8, y: 27))
    #expect(floor.nodes["b"]?.origin == Point(x: 68, y: 32))
    #expect(floor.frames["lane"]?.size == Size(width: 106, height: 55))
  }

  @Test func `has lanes of one width whose columns lie above each other`() {
    var measures = Measures()
    for (name, width) in [("a", 40.0), ("b", 60), ("c", 20), ("d", 50)] {
      measures.nodes[name] = Size(width: width, height: 20)
    }
    let floor = Floor(
      .of([
        .cluster("first", [.node("a"), .node("b", column: 1)]),
        .cluster("second", [.node("c"), .node("d", column: 1)]),
      ]),
      measures: measures
    )
    #expect(floor.frames["first"]?.size.width == floor.frames["second"]?.size.width)
    #expect(floor.nodes["a"]?.middle.x == floor.nodes["c"]?.middle.x)
    #expect(floor.nodes["b"]?.middle.x == floor.nodes["d"]?.middle.x)
  }

  // Three nodes of 20 leave 240 of 300: 80 for each, half of it above the first.
  @Test func `spreads a short column over the height`() {
    var measures = Measures()
    measures.nodes["tall"] = Size(width: 10, height: 300)
    for name in ["a", "b", "c"] { measures.nodes[name] = Size(width: 10, height: 20) }
    let floor = Floor(
      .of([.node("tall"), .node("a", column: 1), .node("b", column: 1), .node("c", column: 1)]),
      measures: measures
    )
    #expect(["a", "b", "c"].map { floor.nodes[$0]?.minY } == [40, 140, 240])
  }

  // Two edges bend between the first columns and one between the last: 100 + 4 and 100 + 2.
  @Test func `has gutters that grow with their edges`() {
    var measures = Measures()
    for name in ["a", "b", "c"] { measures.nodes[name] = Size(width: 10, height: 10) }
    let floor = Floor(
      .of([.node("a"), .node("b", column: 1), .node("c", column: 2)]),
      measures: measures,
      links: [("a", "b"), ("c", "a"), ("a", "nobody")]
    )
    #expect(floor.nodes["b"]?.minX == 114)
    #expect(floor.nodes["c"]?.minX == 226)
    #expect(floor.size.width == 236)
  }

  // Columns of 700 and 400 points and a gutter of 400 are 1,500 wide; paper has room for 1,294.75.
  @Test func `is no wider than can be read on paper, as long as its gutters are wide enough`() {
    var measures = Measures()
    measures.nodes["a"] = Size(width: 700, height: 10)
    measures.nodes["b"] = Size(width: 400, height: 10)
    let slots: [Arrangement.Slot] = [.node("a"), .node("b", column: 1)]
    #expect(Floor(.of(slots, gutter: 400), measures: measures).size.width == 1_294.75)
    #expect(Floor(.of(slots, gutter: 190), measures: measures).size.width == 1_290)
    measures.nodes["b"] = Size(width: 900, height: 10)
    #expect(Floor(.of(slots, gutter: 400), measures: measures).size.width == 1_644)
  }

  @Test(arguments: UInt64(0)..<200)
  func `has nodes and lanes that do not overlap`(seed: UInt64) {
    let random = RandomArrangement(seed: seed)
    let floor = Floor(random.arrangement, measures: random.measures, links: random.links)
    let outer = random.arrangement.slots.compactMap {
      floor.frames[$0.name] ?? floor.nodes[$0.name]
    }
    #expect(floor.nodes.count == random.measures.nodes.count)
    for boxes in [Array(floor.nodes.values), outer] {
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[..<index].contains { $0.overlaps(box) })
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `has every node and label inside its cluster, and everything on it`(seed: UInt64) throws {
    let random = RandomArrangement(seed: seed)
    let floor = Floor(random.arrangement, measures: random.measures)
    let whole = Rectangle(origin: Point(x: 0, y: 0), size: floor.size).grown(by: 0.001)
    func check(_ slots: [Arrangement.Slot], in box: Rectangle) throws {
      for slot in slots {
        let own = try #require(floor.frames[slot.name] ?? floor.nodes[slot.name])
        #expect(box.contains(own))
        guard let content = slot.content else { continue }
        #expect(own.grown(by: 0.001).contains(try #require(floor.labels[slot.name])))
        try check(content, in: own.grown(by: 0.001))
      }
    }
    try check(random.arrangement.slots, in: whole)
  }

  @Test(arguments: UInt64(0)..<100)
  func `keeps the order of each column`(seed: UInt64) {
    let random = RandomArrangement(seed: seed)
    let floor = Floor(random.arrangement, measures: random.measures)
    for column in 0..<5 {
      let heights = random.arrangement.slots.filter { $0.column == column }
        .compactMap { (floor.frames[$0.name] ?? floor.nodes[$0.name])?.minY }
      #expect(heights == heights.sorted())
    }
  }

  @Test(arguments: [Double.nan, .infinity, -1, 1e308])
  func `comes of any sizes`(number: Double) throws {
    var measures = Measures()
    measures.nodes["a"] = Size(width: number, height: number)
    let floor = Floor(.of([.cluster("c", [.node("a"), .node("unmeasured")])]), measures: measures)
    #expect(floor.size.width.isFinite && floor.size.height.isFinite)
    #expect(floor.nodes.count == 2)
  }
}
