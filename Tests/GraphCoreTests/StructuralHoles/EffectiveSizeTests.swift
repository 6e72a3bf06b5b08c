import GraphCore
import Testing

struct `Effective size` {
  // 6 contacts with 4 ties among them: 6 − 2 · 4/6 = 14/3.
  @Test func `is 4.67 in Borgatti's example`() async throws {
    let sizes = try await ReferenceGraphs.borgatti().effectiveSizes()
    let expected: [Double] = [2.5, 1, 14.0 / 3]
    #expect(agree([0, 2, 6].map { sizes[$0] ?? 0 }, expected))
  }

  @Test func `is 5.47 in Borgatti's example with strengths`() async throws {
    let graph = try ReferenceGraphs.borgatti()
    let sizes = try await graph.effectiveSizes(strengths: ReferenceGraphs.borgattiStrengths())
    #expect(agree([sizes[0] ?? 0, sizes[6] ?? 0], [2.47, 5.47], tolerance: 5e-3))
  }

  @Test func `counts both directions of an edge`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0), (2, 1)])
    let sizes = try await graph.effectiveSizes().compactMap(\.self)
    let expected: [Double] = [7.0 / 6, 7.0 / 6, 1]
    #expect(agree(sizes, expected))
  }

  @Test func `of the Medici is 17/3 of 6 contacts`() async throws {
    let graph = try ReferenceGraphs.florentine()
    #expect(agree([try await graph.effectiveSizes()[8] ?? 0], [17.0 / 3]))
    #expect(agree([try await graph.efficiencies()[8] ?? 0], [17.0 / 18]))
  }

  @Test func `is undefined for isolates`() async throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (2, 2)])
    #expect(try await graph.effectiveSizes() == [1, 1, nil])
    #expect(try await graph.effectiveSizes(model: .egoNetwork) == [1, 1, nil])
    #expect(try await graph.efficiencies() == [1, 1, nil])
  }

  @Test(arguments: UInt64(0)..<60)
  func `agrees with the formula over matrices`(seed: UInt64) async throws {
    let undirected = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    try await compareWithMatrices(undirected.graph, EdgeStrengths(undirected.values))
    try await compareWithMatrices(directed.graph, EdgeStrengths(directed.values))
    try await compareWithMatrices(undirected.graph, nil)
  }

  private func compareWithMatrices(_ graph: some Graph, _ strengths: EdgeStrengths?) async throws {
    let matrix = ContactMatrix(graph, strengths)
    let whole = try await graph.effectiveSizes(strengths: strengths)
    let ego = try await graph.effectiveSizes(strengths: strengths, model: .egoNetwork)
    for vertex in 0..<graph.vertexCount where !matrix.contacts(of: vertex).isEmpty {
      #expect(agree([whole[vertex] ?? 0], [matrix.effectiveSize(of: vertex)]))
      #expect(
        agree([ego[vertex] ?? 0], [matrix.egoNetwork(of: vertex).effectiveSize(of: vertex)])
      )
    }
  }
}

/// Who is tied to whom how strongly, in full: both directions and parallel edges added up.
struct ContactMatrix {
  private var ties: [[Double]]

  init(_ graph: some Graph, _ strengths: EdgeStrengths?) {
    ties = Array(repeating: Array(repeating: 0, count: graph.vertexCount), count: graph.vertexCount)
    for (number, edge) in graph.edges.enumerated() where !edge.isLoop {
      let strength = strengths?.values[number] ?? 1
      ties[edge.source.index][edge.target.index] += strength
      ties[edge.target.index][edge.source.index] += strength
    }
  }

  func contacts(of vertex: Int) -> [Int] { ties.indices.filter { ties[vertex][$0] > 0 } }

  /// The same without all but `ego` and its contacts.
  func egoNetwork(of ego: Int) -> ContactMatrix {
    var alone = self
    let kept = Set(contacts(of: ego) + [ego])
    for one in ties.indices {
      for other in ties.indices where !kept.contains(one) || !kept.contains(other) {
        alone.ties[one][other] = 0
      }
    }
    return alone
  }

  private func share(_ one: Int, _ other: Int) -> Double {
    ties[one][other] == 0 ? 0 : ties[one][other] / ties[one].reduce(0, +)
  }

  func contactConstraints(of ego: Int) -> [Double] {
    contacts(of: ego).map { contact in
      let indirect = ties.indices.reduce(0) { $0 + share(ego, $1) * share($1, contact) }
      return (share(ego, contact) + indirect) * (share(ego, contact) + indirect)
    }
  }

  func effectiveSize(of ego: Int) -> Double {
    contacts(of: ego).reduce(0) { size, contact in
      let strongest = ties[contact].max() ?? 0
      let redundancy = ties.indices.reduce(0) {
        $0 + share(ego, $1) * ties[contact][$1] / strongest
      }
      return size + 1 - redundancy
    }
  }
}

extension ReferenceGraphs {
  /// Vertices A to G: S. P. Borgatti, "Structural holes: unpacking Burt's redundancy measures",
  /// *Connections* 20(1), 1997.
  static func borgatti() throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 7,
      edges: [
        (0, 1), (0, 5), (0, 6), (0, 4), (4, 6), (5, 6), (6, 1), (1, 3), (3, 6), (6, 2),
      ]
    )
  }

  /// In the order of the edges: A–B, A–E, A–F, A–G, B–D, B–G, C–G, D–G, E–G, F–G.
  static func borgattiStrengths() throws -> EdgeStrengths {
    try EdgeStrengths([2, 2, 3, 5, 1, 4, 10, 3, 8, 3])
  }
}
