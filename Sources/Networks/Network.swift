public import GraphCore
public import Stakeholders

/// A projection of a selection: who is tied to whom, as a graph of numbers and back.
///
/// Vertices are in the order of their ids. Of several relations between the same two, in the same
/// direction where the projection has directions, the strongest is the tie; among equals that whose
/// kind stands first in the vocabulary, then the one whose key does.
public struct Network: Sendable {
  public let projection: Projection

  /// The id of each vertex, ascending.
  public let members: [EntityID]

  /// The tie that each edge of the graph is, in the order of its edges.
  public let ties: [Tie]

  /// The ties as edges from → to; in a projection without directions, from the smaller id.
  public let directed: DirectedGraph

  /// The same without directions. Two ties that lead opposite ways are one edge, the stronger.
  public let undirected: UndirectedGraph

  /// How strong each edge of `directed` is, 1...5.
  public let strengths: EdgeStrengths

  /// How strong each edge of `undirected` is, 1...5.
  public let undirectedStrengths: EdgeStrengths

  private let vertices: [EntityID: Vertex]

  init(
    _ projection: Projection,
    members: Set<EntityID>,
    ties: [Tie],
    vocabulary: Vocabulary
  ) throws(GraphError) {
    self.projection = projection
    let members = members.sorted()
    self.members = members
    let vertices = Dictionary(
      uniqueKeysWithValues: members.enumerated().map { ($0.element, Vertex($0.offset)) }
    )
    self.vertices = vertices
    let rank = Dictionary(
      uniqueKeysWithValues: vocabulary.relationKinds.enumerated().map { ($0.element.id, $0.offset) }
    )
    var strongest: [Edge: Tie] = [:]
    for tie in ties {
      guard let from = vertices[tie.from], let to = vertices[tie.to], from != to else { continue }
      let edge =
        projection.isDirected ? Edge(from, to) : Edge(Swift.min(from, to), Swift.max(from, to))
      if let other = strongest[edge], !tie.isStronger(than: other, rank: rank) { continue }
      strongest[edge] = tie
    }
    let edges = strongest.keys.sorted()
    self.ties = edges.compactMap { strongest[$0] }
    let table = EdgeTable(
      vertexCount: members.count,
      sources: edges.map(\.source.number),
      targets: edges.map(\.target.number),
      values: self.ties.map { Double($0.strength) }
    )
    let directed = try table.directedGraph()
    self.directed = directed.graph
    strengths = try EdgeStrengths(directed.values)
    let undirected = try table.undirectedGraph(parallelEdges: .merged(.largest))
    self.undirected = undirected.graph
    undirectedStrengths = try EdgeStrengths(undirected.values)
  }

  public subscript(vertex: Vertex) -> EntityID { members[vertex.index] }

  /// The vertex that somebody is; `nil` of whoever is not in the projection.
  public func vertex(of member: EntityID) -> Vertex? { vertices[member] }
}

extension Tie {
  fileprivate func isStronger(than other: Tie, rank: [RelationKind.ID: Int]) -> Bool {
    if strength != other.strength { return strength > other.strength }
    let ranks = (rank[relation.kind] ?? .max, rank[other.relation.kind] ?? .max)
    return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : relation.key < other.relation.key
  }
}
