import GraphCore
import Testing

struct `Selected values` {
  @Test func `come in the order asked for`() throws {
    #expect(try EdgeLengths([1, 2, 3]).selecting([2, 0]).values == [3, 1])
    #expect(try EdgeStrengths([1, 2, 3]).selecting([]).values == [])
  }
}
