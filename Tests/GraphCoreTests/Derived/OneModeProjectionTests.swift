import GraphCore
import Testing

struct `A projection` {
  // Members 0, 1, 2 of affiliation 3; 1 and 2 of affiliation 4.
  private func graph() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 5, edges: [(0, 3), (1, 3), (2, 3), (1, 4), (2, 4)])
  }

  @Test func `ties members by the affiliations they share`() throws {
    let ties = try graph().projection(onto: [2, 0, 1])
    #expect(ties.members == [0, 1, 2])
    #expect(ties.graph.edges == [Edge(0, 1), Edge(0, 2), Edge(1, 2)])
    #expect(ties.strengths.values == [1, 1, 2])
  }

  // Affiliation 3 has three members and gives each pair 1/2; affiliation 4 has two and gives 1.
  @Test func `divides what an affiliation gives among its members in Newman's way`() throws {
    let ties = try graph().projection(onto: [0, 1, 2], weighting: .newman)
    #expect(ties.strengths.values == [0.5, 0.5, 1.5])
  }

  @Test func `works the other way round`() throws {
    let ties = try graph().projection(onto: [3, 4])
    #expect(ties.graph.edges == [Edge(0, 1)])
    #expect(ties.strengths.values == [2])
    #expect(ties.members == [3, 4])
  }

  @Test func `counts parallel edges once and edges within a mode not at all`() throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 2), (0, 2), (1, 2), (0, 1), (2, 3), (0, 0)]
    )
    let ties = graph.projection(onto: [0, 1])
    #expect(ties.graph.edges == [Edge(0, 1)])
    #expect(ties.strengths.values == [1])
  }

  @Test(arguments: UInt64(0)..<60)
  func `agrees with comparing each two members`(seed: UInt64) throws {
    let graph = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept).graph
    let members = graph.vertices.filter { $0.index % 2 == 0 }
    let ties = graph.projection(onto: members)
    let newman = graph.projection(onto: members, weighting: .newman)
    var expected: [(Edge, Double, Double)] = []
    func affiliations(_ member: Vertex) -> Set<Vertex> {
      Set(graph.successors(of: member)).subtracting(members)
    }
    for (place, member) in members.enumerated() {
      for (otherPlace, other) in members.enumerated() where otherPlace > place {
        let shared = affiliations(member).intersection(affiliations(other)).sorted()
        if shared.isEmpty { continue }
        let sum = shared.reduce(0.0) { sum, affiliation in
          sum + 1 / Double(Set(graph.successors(of: affiliation)).intersection(members).count - 1)
        }
        expected.append((Edge(Vertex(place), Vertex(otherPlace)), Double(shared.count), sum))
      }
    }
    #expect(ties.graph.edges == expected.map(\.0))
    #expect(ties.strengths.values == expected.map(\.1))
    #expect(agree(newman.strengths.values, expected.map(\.2)))
  }
}
