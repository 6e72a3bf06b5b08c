/// Adds up what all pairs of sources and targets contribute to the betweenness of vertices or arcs:
/// block by block, from one source of the block after the other.
struct DependencySums: Sendable {
  let blocks: PathBlocks

  /// The arcs, seen from where they lead to, that the blocks are parts of.
  let back: SearchRows

  /// For each number, how many pairs it is between, source and target told apart.
  func ofVertices(_ workers: Workers) async throws(CancellationError) -> [Double] {
    let length = back.vertexCount
    let sums = try await sums(length: length, workers) {
      (task, worker, totals) throws(CancellationError) in
      let block = blocks.blocks[task.block]
      let local = try worker.dependenciesOfVertices(task, in: block)
      for (number, sum) in zip(block.rows.vertices, local) { totals[Int(number)] += sum }
    }
    return zip(sums, blocks.separated).map { $0 + $1 }
  }

  /// For each arc of `back`, how many pairs it is between, source and target told apart.
  func ofArcs(_ workers: Workers) async throws(CancellationError) -> [Double] {
    let sums = try await sums(length: back.arcCount, workers) {
      (task, worker, totals) throws(CancellationError) in
      let block = blocks.blocks[task.block]
      let local = try worker.dependenciesOfArcs(task, in: block)
      for (arc, sum) in zip(block.arcs, local) { totals[Int(arc)] += sum }
    }
    return zip(sums, blocks.bridged).map { $0 + $1 }
  }

  /// Does all tasks and adds up what they give.
  private func sums(
    length: Int,
    _ workers: Workers,
    _ work:
      @escaping @Sendable (
        _ task: SweepTask, _ worker: inout SweepWorker, _ totals: inout [Double]
      ) throws(CancellationError) -> Void
  ) async throws(CancellationError) -> [Double] {
    let parts = parts(resultLength: length)
    let largest = blocks.blocks.map(\.rows.vertexCount).max() ?? 0
    return try await workers.sum(
      parts: parts.count,
      length: length,
      scratch: { SweepWorker(largestBlock: largest) }
    ) { (part, worker) throws(CancellationError) in
      var totals = [Double](repeating: 0, count: length)
      for task in parts[part] { try work(task, &worker, &totals) }
      return totals
    }
  }

  /// All sources of all blocks, in parts that take about the same time.
  private func parts(resultLength: Int) -> [[SweepTask]] {
    let blocks = blocks.blocks
    let costs = blocks.map { $0.rows.arcCount + $0.rows.vertexCount }
    let total = zip(blocks, costs).reduce(0) { $0 + $1.0.sources.count * $1.1 }
    let lanes = EightSourceSweep.laneCount
    let batches = blocks.reduce(0) { $0 + ($1.sources.count + lanes - 1) / lanes }
    let share = total / max(1, Workers.partCount(items: batches, resultLength: resultLength)) + 1
    var parts: [[SweepTask]] = []
    var tasks: [SweepTask] = []
    var room = share
    for block in blocks.indices {
      var first = 0
      while first < blocks[block].sources.count {
        let fitting = (room / costs[block] + lanes - 1) / lanes * lanes
        let end = min(first + max(lanes, fitting), blocks[block].sources.count)
        tasks.append(SweepTask(block: block, sources: first..<end))
        room -= (end - first) * costs[block]
        first = end
        guard room <= 0 else { continue }
        parts.append(tasks)
        tasks = []
        room = share
      }
    }
    if !tasks.isEmpty { parts.append(tasks) }
    return parts
  }
}

/// Sources of one block whose paths are counted in one go.
private struct SweepTask: Sendable {
  let block: Int

  /// Places in the block's list of sources.
  let sources: Range<Int>
}

/// What one worker writes on.
private struct SweepWorker {
  private let largestBlock: Int
  private var eightSources: EightSourceSweep?
  private var oneSource: (block: Int, sweep: OneSourceSweep)?

  init(largestBlock: Int) {
    self.largestBlock = largestBlock
  }

  mutating func dependenciesOfVertices(
    _ task: SweepTask,
    in block: PathBlock
  ) throws(CancellationError) -> [Double] {
    var totals = [Double](repeating: 0, count: block.rows.vertexCount)
    var noTotals: [Double] = []
    let lanes = block.rows.lengths.isEmpty ? EightSourceSweep.laneCount : 1
    for first in stride(from: task.sources.lowerBound, to: task.sources.upperBound, by: lanes) {
      try checkCancellation()
      let sources = block.sources[first..<min(first + lanes, task.sources.upperBound)]
      if lanes > 1, runEight(from: sources, in: block, addingTo: &totals) { continue }
      for source in sources {
        try checkCancellation()
        prepareOneSource(task.block, block)
        oneSource?.sweep.run(from: Int(source), addingTo: &totals, arcs: &noTotals)
      }
    }
    return totals
  }

  mutating func dependenciesOfArcs(
    _ task: SweepTask,
    in block: PathBlock
  ) throws(CancellationError) -> [Double] {
    var totals = [Double](repeating: 0, count: block.rows.arcCount)
    var noTotals: [Double] = []
    prepareOneSource(task.block, block)
    for source in block.sources[task.sources] {
      try checkCancellation()
      oneSource?.sweep.run(from: Int(source), addingTo: &noTotals, arcs: &totals)
    }
    return totals
  }

  private mutating func runEight(
    from sources: ArraySlice<UInt32>,
    in block: PathBlock,
    addingTo totals: inout [Double]
  ) -> Bool {
    var sweep = eightSources.take() ?? EightSourceSweep(vertexCount: largestBlock)
    defer { eightSources = sweep }
    return sweep.run(from: sources, in: block, addingTo: &totals)
  }

  private mutating func prepareOneSource(_ number: Int, _ block: PathBlock) {
    if oneSource?.block != number { oneSource = (number, OneSourceSweep(block)) }
  }
}
