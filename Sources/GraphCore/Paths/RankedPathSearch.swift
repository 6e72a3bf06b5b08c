/// Finds simple paths from a set of sources to a target one by one, the best first: those with the
/// strongest weakest link, of these the shortest, of these the first by the ranks of their vertices.
///
/// The paths not yet found are kept in classes, as Yen and Lawler do: a class holds those that begin
/// with a *prefix* and do not go on to one of some *excluded* vertices. Taking the best path out of
/// a class leaves one class for each vertex at which another path may turn away from it:
///
///     //  class: 0 …            found 0–1–2–3
///     //  then:  0 …, not 1     0–1 …, not 2     0–1–2 …, not 3
///
/// A class waits under a rank that none of its paths can beat, and is searched only when that rank
/// comes first. Most never are.
struct RankedPathSearch {
  private let links: Links
  private let sources: [UInt32]
  private let target: UInt32
  private let order: VertexOrder
  private let lengthLimit: Double
  private var search: GoalSearch
  private var waiting: CandidateHeap

  /// For each vertex the strongest weakest link of a path to the target; empty without strengths.
  private let widths: [Double]

  /// The strengths that occur, ascending, once they have been asked for.
  private var levels: [Double]?

  /// - Parameter lengthLimit: Longer paths do not count.
  init(
    links: Links,
    sources: [Vertex],
    target: Vertex,
    order: VertexOrder,
    lengthLimit: Double = .infinity
  ) {
    self.links = links
    self.sources = Set(sources.map(\.number)).sorted()
    self.target = target.number
    self.order = order
    waiting = CandidateHeap(order: order)
    self.lengthLimit = lengthLimit
    search = GoalSearch(sources: self.sources, target: target.number, links: links)
    widths = links.hasStrengths ? links.widths(to: target) : []
    if let bound = bound(of: PathClass()) { insert(PathClass(), under: bound) }
  }

  /// The best path not yet found.
  mutating func next() -> RankedPath? {
    while let candidate = waiting.pop() {
      if let path = candidate.path {
        divide(candidate.paths, at: path)
        return links.path(path, rank: candidate.rank)
      }
      resolve(candidate)
    }
    return nil
  }

  /// Whether one of the paths not yet found is as good as `rank`.
  mutating func hasPath(ofRank rank: PathRank) -> Bool {
    while let first = waiting.first, !(rank < first.rank) {
      if first.path != nil { return true }
      if let candidate = waiting.pop() { resolve(candidate) }
    }
    return false
  }

  /// Puts what is left of a class without its best path back in classes.
  private mutating func divide(_ paths: PathClass, at path: [UInt32]) {
    var rest = PathClass(path: path)
    var parts: [(paths: PathClass, bound: PathRank)] = []
    search.begin()
    for (place, vertex) in path.enumerated() {
      if place >= paths.prefixCount {
        rest.excluded = place == paths.prefixCount ? paths.excluded : []
        rest.excluded.append(vertex)
        if let bound = bound(of: rest) { parts.append((rest, bound)) }
      }
      if let last = rest.last {
        let arc = links.bestArc(from: last, to: vertex)
        rest.length += links.length(arc)
        rest.weakestLink = min(rest.weakestLink, links.strength(arc))
      }
      rest.prefixCount += 1
      search.close(vertex)
    }
    for (paths, bound) in parts { insert(paths, under: bound) }
  }

  /// The best rank that a path of the class might have, as far as the weakest link is concerned;
  /// `nil` where there is none.
  ///
  /// - Precondition: The prefix has been closed.
  private func bound(of paths: PathClass) -> PathRank? {
    let weakestLink = links.hasStrengths ? width(of: paths) : .infinity
    guard weakestLink > 0 else { return nil }
    return bound(of: paths, weakestLink: weakestLink)
  }

  private func bound(of paths: PathClass, weakestLink: Double) -> PathRank {
    let isMeasured = weakestLink == search.threshold
    let length = isMeasured ? search.lowerBound(of: paths) : paths.length
    return PathRank(weakestLink: weakestLink, length: length)
  }

