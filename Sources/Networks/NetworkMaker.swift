internal import GraphCore
internal import Stakeholders

/// Gathers what may be ties, and makes the network of those that are.
///
/// A national graph has hundreds of thousands: they are kept as numbers, relations by their places,
/// and sorted as such.
struct NetworkMaker {
  private let projection: Projection
  private let members: [EntityID]
  private let vertices: [EntityID: Vertex]
  private let kinds: [RelationKind.ID: Kind]
  private let relations: [Relation]
  private var candidates: [Candidate] = []

  private struct Kind {
    let rank: UInt32
    let strength: Int
  }

  private struct Candidate {
    let edge: UInt64
    /// The place of its relation.
    let relation: UInt32
    let kindRank: UInt32
    let strength: Int
    /// Whether the tie leads from the target of the edge, which has no direction, to its source.
    let isTurned: Bool

    var source: UInt32 { UInt32(truncatingIfNeeded: edge >> 32) }
    var target: UInt32 { UInt32(truncatingIfNeeded: edge) }
  }

  init(
    _ projection: Projection,
    members: Set<EntityID>,
    of relations: [Relation],
    vocabulary: Vocabulary
  ) {
    self.projection = projection
    self.relations = relations
    self.members = members.sorted()
    vertices = Dictionary(
      uniqueKeysWithValues: self.members.enumerated().map { ($0.element, Vertex($0.offset)) }
    )
    kinds = Dictionary(
      uniqueKeysWithValues: vocabulary.relationKinds.enumerated().map { place, kind in
        (
          kind.id,
          Kind(rank: UInt32(truncatingIfNeeded: place), strength: kind.defaultStrength ?? 1)
        )
      }
    )
  }

  /// Notes that the relation at a place may tie two members, the other way as well where it carries
  /// both ways. It ties nobody to themselves, nor anybody who is no member.
  mutating func add(
    _ from: EntityID,
    _ to: EntityID,
    byRelationAt place: Int,
    isMutual: Bool = false
  ) {
    guard from != to, let source = vertices[from], let target = vertices[to] else { return }
    let kind = kinds[relations[place].kind]
    let strength = relations[place].strength ?? kind?.strength ?? 1
    let place = UInt32(truncatingIfNeeded: place)
    func candidate(_ source: Vertex, _ target: Vertex, isTurned: Bool) -> Candidate {
      Candidate(
        edge: UInt64(source.number) << 32 | UInt64(target.number),
        relation: place,
        kindRank: kind?.rank ?? .max,
        strength: strength,
        isTurned: isTurned
      )
    }
    if !projection.isDirected, target < source {
      candidates.append(candidate(target, source, isTurned: true))
    } else {
      candidates.append(candidate(source, target, isTurned: false))
      if isMutual { candidates.append(candidate(target, source, isTurned: false)) }
    }
  }

  /// - Complexity: O(*n* log *n* + *m* log *m*).
  func network(limits: [Network.Limit]) throws(GraphError) -> Network {
    let relations = relations
    let sorted = candidates.sorted { one, other in
      if one.edge != other.edge { return one.edge < other.edge }
      if one.strength != other.strength { return one.strength > other.strength }
      if one.kindRank != other.kindRank { return one.kindRank < other.kindRank }
      let keys = (relations[Int(one.relation)].key, relations[Int(other.relation)].key)
      return keys.0 != keys.1 ? keys.0 < keys.1 : one.relation < other.relation
    }
    var edges: [Edge] = []
    var ties: [Tie] = []
    edges.reserveCapacity(sorted.count)
    ties.reserveCapacity(sorted.count)
    var last: UInt64?
    for candidate in sorted where candidate.edge != last {
      last = candidate.edge
      let edge = Edge(Vertex(number: candidate.source), Vertex(number: candidate.target))
      let ends = (members[edge.source.index], members[edge.target.index])
      edges.append(edge)
      ties.append(
        Tie(
          from: candidate.isTurned ? ends.1 : ends.0,
          to: candidate.isTurned ? ends.0 : ends.1,
          relation: relations[Int(candidate.relation)],
          strength: candidate.strength
        )
      )
    }
    return try Network(
      projection,
      limits: limits,
      members: members,
      vertices: vertices,
      edges: edges,
      ties: ties
    )
  }
}
