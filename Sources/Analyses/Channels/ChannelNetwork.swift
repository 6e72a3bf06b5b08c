internal import GraphCore
public import Networks
public import Stakeholders

/// The influence projection, to be asked for channels between any two; made once for all of them.
public struct ChannelNetwork: Sendable {
  public let selected: SelectedGraph
  public let network: Network

  /// The place of each vertex in the Swedish order of names, and of ids where names are the same.
  let ranks: [Int]

  /// - Throws: `UnaskableChannels.tooLarge`, and nothing else.
  public init(_ selected: SelectedGraph) throws(UnaskableChannels) {
    self.selected = selected
    do throws(GraphError) {
      network = try selected.network(.influence, serving: selected.selection.focusAreas)
    } catch {
      throw .tooLarge
    }
    let graph = selected.graph
    let members = network.members
    let ordered = members.indices.inSwedishOrder(
      of: { graph.name(members[$0])[graph.language] },
      then: { members[$0].rawValue }
    )
    var ranks = [Int](repeating: 0, count: members.count)
    for (rank, place) in ordered.enumerated() { ranks[place] = rank }
    self.ranks = ranks
  }

  /// The principal and its units, as far as they stand.
  public var ourselves: [EntityID] {
    let principal = EntityID(selected.graph.principal)
    return network.members.filter { $0 == principal || selected.graph.sort(of: $0) == .unit }
  }

  /// Whether somebody is the principal or one of its units.
  func isOurs(_ member: EntityID) -> Bool {
    member == EntityID(selected.graph.principal) || selected.graph.sort(of: member) == .unit
  }

  /// The channels from some, taken as one, to one other.
  ///
  /// - Precondition: All are in the network, and the target is no source.
  /// - Complexity: That of `strongestPaths` in `GraphCore`: a few searches of the network, and for
  ///   each channel some that mostly are small.
  public func channels(
    from sources: [EntityID],
    to target: EntityID,
    limit: Int,
    maximumHops: Int
  ) -> ChannelAnswer {
    guard let end = network.vertex(of: target) else {
      preconditionFailure("'\(target)' is not in the network")
    }
    let starts = sources.compactMap(network.vertex(of:))
    let found = network.directed.strongestPaths(
      from: starts,
      to: end,
      count: limit,
      strengths: network.strengths,
      maximumHops: maximumHops,
      rank: ranks
    )
    let lack = found.paths.isEmpty ? ChannelLacks(self, from: starts).lacks(of: [end]).first : nil
    return answer(starts, end, found.paths, isTruncated: found.isTruncated, lack: lack)
  }

  /// The best channel from some, taken as one, to each of several others.
  ///
  /// - Precondition: As for one.
  public func bestChannels(
    from sources: [EntityID],
    toEach targets: [EntityID],
    maximumHops: Int
  ) -> [ChannelAnswer] {
    let starts = sources.compactMap(network.vertex(of:))
    let ends = targets.compactMap(network.vertex(of:))
    precondition(ends.count == targets.count, "targets in the network")
    let paths = network.directed.strongestPaths(
      from: starts,
      toEach: ends,
      strengths: network.strengths,
      maximumHops: maximumHops,
      rank: ranks
    )
    let unreached = zip(ends, paths).filter { $0.1 == nil }.map(\.0)
    let lacks =
      unreached.isEmpty
      ? [:]
      : Dictionary(
        zip(unreached, ChannelLacks(self, from: starts).lacks(of: unreached)),
        uniquingKeysWith: { first, _ in first }
      )
    return zip(ends, paths).map { end, path in
      answer(starts, end, path.map { [$0] } ?? [], isTruncated: false, lack: lacks[end])
    }
  }

  private func answer(
    _ sources: [Vertex],
    _ target: Vertex,
    _ paths: [Path],
    isTruncated: Bool,
    lack: ChannelLack?
  ) -> ChannelAnswer {
    let graph = network.directed
    let cut = graph.smallestVertexCut(separating: target, from: sources)
    let disjointCount =
      cut?.count ?? graph.vertexDisjointPaths(from: sources, to: target).count
    return ChannelAnswer(
      target: network[target],
      channels: paths.compactMap { path in
        Channel(path.edges.map { network.ties[$0] }, in: selected)
      },
      isTruncated: isTruncated,
      disjointCount: disjointCount,
      cut: cut?.map { network[$0] },
      cutMembers: (graph.cutVertices(between: sources, and: target) ?? []).map { network[$0] },
      lack: lack
    )
  }
}