  /// Lets a class wait.
  private mutating func insert(_ paths: PathClass, under bound: PathRank) {
    guard bound.length <= lengthLimit, bound.length.isFinite else {
      return weaken(paths, from: bound.weakestLink)
    }
    let isMeasured = bound.weakestLink == search.threshold
    waiting.push(Candidate(paths: paths, rank: bound, isMeasured: isMeasured))
  }

  /// Finds the best path of a class, if it is as good as its rank promises, or a lower rank.
  private mutating func resolve(_ candidate: Candidate) {
    let paths = candidate.paths
    let weakestLink = candidate.rank.weakestLink
    search.lower(to: weakestLink)
    search.begin(paths)
    guard candidate.isMeasured else {
      return insert(paths, under: bound(of: paths, weakestLink: weakestLink))
    }
    guard let found = search.best(of: paths, lengthLimit: lengthLimit, order: order) else {
      return weaken(paths, from: weakestLink)
    }
    let rank = PathRank(weakestLink: weakestLink, length: found.length)
    waiting.push(Candidate(paths: paths, rank: rank, path: found.vertices))
  }

  /// Lets a class of which no path is as strong as `weakestLink` wait under what its paths are.
  ///
  /// Bisects the strengths that occur, with one search for each.
  private mutating func weaken(_ paths: PathClass, from weakestLink: Double) {
    guard links.hasStrengths else { return }
    let levels = self.levels ?? links.levels()
    self.levels = levels
    var feasible = 0
    var infeasible = levels.partitioningIndex { $0 >= weakestLink }
    guard infeasible > 0,
      search.hasPath(of: paths, weakestLink: levels[0], lengthLimit: lengthLimit)
    else { return }
    while infeasible - feasible > 1 {
      let middle = (feasible + infeasible) / 2
      if search.hasPath(of: paths, weakestLink: levels[middle], lengthLimit: lengthLimit) {
        feasible = middle
      } else {
        infeasible = middle
      }
    }
    search.begin(paths)
    insert(paths, under: bound(of: paths, weakestLink: levels[feasible]))
  }

  /// The weakest link that no path of the class can beat; 0 where there is none.
  private func width(of paths: PathClass) -> Double {
    guard let last = paths.last else {
      return sources.filter { !paths.excluded.contains($0) }.map { widths[Int($0)] }.max() ?? 0
    }
    guard last != target else { return 0 }
    var width = 0.0
    for arc in links.successors.arcs(at: Int(last)) {
      let next = links.successors.targets[arc]
      let bound = min(links.strength(arc), widths[Int(next)])
      guard bound > width, !search.isClosed(next), !paths.excluded.contains(next) else { continue }
      width = bound
    }
    return min(width, paths.weakestLink)
  }
}

/// The paths that begin with a prefix and do not go on to some vertices.
struct PathClass {
  /// A path of which the first vertices are the prefix: classes that turn away from the same path
  /// share it.
  var path: [UInt32] = []

  /// 0 where paths may begin at any source.
  var prefixCount = 0

  /// The vertices that must not follow the prefix, or not begin the path where that is empty.
  var excluded: [UInt32] = []

  /// The length of the prefix, and its weakest link.
  var length = 0.0
  var weakestLink = Double.infinity

  var prefix: ArraySlice<UInt32> { path[..<prefixCount] }

  /// The last vertex of the prefix.
  var last: UInt32? { prefix.last }
}

/// How good a path is; the better comes first.
struct PathRank: Comparable {
  let weakestLink: Double
  let length: Double

  static func < (one: Self, other: Self) -> Bool {
    one.weakestLink > other.weakestLink
      || (one.weakestLink == other.weakestLink && one.length < other.length)
  }
}

struct RankedPath {
  let path: Path
  let rank: PathRank
}

/// The vertices in an order given by ranks, equal ones by number.
struct VertexOrder: Sendable {
  let ranks: [Int]?

  @inline(__always)
  func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let ranks else { return one < other }
    return (ranks[Int(one)], one) < (ranks[Int(other)], other)
  }
}

extension Array where Element == Double {
  /// Where the elements begin for which `belongs` holds, in an array in which they come last.
  fileprivate func partitioningIndex(_ belongs: (Double) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        belongs(self[middle]) ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
    }
    return range.lowerBound
  }
}
