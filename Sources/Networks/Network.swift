public import GraphCore
public import Stakeholders

/// A projection of a selection: who is tied to whom, as a graph of numbers and back.
///
/// Vertices are in the order of their ids. Of several relations between the same two, in the same
/// direction where the projection has directions, the strongest is the tie; among equals that whose
/// kind stands first in the vocabulary, then the one whose key does.
public struct Network: Sendable {
  public let projection: Projection

  /// What leaves it smaller than the projection, in the order in which it was applied.
  public let limits: [Limit]

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

  /// - Parameters:
  ///   - edges: Each once, ascending, between places of `members`.
  ///   - ties: One an edge.
  init(
    _ projection: Projection,
    limits: [Limit],
    members: [EntityID],
    vertices: [EntityID: Vertex],
    edges: [Edge],
    ties: [Tie]
  ) throws(GraphError) {
    self.projection = projection
    self.limits = limits
    self.members = members
    self.vertices = vertices
    self.ties = ties
    let table = EdgeTable(
      vertexCount: members.count,
      sources: edges.map(\.source.number),
      targets: edges.map(\.target.number),
      values: ties.map { Double($0.strength) }
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

  /// The part of the network around somebody, themselves included, with all ties within it;
  /// `nil` around whoever is not in it.
  ///
  ///     //  office ── agency ── government        around office, 1 tie away: office, agency
  ///     network.around("office", radius: 1)
  ///
  /// - Parameter radius: How many ties away it ends, whichever way they lead.
  /// - Throws: `GraphError` never, since the whole was a graph.
  public func around(_ ego: EntityID, radius: Int = 1) throws(GraphError) -> Network? {
    guard let vertex = vertex(of: ego) else { return nil }
    let part = directed.egoNetwork(of: vertex, radius: radius)
    let members = part.vertices.map { self[$0] }
    return try Network(
      projection,
      limits: limits + [.around(ego, radius: radius)],
      members: members,
      vertices: Dictionary(
        uniqueKeysWithValues: members.enumerated().map { ($0.element, Vertex($0.offset)) }
      ),
      edges: part.graph.edges,
      ties: part.edges.map { ties[$0] }
    )
  }
}
