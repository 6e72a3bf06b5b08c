@testable import GraphCore
import Testing

struct `A count of paths` {
  // 2¹¹⁰⁰ + 2¹⁰⁹⁹ = 3 · 2¹⁰⁹⁹, which is 3 · 2⁹⁹ times 2¹⁰⁰⁰.
  @Test func `may be larger than a Double`() {
    var count = ScaledCount(1)
    for _ in 0..<1099 { count.add(count) }
    let half = count
    count.add(half)
    count.add(half)
    #expect(count.divided(by: half) == 3)
    #expect(half.divided(by: count) == 1.0 / 3)
    #expect(ScaledCount(5).divided(by: count) == 0)
    count.add(ScaledCount())
    #expect(count.divided(by: half) == 3)
  }
}
