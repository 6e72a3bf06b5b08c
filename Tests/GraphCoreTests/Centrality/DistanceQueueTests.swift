@testable import GraphCore
import Testing

struct `A queue of distances` {
  private func order(longest: Double) throws -> [Int] {
    var table = EdgeTable(vertexCount: 5)
    for target in 1..<5 {
      table.append(from: 0, to: Vertex(target), value: 1)
      table.append(from: Vertex(target), to: 0, value: longest)
    }
    let (graph, values) = try table.directedGraph()
    let rows = SearchRows(
      reversing: graph.successors,
      lengths: values,
      vertices: graph.vertices.map(\.number)
    )
    var queue = DistanceQueue(for: rows)
    let state = LengthSearch.State(distance: .infinity, paths: 0)
    var states = Array(repeating: state, count: 5)
    let distances = [(1, 2.5), (2, 1.25), (1, 0.5), (3, 2), (0, 4.5), (4, 0)]
    var entries = distances.map { DistanceEntry(distance: $1, number: UInt32($0)) }
    for (number, distance) in distances { states[number].distance = distance }
    var numbers = [UInt32](repeating: 0, count: 6)
    var count = 0
    var span = entries.mutableSpan
    var numberSpan = numbers.mutableSpan
    queue.push(0..<6, of: &span)
    while queue.popNearest(from: span.span, states.span, to: &numberSpan, &count) {}
    let order = numbers.prefix(count).map(Int.init)
    return order
  }

  // Vertex 1 is in it twice, and comes out at the nearer distance only.
  @Test func `gives the nearest first, each once`() throws {
    #expect(try order(longest: 5) == [4, 1, 2, 3, 0])
    #expect(try order(longest: 5e6) == [4, 1, 2, 3, 0])
  }
}
