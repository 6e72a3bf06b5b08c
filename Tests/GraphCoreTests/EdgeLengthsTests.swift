import GraphCore
import Testing

struct `Lengths and strengths` {
  static let farApart: [[Double]] = [
    [1e100, 1e100, 1e100, 1e100], [1e-100, 1e-100, 1e-100, 1e-100],
    [1e100, 1e-100, 1e100, 1e-100], [1e-100, 1e100, 1, 1e-100],
  ]

  //  0 ── 1
  //  └ 2 ─┘
  //    └── 3
  private static let edges: [(Vertex, Vertex)] = [(0, 1), (1, 2), (0, 2), (2, 3)]

  @Test(arguments: farApart)
  func `however far apart lead to finite numbers without direction`(values: [Double]) async throws {
    let graph = try UndirectedGraph(vertexCount: 4, edges: Self.edges)
    let strengths = try EdgeStrengths(values)
    #expect(try await graph.measuresAreFinite(values))
    #expect(graph.eigenvectorCentrality(strengths: strengths)?.allSatisfy(\.isFinite) == true)
  }

  @Test(arguments: farApart)
  func `however far apart lead to finite numbers with direction`(values: [Double]) async throws {
    let graph = try DirectedGraph(vertexCount: 4, edges: Self.edges)
    #expect(try await graph.measuresAreFinite(values))
  }

  @Test func `of one are those of the other, turned over`() throws {
    let strengths = try EdgeStrengths([1e-100, 0.5, 4, 1e100])
    #expect(strengths.reciprocalLengths().values == [1e100, 2, 0.25, 1e-100])
    #expect(strengths.reciprocalLengths().values.allSatisfy(EdgeLengths.range.contains))
  }
}

extension Graph {
  /// Whether each measure that lengths or strengths take part in is a finite number wherever it is
  /// defined.
  fileprivate func measuresAreFinite(_ values: [Double]) async throws -> Bool {
    let lengths = try EdgeLengths(values)
    let strengths = try EdgeStrengths(values)
    var measured: [[Double?]] = [
      try await pageRanks(strengths: strengths),
      distances(from: 0, lengths: lengths),
      try await closeness(lengths: lengths),
      try await harmonicCentrality(lengths: lengths),
      try await eccentricities(lengths: lengths),
      [try await averageDistance(lengths: lengths)],
      try await betweenness(lengths: lengths),
      try await edgeBetweenness(lengths: lengths),
      [maximumFlow(from: 0, to: 3, capacities: strengths).value],
    ]
    for model in [StructuralHoleModel.wholeNetwork, .egoNetwork] {
      measured.append(try await constraints(strengths: strengths, model: model))
      measured.append(try await effectiveSizes(strengths: strengths, model: model))
      measured.append(try await efficiencies(strengths: strengths, model: model))
      measured.append(try await hierarchies(strengths: strengths, model: model))
    }
    return measured.joined().allSatisfy { $0?.isFinite ?? true }
  }
}
