/// What makes a tie between two vertices strong that is drawn from what they have in common.
public enum ProjectionWeighting: Hashable, Sendable {
  /// How many affiliations the two share.
  case sharedAffiliations

  /// An affiliation of *k* members gives each pair of them 1 ÷ (*k* − 1), so that all ties it gives
  /// one of its members add up to 1: two who meet in a small circle know each other better.
  ///
  /// M. E. J. Newman, "Scientific collaboration networks. II. Shortest paths, weighted networks, and
  /// centrality", *Physical Review E* 64, 016132, 2001,
  /// [doi:10.1103/PhysRevE.64.016132](https://doi.org/10.1103/PhysRevE.64.016132).
  case newman
}

/// A network of members, drawn from the affiliations they share.
public struct OneModeProjection: Sendable {
  public let graph: UndirectedGraph
  public let strengths: EdgeStrengths

  /// The member that each vertex is, in the graph of members and affiliations; ascending.
  public let members: [Vertex]
}

extension UndirectedGraph {
  /// Ties between members of the same affiliations: a two-mode network seen from one of its modes.
  ///
  ///     //  0 ── 3      members 0, 1, 2; affiliation 3 has all of them, 4 has 1 and 2
  ///     //  1 ──╯╭─ 4
  ///     //  2 ───┴──╯
  ///     let ties = graph.projection(onto: [0, 1, 2])
  ///     ties.graph.edges       // [0–1, 0–2, 1–2]
  ///     ties.strengths.values  // [1, 1, 2]
  ///
  /// Every vertex that is not a member is an affiliation. Edges between two members and between two
  /// affiliations do not count, and parallel edges count once.
  ///
  /// R. L. Breiger, "The duality of persons and groups", *Social Forces* 53(2), 1974,
  /// [doi:10.2307/2576011](https://doi.org/10.2307/2576011).
  ///
  /// - Complexity: O(*n* + Σ *k*²) and the sorting of each member's ties, where the affiliations have
  ///   *k* members.
  public func projection(
    onto members: some Sequence<Vertex>,
    weighting: ProjectionWeighting = .sharedAffiliations
  ) -> OneModeProjection {
    var isMember = [Bool](repeating: false, count: vertexCount)
    for member in members { isMember[member.index] = true }
    let members = vertices.filter { isMember[$0.index] }
    let affiliations = Affiliations(in: self, members: members, isMember: isMember)
    let rows = affiliations.ties(weighting: weighting)
    return OneModeProjection(
      graph: UndirectedGraph(rows: rows),
      strengths: EdgeStrengths(checked: rows.values),
      members: members
    )
  }
}

/// Who is a member of what: compressed rows both ways.
private struct Affiliations {
  private let memberCount: Int

  /// The affiliations of each member, by the member's place among the members.
  private let ofMembers: SortedRows

  /// The members of each vertex that is an affiliation.
  private let members: SortedRows

  init(in graph: UndirectedGraph, members: [Vertex], isMember: [Bool]) {
    var memberships: (members: [UInt32], affiliations: [UInt32]) = ([], [])
    for (place, member) in members.enumerated() {
      var previous: UInt32?
      for arc in graph.successors.arcs(at: member) {
        let affiliation = graph.successors.targets[arc]
        guard !isMember[Int(affiliation)], affiliation != previous else { continue }
        previous = affiliation
        memberships.members.append(UInt32(truncatingIfNeeded: place))
        memberships.affiliations.append(affiliation)
      }
    }
    memberCount = members.count
    ofMembers = SortedRows(
      vertexCount: graph.vertexCount,
      sources: memberships.members,
      targets: memberships.affiliations,
      values: []
    )
    self.members = SortedRows(
      vertexCount: graph.vertexCount,
      sources: memberships.affiliations,
      targets: memberships.members,
      values: []
    )
  }

  /// The ties of each member to later ones.
  func ties(weighting: ProjectionWeighting) -> SortedRows {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var values: [Double] = []
    var strengths = [Double](repeating: 0, count: memberCount)
    var others: [UInt32] = []
    for member in 0..<memberCount {
      others.removeAll(keepingCapacity: true)
      for membership in Int(ofMembers.offsets[member])..<Int(ofMembers.offsets[member + 1]) {
        let affiliation = Int(ofMembers.targets[membership])
        let row = Int(members.offsets[affiliation])..<Int(members.offsets[affiliation + 1])
        let share = weighting == .newman ? 1 / Double(row.count - 1) : 1
        // Members are sorted, so those after this one stand at the end of the row.
        for place in row.reversed() {
          let other = members.targets[place]
          if Int(other) <= member { break }
          if strengths[Int(other)] == 0 { others.append(other) }
          strengths[Int(other)] += share
        }
      }
      others.sort()
      for other in others {
        sources.append(UInt32(truncatingIfNeeded: member))
        targets.append(other)
        values.append(strengths[Int(other)])
        strengths[Int(other)] = 0
      }
    }
    return SortedRows(
      vertexCount: memberCount,
      sources: sources,
      targets: targets,
      values: values
    )
  }
}
