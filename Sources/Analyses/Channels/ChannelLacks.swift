internal import GraphCore
internal import Networks
internal import Stakeholders

/// Finds out why no channel leads from some to others.
struct ChannelLacks {
  private let whole: ChannelNetwork
  private let sources: [Vertex]
  /// How near each is, whichever way ties lead in the second.
  private let distances: [Int?]
  private let undirectedDistances: [Int?]
  private let reversed: DirectedGraph

  private var network: Network { whole.network }
  private var selected: SelectedGraph { whole.selected }

  init(_ whole: ChannelNetwork, from sources: [Vertex]) {
    self.whole = whole
    self.sources = sources
    distances = whole.network.directed.distances(from: sources)
    undirectedDistances = whole.network.undirected.distances(from: sources)
    reversed = whole.network.directed.reversed().graph
  }

  /// - Complexity: O(*n* + *m*) for each target, apart from what the best ways cost.
  func lacks(of targets: [Vertex]) -> [ChannelLack] {
    let outside = nearest(distances) { !whole.isOurs($0) }
    let anybody = nearest(distances) { _ in true }
    let focusAreas = selected.selection.focusAreas
    // What else would do is asked only of those whom nothing reaches.
    let apart = targets.filter { distances[$0.index] == nil }
    let obstacles = ways(to: apart, serving: focusAreas, withCategoriesAndPlaces: true)
      .mapValues { way in way.filter { network.vertex(of: $0) == nil } }
    let unreachable = targets.filter { reversed.successors(of: $0).isEmpty }
    let onRecord = leadingOnRecord(to: unreachable.map { network[$0] })
    let inOtherAreas = focusAreas.isEmpty ? [:] : ways(to: apart)
    return targets.map { target in
      let member = network[target]
      let isApart = distances[target.index] == nil
      let reached = whole.isOurs(member) ? anybody : outside
      let leadingOn = nearest(reversed.distances(from: target)) { _ in true }
      return ChannelLack(
        reached: Array(reached.prefix(ChannelLack.shownCount)),
        reachedCount: reached.count,
        leadingOn: Array(leadingOn.prefix(ChannelLack.shownCount)),
        leadingOnCount: leadingOn.count,
        leadingOnRecord: onRecord[member] ?? [],
        shortest: distances[target.index],
        obstacles: obstacles[member] ?? [],
        leadsInOtherAreas: inOtherAreas[member] != nil,
        leadsAgainstDirection: isApart && undirectedDistances[target.index] != nil
      )
    }
  }

  /// Whoever is one tie away or more, the nearest first, then in the order of names.
  private func nearest(
    _ distances: [Int?],
    where isMeant: (EntityID) -> Bool
  ) -> [ChannelLack.Near] {
    let ranks = whole.ranks
    let found = network.members.indices.filter { place in
      distances[place].map { $0 > 0 && isMeant(network.members[place]) } ?? false
    }
    return found.map { (hops: distances[$0] ?? 0, rank: ranks[$0], place: $0) }
      .sorted { ($0.hops, $0.rank) < ($1.hops, $1.rank) }
      .map { ChannelLack.Near(member: network.members[$0.place], hops: $0.hops) }
  }

  /// Who leads straight to each when nothing but the reading is chosen.
  private func leadingOnRecord(to targets: [EntityID]) -> [EntityID: [EntityID]] {
    let graph = selected.graph
    var selection = Selection()
    selection.reading = selected.selection.reading
    guard !targets.isEmpty, selection != selected.selection,
      let wide = try? SelectedGraph(graph, selection).network(.influence)
    else { return [:] }
    let reversed = wide.directed.reversed().graph
    var found: [EntityID: [EntityID]] = [:]
    for target in targets {
      guard let vertex = wide.vertex(of: target) else { continue }
      found[target] = reversed.successors(of: vertex).map { wide[$0] }
        .inSwedishOrder(of: { graph.name($0)[graph.language] }, then: \.rawValue)
    }
    return found
  }

  /// The best way to each in a wider network, as far as there is one: who is on it.
  private func ways(
    to targets: [Vertex],
    serving areas: [FocusArea.ID] = [],
    withCategoriesAndPlaces: Bool = false
  ) -> [EntityID: [EntityID]] {
    guard !targets.isEmpty,
      let wide = try? selected.network(
        .influence,
        serving: areas,
        withCategoriesAndPlaces: withCategoriesAndPlaces
      )
    else { return [:] }
    let paths = wide.directed.strongestPaths(
      from: sources.compactMap { wide.vertex(of: network[$0]) },
      toEach: targets.compactMap { wide.vertex(of: network[$0]) },
      strengths: wide.strengths
    )
    var ways: [EntityID: [EntityID]] = [:]
    for case let path? in paths {
      let stops = path.vertices.map { wide[$0] }
      if let last = stops.last { ways[last] = stops }
    }
    return ways
  }
}
