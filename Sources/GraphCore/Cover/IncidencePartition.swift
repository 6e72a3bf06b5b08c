/// An ordered partition of the vertices into cells, refined until the vertices of a cell all have
/// equally many neighbours in every cell.
///
/// Whatever decides the order of the cells is the same in an isomorphic graph, and so is the
/// ``trace`` that the refinement leaves. B. D. McKay, "Practical graph isomorphism", *Congressus
/// Numerantium* 30, 1981.
struct IncidencePartition {
  /// The vertices, cell after cell.
  private(set) var order: [Int]
  /// A digest of all splits so far. Where it differs, no isomorphism leads.
  private(set) var trace: UInt64 = 0x6A09_E667_F3BC_C908
  private var place: [Int]
  /// Where the cell of each vertex starts.
  private var cell: [Int]
  /// How long the cell is that starts here.
  private var length: [Int]

  /// By the traits of the vertices alone, refined.
  init(_ graph: IncidenceGraph) {
    let count = graph.vertexCount
    let traits = graph.traits
    order = (0..<count).sorted { one, other in
      let left = traits[one]
      let right = traits[other]
      if left[0] != right[0] { return left[0] < right[0] }
      if left[1] != right[1] { return left[1] < right[1] }
      if left[2] != right[2] { return left[2] < right[2] }
      return one < other
    }
    place = Array(repeating: 0, count: count)
    cell = place
    length = place
    var starts: [Int] = []
    for position in 0..<count {
      let vertex = order[position]
      place[vertex] = position
      if position == 0 || traits[order[position - 1]] != traits[vertex] {
        starts.append(position)
        for trait in traits[vertex] { mix(trait) }
        mix(position)
      }
      cell[vertex] = starts[starts.count - 1]
      length[starts[starts.count - 1]] += 1
    }
    refine(graph, from: starts)
  }

  /// The first of the smallest cells with two columns or more: where it starts, and its columns.
  func columnsToTellApart(in graph: IncidenceGraph) -> ArraySlice<Int>? {
    var best: Int?
    var position = 0
    while position < graph.columnCount {
      let size = length[position]
      if size > 1, best.map({ size < length[$0] }) ?? true { best = position }
      position += size
    }
    return best.map { order[$0..<($0 + length[$0])] }
  }

  /// Gives a vertex a cell of its own, before the rest of its old cell, and refines.
  mutating func single(out vertex: Int, in graph: IncidenceGraph) {
    let start = cell[vertex]
    let size = length[start]
    guard size > 1 else { return }
    swap(vertex, to: start)
    for position in (start + 1)..<(start + size) { cell[order[position]] = start + 1 }
    length[start] = 1
    length[start + 1] = size - 1
    mix(start)
    refine(graph, from: [start])
  }

  private mutating func swap(_ vertex: Int, to position: Int) {
    let old = place[vertex]
    let other = order[position]
    order[position] = vertex
    order[old] = other
    place[vertex] = position
    place[other] = old
  }

  private mutating func mix(_ number: Int) {
    trace = (trace ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
    trace ^= trace >> 29
  }

  private mutating func refine(_ graph: IncidenceGraph, from starts: [Int]) {
    var queue = starts
    var isQueued = Array(repeating: false, count: graph.vertexCount)
    for start in starts { isQueued[start] = true }
    var hits = Array(repeating: 0, count: graph.vertexCount)
    // Vertices next to the cell at hand, as cell << 40 | hits, with the vertex beside.
    var touched: [(key: UInt64, vertex: Int)] = []
    var next = 0
    while next < queue.count {
      let splitter = queue[next]
      next += 1
      isQueued[splitter] = false
      touched.removeAll(keepingCapacity: true)
      for position in splitter..<(splitter + length[splitter]) {
        let vertex = order[position]
        for slot in graph.neighbourStart[vertex]..<graph.neighbourStart[vertex + 1] {
          let neighbour = graph.neighbours[slot]
          if hits[neighbour] == 0 { touched.append((0, neighbour)) }
          hits[neighbour] += 1
        }
      }
      for index in touched.indices {
        let vertex = touched[index].vertex
        touched[index].key = UInt64(cell[vertex]) << 32 | UInt64(hits[vertex])
        hits[vertex] = 0
      }
      touched.sort { $0.key < $1.key }
      var first = 0
      while first < touched.count {
        let start = Int(touched[first].key >> 32)
        var end = first
        while end < touched.count, Int(touched[end].key >> 32) == start { end += 1 }
        split(start, by: touched[first..<end], queue: &queue, isQueued: &isQueued)
        first = end
      }
    }
  }

  /// Splits a cell by the hits of its vertices: those without first, then by rising number.
  private mutating func split(
    _ start: Int,
    by touched: ArraySlice<(key: UInt64, vertex: Int)>,
    queue: inout [Int],
    isQueued: inout [Bool]
  ) {
    let size = length[start]
    guard let last = touched.last, let head = touched.first else { return }
    mix(start)
    mix(touched.count)
    mix(Int(truncatingIfNeeded: last.key))
    if size == 1 || (touched.count == size && head.key == last.key) { return }
    var position = start + size - touched.count
    var cells: [Int] = position > start ? [start] : []
    var previous: UInt64?
    for (key, vertex) in touched {
      if key != previous {
        cells.append(position)
        mix(position)
        mix(Int(truncatingIfNeeded: key))
        previous = key
      }
      swap(vertex, to: position)
      position += 1
    }
    var largest = 0
    for index in cells.indices {
      let end = index + 1 < cells.count ? cells[index + 1] : start + size
      length[cells[index]] = end - cells[index]
      if cells[index] != start {
        for position in cells[index]..<end { cell[order[position]] = cells[index] }
      }
      if length[cells[index]] > length[cells[largest]] { largest = index }
    }
    let all = isQueued[start]
    for index in cells.indices where (all || index != largest) && !isQueued[cells[index]] {
      isQueued[cells[index]] = true
      queue.append(cells[index])
    }
  }
}
