/// Puts vertices into layers, so that most links lead from one to a later one.
///
/// Links that close a circle are left out, the first that a search from the vertices in their order
/// meets; then each vertex stands one layer after the last that leads to it (the longest path), and
/// those that nothing leads to directly before the first that they lead to.
enum Layering {
  /// The last layer that a drawing has room for.
  static let limit = 15

  /// The layer of each vertex, from 0.
  ///
  /// - Complexity: O(*n* + *m*).
  static func layers(count: Int, links: [(from: Int, to: Int)]) -> [Int] {
    var successors: [[Int]] = Array(repeating: [], count: count)
    for link in links where link.from != link.to { successors[link.from].append(link.to) }
    let order = topologicalOrder(&successors)
    var layers = Array(repeating: 0, count: count)
    for vertex in order {
      for next in successors[vertex] { layers[next] = max(layers[next], layers[vertex] + 1) }
    }
    var hasPredecessor = Array(repeating: false, count: count)
    for next in successors.joined() { hasPredecessor[next] = true }
    for vertex in 0..<count where !hasPredecessor[vertex] {
      if let first = successors[vertex].map({ layers[$0] }).min() { layers[vertex] = first - 1 }
    }
    return layers.map { min(max($0, 0), limit) }
  }

  /// Each vertex before those that it leads to. Links back to a vertex whose search has not ended are
  /// removed.
  private static func topologicalOrder(_ successors: inout [[Int]]) -> [Int] {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: successors.count)
    var finished: [Int] = []
    for root in successors.indices where states[root] == .new {
      var stack = [(vertex: root, next: 0)]
      states[root] = .open
      while let (vertex, next) = stack.last {
        guard next < successors[vertex].count else {
          states[vertex] = .done
          finished.append(vertex)
          stack.removeLast()
          continue
        }
        let target = successors[vertex][next]
        switch states[target] {
        case .open: successors[vertex].remove(at: next)
        case .done: stack[stack.count - 1].next += 1
        case .new:
          stack[stack.count - 1].next += 1
          states[target] = .open
          stack.append((target, 0))
        }
      }
    }
    return finished.reversed()
  }
}
