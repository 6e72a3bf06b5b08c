import Testing

@testable import DOT

struct `A curve` {
  private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

  /// A node as wide as its column: the last piece has no length.
  @Test(arguments: [1.0, -1])
  func `ends before its head, on the side it comes from`(direction: Double) throws {
    let way = [
      point(0, 0), point(10 * direction, 0), point(50 * direction, 40), point(50 * direction, 40),
    ]
    let curve = try #require(
      Curve(along: way, isCurved: true, hasStartHead: false, hasEndHead: true)
    )
    #expect(curve.endTip == point(50 * direction, 40))
    #expect(curve.points.last == point(43 * direction, 40))
    // Never past its head and back.
    #expect(curve.points.allSatisfy { $0.x * direction <= 43 })
    let back = try #require(
      Curve(along: way.reversed(), isCurved: true, hasStartHead: true, hasEndHead: false)
    )
    #expect(back.startTip == point(50 * direction, 40))
    #expect(back.points.first == point(43 * direction, 40))
  }

  @Test func `bows to the right between two places above each other`() throws {
    let way = [point(5, 0), point(5, 0), point(20, 15), point(5, 30), point(5, 30)]
    let curve = try #require(
      Curve(along: way, isCurved: true, hasStartHead: false, hasEndHead: true)
    )
    #expect(curve.endTip == point(5, 30))
    #expect(curve.points.last == point(12, 30))
    #expect(abs((curve.samples.map(\.x).max() ?? 0) - 20) < 0.5)
    #expect(curve.labelSpots == [point(20, 15)])
    #expect(
      Curve(along: [point(1, 1)], isCurved: true, hasStartHead: false, hasEndHead: false) == nil
    )
  }

  @Test func `ends where a head begins`() throws {
    let way = [Point(x: 0, y: 0), Point(x: 100, y: 50)].flatMap { [$0, $0] }
    let curve = try #require(
      Curve(along: way, isCurved: true, hasStartHead: false, hasEndHead: true)
    )
    #expect(curve.endTip == Point(x: 100, y: 50))
    #expect(curve.points.last == Point(x: 93, y: 50))
    #expect(curve.startTip == nil)
    #expect(curve.points.count % 3 == 1)
  }

  @Test func `is nothing without two points`() {
    #expect(Curve(along: [], isCurved: true, hasStartHead: true, hasEndHead: true) == nil)
  }
}
