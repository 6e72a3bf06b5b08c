extension DirectedGraph {
  /// The largest parts of the graph in which each vertex can be reached from each other along the
  /// edges.
  ///
  ///     //  0 ⇄ 1 → 2 ⇄ 3
  ///     graph.strongComponents().numbers  // [0, 0, 1, 1]
  ///
  /// Loops and parallel edges make no difference, and a vertex on no cycle is a component of its own.
  /// With them as parts, ``quotient(by:parallelEdges:loops:)`` is a graph without cycles.
  ///
  /// Depth-first search: R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
  /// Computing* 1(2), 1972, [doi:10.1137/0201010](https://doi.org/10.1137/0201010); with one number a
  /// vertex, as in D. J. Pearce, "A space-efficient algorithm for finding strongly connected
  /// components", *Information Processing Letters* 116(1), 2016.
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  public func strongComponents() -> Components {
    Components(labels: StrongComponentSearch(of: successors).labels())
  }
}

private struct StrongComponentSearch {
  /// 0 for a vertex not visited; while its component is open, the smallest number it is known to
  /// reach, where vertices are numbered from 1 as they are visited; and when its component is
  /// closed, `UInt32.max` less the component's number.
  private var marks: [UInt32]

  init(of adjacency: Adjacency) {
    let vertexCount = adjacency.vertexCount
    let offsets = adjacency.offsets
    let targets = adjacency.targets
    var marks = [UInt32](repeating: 0, count: vertexCount)
    // The path from the root to the vertex being searched: its vertices, where each goes on in its
    // row, and what number it got. Vertices that are done with, but whose component is open, wait at
    // the other end of the array.
    var path = [UInt32](repeating: 0, count: vertexCount)
    var nextArcs = [UInt32](repeating: 0, count: vertexCount)
    var ownNumbers = [UInt32](repeating: 0, count: vertexCount)
    var waiting = [UInt32](repeating: 0, count: vertexCount)
    var waitingCount = 0
    var visitNumber: UInt32 = 0
    var closedLabel = UInt32.max
    for root in 0..<vertexCount where marks[root] == 0 {
      var depth = 0
      var vertex = UInt32(truncatingIfNeeded: root)
      visitNumber &+= 1
      var ownNumber = visitNumber
      var low = visitNumber
      marks[root] = low
      var arc = Int(offsets[root])
      var end = Int(offsets[root + 1])
      while true {
        var descended = false
        while arc < end {
          let target = targets[arc]
          arc &+= 1
          let mark = marks[Int(target)]
          if mark == 0 {
            path[depth] = vertex
            nextArcs[depth] = UInt32(truncatingIfNeeded: arc)
            ownNumbers[depth] = ownNumber
            marks[Int(vertex)] = low
            depth &+= 1
            vertex = target
            visitNumber &+= 1
            ownNumber = visitNumber
            low = visitNumber
            marks[Int(target)] = low
            arc = Int(offsets[Int(target)])
            end = Int(offsets[Int(target) &+ 1])
            descended = true
            break
          }
          // A closed component's label is larger than any number in use.
          if mark < low { low = mark }
        }
        if descended { continue }
        if low == ownNumber {
          // The vertex reaches none before it: it and those waiting since are a component.
          while waitingCount > 0, marks[Int(waiting[waitingCount &- 1])] >= ownNumber {
            waitingCount &-= 1
            marks[Int(waiting[waitingCount])] = closedLabel
            visitNumber &-= 1
          }
          marks[Int(vertex)] = closedLabel
          visitNumber &-= 1
          closedLabel &-= 1
          low = .max
        } else {
          marks[Int(vertex)] = low
          waiting[waitingCount] = vertex
          waitingCount &+= 1
        }
        if depth == 0 { break }
        depth &-= 1
        vertex = path[depth]
        ownNumber = ownNumbers[depth]
        low = min(low, marks[Int(vertex)])
        arc = Int(nextArcs[depth])
        end = Int(offsets[Int(vertex) &+ 1])
      }
    }
    self.marks = marks
  }

  /// The same for two vertices exactly if they are in the same component.
  func labels() -> [UInt32] { marks.map { UInt32.max - $0 } }
}
