import Testing

@testable import DOT

struct `The places of labels` {
  private let size = Size(width: 40, height: 12)

  /// From a node's side over a gutter of 100 points to another.
  private func curve(_ from: Double, _ to: Double, start: Double = 0) throws -> Curve {
    let points = [
      Point(x: start, y: from), Point(x: start, y: from), Point(x: start + 100, y: to),
      Point(x: start + 100, y: to),
    ]
    return try #require(
      Curve(along: points, isCurved: true, hasStartHead: false, hasEndHead: true)
    )
  }

  @Test func `are half-way, where nothing is before them`() throws {
    var places = LabelPlaces()
    #expect(places.next(size, on: try curve(0, 80)) == Point(x: 50, y: 40))
    #expect(places.next(size, on: try curve(100, 100)) == Point(x: 50, y: 100))
  }

  @Test func `are apart where curves cross`() throws {
    var places = LabelPlaces()
    let first = places.next(size, on: try curve(0, 80))
    let second = places.next(size, on: try curve(80, 0))
    #expect(first == Point(x: 50, y: 40))
    #expect(abs(first.y - second.y) >= 12)
  }

  //  ────────╮  ┌─node─┐     half-way is the node, and before it crosses another line
  //          ╰───────────
  @Test func `are clear of nodes first, and of other lines then`() throws {
    let own = try curve(0, 80)
    let node = Rectangle(origin: Point(x: 30, y: 30), size: Size(width: 60, height: 30))
    let line = [Point(x: own.labelSpots[7].x, y: own.labelSpots[7].y)]
    var places = LabelPlaces(past: [node], lines: [[], line])
    let small = Size(width: 10, height: 8)
    let spot = places.next(small, on: own, number: 0)
    let box = Rectangle(origin: spot + Point(x: -5, y: -4), size: small)
    #expect(!box.overlaps(node) && !box.holds(line[0]))
    // Where a line is everywhere it is crossed, rather than the node covered.
    var crowded = LabelPlaces(past: [node], lines: [[], own.labelSpots])
    let crossing = crowded.next(small, on: own, number: 0)
    #expect(
      !Rectangle(origin: crossing + Point(x: -5, y: -4), size: small).overlaps(node)
    )
    // Its own line is no obstacle.
    var alone = LabelPlaces(lines: [own.samples])
    #expect(alone.next(small, on: own, number: 0) == own.labelSpots[0])
  }

  // Both lie in the middle of the same gutter, and cross there; a third runs along above the first.
  @Test func `are where one does not wonder whose they are`() throws {
    let own = try curve(0, 60)
    let other = try curve(60, 0)
    let near = [Point(x: 0, y: 36), Point(x: 100, y: 36)]
    var places = LabelPlaces(lines: [own.outline, other.outline, near])
    let spot = places.next(Size(width: 20, height: 8), on: own, number: 0)
    let box = Rectangle(
      origin: spot + Point(x: -13, y: -7),
      size: Size(width: 26, height: 14)
    )
    #expect(!other.samples.contains(where: box.holds))
    #expect(spot.y < 36 - 7 || 36 + 7 < spot.y)
    // Nor does it lie on its own head, from (93, 60) to (100, 60).
    #expect(!box.grown(by: 3).holds(Point(x: 100, y: 60)))
  }

  @Test func `are the first again, where none is free`() throws {
    var places = LabelPlaces()
    let wide = Size(width: 200, height: 200)
    let first = places.next(wide, on: try curve(0, 0))
    #expect(places.next(wide, on: try curve(0, 0)) == first)
  }

  // The long one, which could be at the same place, gives way to the short one.
  @Test func `are given to short curves first`() throws {
    let stops = [0, 0, 100, 180, 280, 280].map { Point(x: Double($0), y: 50) }
    let long = try #require(
      Curve(along: stops, isCurved: true, hasStartHead: false, hasEndHead: false)
    )
    let places = LabelPlaces.all(
      on: [long, try curve(50, 50), nil, long],
      sizes: [size, size, size, nil]
    )
    #expect(places == [Point(x: 230, y: 50), Point(x: 50, y: 50), nil, nil])
  }

  // The second gutter rises by 60, the first by 10.
  @Test func `are in the gutter that rises most`() throws {
    let stops = [0, 0, 100, 180, 280, 280].map { Double($0) }
    let heights = [0, 0, 10, 10, 70, 70].map { Double($0) }
    let way = zip(stops, heights).map { Point(x: $0, y: $1) }
    let curve = try #require(
      Curve(along: way, isCurved: true, hasStartHead: false, hasEndHead: false)
    )
    #expect(curve.labelSpots.first == Point(x: 230, y: 40))
    // 21 in each gutter, then as many on the level between, the last nine tenths along.
    #expect(curve.labelSpots.count == 63)
    #expect(abs((curve.labelSpots.last?.x ?? 0) - 172) < 1e-9)
  }

  @Test(arguments: [true, false])
  func `lie on the curve`(isCurved: Bool) throws {
    let way = [0.0, 0, 100, 100].map { Point(x: $0, y: $0 / 2) }
    let curve = try #require(
      Curve(along: way, isCurved: isCurved, hasStartHead: false, hasEndHead: false)
    )
    let points = curve.points
    for spot in curve.labelSpots {
      let near = (0...1_000).map { step -> Double in
        let share = Double(step) / 1_000
        let rest = 1 - share
        let weights = [
          rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share,
          share * share * share,
        ]
        let x = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.x }
        let y = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.y }
        return abs(x - spot.x) + abs(y - spot.y)
      }
      #expect((near.min() ?? 1) < 0.2)
    }
  }

  @Test func `are straight across, not in a bow, between columns whose nodes are as wide as they`()
    throws
  {
    #expect(try curve(30, 30).points.map(\.y) == [30, 30, 30, 30])
    #expect(try curve(30, 30).points.allSatisfy { $0.x <= 93 })
  }
}
