import Testing

@testable import Diagrams

struct `The columns within lanes` {
  @Test func `are for the named first and then for categories`() {
    let places = LanePlaces([(named: 2, others: 4)], outer: 2)
    #expect((0..<3).map(places.inner) == [0, 0, 0])
    #expect((0..<4).map { places.outer($0, isAlone: false) } == [1, 2, 1, 2])
    #expect((0..<4).map { places.outer($0, isAlone: true) } == [0, 1, 2, 0])
  }

  // Sixty rows of 38 points are higher than A3 is at 8/9 of the size, 947 points; four are not.
  @Test func `are more where the map would be too high for paper`() {
    let few = LanePlaces([(named: 4, others: 0)], outer: 1)
    let many = LanePlaces([(named: 60, others: 0)], outer: 1)
    #expect(few.inner(1) == 0)
    #expect(many.inner(1) == 1)
  }

  @Test func `are never endless`() {
    let places = LanePlaces([(named: 100_000, others: 100_000)], outer: 3)
    #expect((0..<100).map(places.inner).max() == 12)
    #expect((0..<100).map { places.outer($0, isAlone: false) }.max() == 26)
  }
}
