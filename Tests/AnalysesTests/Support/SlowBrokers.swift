import Analyses
import Networks
import Stakeholders

/// The measures of brokers straight from their definitions, over all pairs and triples.
struct SlowBrokers {
  private let members: [EntityID]
  private var leads: [[Bool]]

  init(_ network: Network) {
    members = network.members
    leads = members.map { _ in network.members.map { _ in false } }
    for tie in network.ties {
      guard let from = members.firstIndex(of: tie.from), let to = members.firstIndex(of: tie.to)
      else { continue }
      leads[from][to] = true
    }
  }

  private var all: Range<Int> { members.indices }
  private func isTied(_ one: Int, _ other: Int) -> Bool { leads[one][other] || leads[other][one] }

  var degrees: [Double?] { all.map { one in Double(all.count { isTied(one, $0) }) } }

  /// The number of steps from one to each.
  private func distances(from source: Int) -> [Int?] {
    var distances: [Int?] = all.map { $0 == source ? 0 : nil }
    for step in 0..<members.count {
      for one in all where distances[one] == step {
        for other in all where leads[one][other] && distances[other] == nil {
          distances[other] = step + 1
        }
      }
    }
    return distances
  }

  var reaches: [Double?] {
    all.map { one in Double(distances(from: one).count { $0 != nil } - 1) }
  }

  /// Every shortest way from one to another.
  private func shortestWays(from source: Int, to target: Int) -> [[Int]] {
    let distances = distances(from: source)
    guard let length = distances[target] else { return [] }
    var ways = [[source]]
    for step in 0..<length {
      ways = ways.flatMap { way in
        all.filter { leads[way[step]][$0] && distances[$0] == step + 1 }.map { way + [$0] }
      }
    }
    return ways.filter { $0.last == target }
  }

  func betweenness(from sources: [EntityID], to targets: [EntityID]) -> [Double] {
    var sums = all.map { _ in 0.0 }
    for source in all where sources.contains(members[source]) {
      for target in all where targets.contains(members[target]) && target != source {
        let ways = shortestWays(from: source, to: target)
        for way in ways {
          for one in way.dropFirst().dropLast() { sums[one] += 1 / Double(ways.count) }
        }
      }
    }
    return sums
  }

  /// How much of one's ties, both ways counted, is with another.
  private func share(_ one: Int, _ other: Int) -> Double {
    func weight(_ other: Int) -> Double {
      (leads[one][other] ? 1 : 0) + (leads[other][one] ? 1 : 0)
    }
    let total = all.reduce(0) { $0 + weight($1) }
    return total == 0 ? 0 : weight(other) / total
  }

  var constraints: [Double?] {
    all.map { ego in
      let contacts = all.filter { isTied(ego, $0) }
      guard !contacts.isEmpty else { return nil }
      return contacts.reduce(0) { sum, contact in
        let through = all.reduce(0) { $0 + share(ego, $1) * share($1, contact) }
        let whole = share(ego, contact) + through
        return sum + whole * whole
      }
    }
  }

  /// Σ over contacts *j* of 1 − Σ over others *q* of *p*(ego, *q*) · *m*(*j*, *q*), where *m* is the
  /// tie of *j* with *q* by the strongest tie of *j*.
  var effectiveSizes: [Double?] {
    all.map { ego in
      let contacts = all.filter { isTied(ego, $0) }
      guard !contacts.isEmpty else { return nil }
      return contacts.reduce(0) { sum, contact in
        func weight(_ other: Int) -> Double {
          (leads[contact][other] ? 1 : 0) + (leads[other][contact] ? 1 : 0)
        }
        let strongest = all.map(weight).max() ?? 1
        let redundant = all.filter { $0 != ego && $0 != contact }
          .reduce(0) { $0 + share(ego, $1) * weight($1) / strongest }
        return sum + 1 - redundant
      }
    }
  }

  func roles(_ groups: [BrokerGroup?], _ role: BrokerMeasure) -> [Double?] {
    all.map { broker in
      guard let own = groups[broker] else { return nil }
      var count = 0.0
      for from in all where leads[from][broker] {
        for to in all where leads[broker][to] && to != from && !leads[from][to] {
          guard let first = groups[from], let last = groups[to] else { continue }
          let found: BrokerMeasure =
            first == own && own == last
            ? .coordinator
            : first == last
              ? .consultant
              : first == own ? .representative : own == last ? .gatekeeper : .liaison
          if found == role { count += 1 }
        }
      }
      return count
    }
  }
}
