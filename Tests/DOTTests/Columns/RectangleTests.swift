import Testing

@testable import DOT

struct `A rectangle` {
  private let box = Rectangle(origin: Point(x: 10, y: 10), size: Size(width: 20, height: 10))

  private func isMet(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Bool {
    box.meets(lineFrom: Point(x: x1, y: y1), to: Point(x: x2, y: y2))
  }

  @Test func `is met by a line that has a part inside`() {
    #expect(isMet(0, 0, 40, 30))
    #expect(isMet(0, 15, 100, 15))
    #expect(isMet(20, 0, 20, 50))
    #expect(isMet(12, 12, 14, 14))
    #expect(isMet(12, 12, 12, 12))
    // Over a corner, with both ends outside.
    #expect(isMet(25, 8, 32, 15))
  }

  @Test func `is not met by one beside it, before it, along a side or over a corner`() {
    #expect(!isMet(0, 25, 100, 25))
    #expect(!isMet(0, 15, 9, 15))
    #expect(!isMet(31, 0, 31, 50))
    #expect(!isMet(10, 0, 10, 50))
    #expect(!isMet(28, 5, 35, 12))
    #expect(!isMet(0, 20, 20, 30))
    #expect(!isMet(5, 5, 5, 5))
  }

  // Against places on the line, a hundredth of it apart.
  @Test(arguments: UInt64(0)..<300)
  func `is met where places on the line are inside`(seed: UInt64) {
    var state = seed &+ 1
    func lot() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33 & 1023) / 25
    }
    let (start, end) = (Point(x: lot(), y: lot()), Point(x: lot(), y: lot()))
    let places = (0...100).map { step in
      let share = Double(step) / 100
      return Point(
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share
      )
    }
    if places.contains(where: box.holds) {
      #expect(box.meets(lineFrom: start, to: end))
    } else {
      // What lies between two places may still be inside, by less than their distance.
      #expect(!box.grown(by: -0.5).meets(lineFrom: start, to: end))
    }
  }
}
