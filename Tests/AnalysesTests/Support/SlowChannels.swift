/// Channels straight from their definition: every simple path is tried, and paths are ranked.
struct SlowChannels {
  struct Way: Equatable {
    var strength: Int
    var stops: [Int]
    var hops: Int { stops.count - 1 }
  }

  private let city: RandomInfluence
  /// The strongest tie from one to another.
  private var ties: [Int: [Int: Int]] = [:]
  private let sources: [Int]

  init(_ city: RandomInfluence) {
    self.city = city
    sources = city.source.map { [$0] } ?? [0, 1, 2, 3, 4]
    for relation in city.relations {
      guard let kind = RandomInfluence.kinds[relation.kind] else { continue }
      if let focus = city.focus, let served = relation.focus, served != focus { continue }
      let strength = relation.strength ?? kind.strength
      func tie(_ from: Int, _ to: Int) {
        if city.unnamed.contains(from) || city.unnamed.contains(to) { return }
        ties[from, default: [:]][to] = max(strength, ties[from]?[to] ?? 0)
      }
      tie(relation.from, relation.to)
      if kind.isMutual { tie(relation.to, relation.from) }
    }
  }

  var isTiedDirectly: Bool { sources.contains { ties[$0]?[city.target] != nil } }

  /// Every way, the best first.
  func ways(without removed: Set<Int> = []) -> [Way] {
    var found: [Way] = []
    var unfinished = sources.map { Way(strength: 9, stops: [$0]) }
    while let way = unfinished.popLast() {
      guard let last = way.stops.last, last != city.target else {
        found.append(way)
        continue
      }
      for (next, strength) in ties[last] ?? [:]
      where !way.stops.contains(next) && !sources.contains(next) && !removed.contains(next) {
        unfinished.append(
          Way(strength: min(way.strength, strength), stops: way.stops + [next])
        )
      }
    }
    return found.sorted { one, other in
      if one.strength != other.strength { return one.strength > other.strength }
      if one.hops != other.hops { return one.hops < other.hops }
      return one.stops.map { city.places[$0] }
        .lexicographicallyPrecedes(other.stops.map { city.places[$0] })
    }
  }

  /// The sets of others without whom no way is left, the smallest first; a direct tie always is.
  func smallestCutSize() -> Int {
    let middle = Set(ways().flatMap { $0.stops.dropFirst().dropLast() }).sorted()
    let sets = (0..<(1 << middle.count)).map { mask in
      Set(middle.indices.filter { mask >> $0 & 1 == 1 }.map { middle[$0] })
    }
    return sets.sorted { $0.count < $1.count }.first(where: isCut)?.count ?? 0
  }

  /// Whether no way is left without some, but a direct tie.
  func isCut(_ removed: Set<Int>) -> Bool { ways(without: removed).allSatisfy { $0.hops == 1 } }

  /// Those whose removal leaves no way at all.
  func cutMembers() -> Set<Int> {
    if ways().isEmpty { return [] }
    return Set(
      RandomInfluence.somebody.filter {
        !sources.contains($0) && $0 != city.target && ways(without: [$0]).isEmpty
      }
    )
  }

  /// Whoever a message from the sources comes to, by spreading it.
  func reached() -> Set<Int> {
    var reached = Set(sources)
    while true {
      let next = reached.union(reached.flatMap { (ties[$0] ?? [:]).keys })
      if next == reached { return reached.subtracting(sources) }
      reached = next
    }
  }
}
