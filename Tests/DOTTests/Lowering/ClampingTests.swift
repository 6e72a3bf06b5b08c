import Testing

@testable import DOT

struct `A number` {
  @Test(arguments: [
    (Double.nan, 5.0), (.infinity, 10), (-.infinity, 1), (1e308, 10), (-1, 1), (7.5, 7.5),
    (-0.0, 1),
  ])
  func `is brought into range`(number: Double, expected: Double) {
    #expect(number.clamped(to: 1...10, default: 5) == expected)
  }

  @Test(arguments: [
    (0.25, "0.25"), (1, "1"), (0.0004, "0"), (1.2345, "1.235"), (-0.5, "-0.5"), (20.05, "20.05"),
  ])
  func `has a point and three decimals at most`(number: Double, expected: String) {
    #expect(number.graphvizText == expected)
  }
}
