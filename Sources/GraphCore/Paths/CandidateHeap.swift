/// A class of paths and a rank that none of them beats, or its best path and that path's rank.
struct Candidate {
  let paths: PathClass
  let rank: PathRank

  /// Whether the rank takes the distances to the target into account.
  var isMeasured = false

  /// The best path of the class, once it has been found.
  var path: [UInt32]?
}

/// The candidates, the best rank first. Among equal ranks those whose path is still to be found come
/// first, then the paths in lexicographic order.
struct CandidateHeap {
  private var candidates: [Candidate] = []
  private let order: VertexOrder

  init(order: VertexOrder) {
    self.order = order
  }

  var first: Candidate? { candidates.first }

  mutating func push(_ candidate: Candidate) {
    candidates.append(candidate)
    var place = candidates.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard comesBefore(candidates[place], candidates[parent]) else { return }
      candidates.swapAt(place, parent)
      place = parent
    }
  }

  mutating func pop() -> Candidate? {
    guard !candidates.isEmpty else { return nil }
    candidates.swapAt(0, candidates.count - 1)
    let first = candidates.removeLast()
    var place = 0
    while true {
      var best = place
      for child in [2 * place + 1, 2 * place + 2] where child < candidates.count {
        if comesBefore(candidates[child], candidates[best]) { best = child }
      }
      guard best != place else { return first }
      candidates.swapAt(place, best)
      place = best
    }
  }

  private func comesBefore(_ one: Candidate, _ other: Candidate) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    guard let path = one.path else { return other.path != nil }
    guard let otherPath = other.path else { return false }
    return path.lexicographicallyPrecedes(otherPath, by: order.precedes)
  }
}
