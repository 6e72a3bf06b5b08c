@testable import GraphCore
import Testing

struct `A heap of vertices` {
  @Test(arguments: UInt64(0)..<20)
  func `gives the smallest key first, and of equal ones the smallest vertex`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var heap = MinHeap()
    var expected: [(Double, UInt32)] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0, !expected.isEmpty {
        expected.sort { $0 < $1 }
        let (key, vertex) = expected.removeFirst()
        #expect(heap.smallestKey == key)
        let entry = heap.pop()
        #expect(entry?.key == key && entry?.vertex == vertex)
      } else {
        let key = Double(Int.random(in: 0..<8, using: &random))
        let vertex = UInt32.random(in: 0..<8, using: &random)
        heap.push(key, vertex)
        expected.append((key, vertex))
      }
    }
    for (key, vertex) in expected.sorted(by: { $0 < $1 }) {
      let entry = heap.pop()
      #expect(entry?.key == key && entry?.vertex == vertex)
    }
    #expect(heap.isEmpty && heap.pop() == nil)
  }
}
