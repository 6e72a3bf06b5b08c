/// For each vertex, where arcs to it come from. Vertices stand in the order of their numbers of arcs
/// out, most first: those that are looked up most often lie close together in memory, and those that
/// are never looked up stand last.
struct RankedRows {
  /// The vertex at each place.
  let order: [UInt32]

  /// `offsets[p] ..< offsets[p + 1]` are the arcs to place `p`. One more than vertices.
  let offsets: [UInt32]

  /// The place that each arc comes from.
  let sources: [UInt32]

  /// One an arc, or none at all if all count 1.
  let values: [Double]

  /// - Complexity: O(*n* + *m*).
  init(_ successors: Adjacency, values arcValues: [Double]) {
    let vertexCount = successors.vertexCount
    let targets = successors.targets
    let order = RankedRows.order(of: successors)
    var places = [UInt32](repeating: 0, count: vertexCount)
    for (place, vertex) in order.enumerated() {
      places[Int(vertex)] = UInt32(truncatingIfNeeded: place)
    }

    var offsets = [UInt32](repeating: 0, count: vertexCount + 1)
    for target in targets { offsets[Int(places[Int(target)]) + 1] &+= 1 }
    for place in 0..<vertexCount { offsets[place + 1] &+= offsets[place] }

    var next = offsets
    var sources = [UInt32](repeating: 0, count: targets.count)
    let isWeighted = !arcValues.isEmpty
    var values = [Double](repeating: 0, count: arcValues.count)
    for (place, vertex) in order.enumerated() {
      for arc in successors.arcs(at: Int(vertex)) {
        let target = Int(places[Int(targets[arc])])
        let position = Int(next[target])
        next[target] &+= 1
        sources[position] = UInt32(truncatingIfNeeded: place)
        if isWeighted { values[position] = arcValues[arc] }
      }
    }
    self.order = order
    self.offsets = offsets
    self.sources = sources
    self.values = values
  }

  /// Numbers at each place, as numbers of each vertex.
  func byVertex(_ numbers: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: order.count)
    for (place, vertex) in order.enumerated() { result[Int(vertex)] = numbers[place] }
    return result
  }

  /// At each place, the sum over the arcs to it of what the place they come from has.
  func gather(_ numbers: [Double], into sums: inout [Double]) {
    let offsets = offsets
    let sources = sources
    let values = values
    let isWeighted = !values.isEmpty
    var end = 0
    for place in 0..<(offsets.count - 1) {
      let start = end
      end = Int(offsets[place &+ 1])
      var sum = 0.0
      if isWeighted {
        for arc in start..<end { sum += values[arc] * numbers[Int(sources[arc])] }
      } else {
        for arc in start..<end { sum += numbers[Int(sources[arc])] }
      }
      sums[place] = sum
    }
  }

  /// The vertices by their arcs out, most first, in two passes of counting sort.
  static func order(of successors: Adjacency) -> [UInt32] {
    let vertexCount = successors.vertexCount
    var largest = 0
    for vertex in 0..<vertexCount { largest = max(largest, successors.degree(of: vertex)) }
    var starts = [Int](repeating: 0, count: largest + 2)
    for vertex in 0..<vertexCount { starts[largest - successors.degree(of: vertex) + 1] += 1 }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    var order = [UInt32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      let key = largest - successors.degree(of: vertex)
      order[starts[key]] = UInt32(truncatingIfNeeded: vertex)
      starts[key] += 1
    }
    return order
  }
}
