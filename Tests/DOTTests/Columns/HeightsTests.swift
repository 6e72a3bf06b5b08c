import Testing

@testable import DOT

struct `Heights in a gap` {
  @Test func `move apart as little as they must`() {
    #expect([5.0, 5, 5].apart(by: 2, in: 0...20) == [5, 7, 9])
    #expect([5.0, 19, 20].apart(by: 2, in: 0...20) == [5, 18, 20])
    #expect([20.0, 20, 20].apart(by: 2, in: 0...20) == [16, 18, 20])
    #expect([Double]().apart(by: 2, in: 0...20) == [])
  }
}
