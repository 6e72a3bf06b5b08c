import Analyses
import Diagnostics
import GraphCore
import Testing

struct `A measure` {
  /// 0 → 1 → 2 → 0, 2 → 3
  private func network(isDirected: Bool, isWeighted: Bool = false) throws -> MeasuredNetwork {
    let table = EdgeTable(
      vertexCount: 4,
      sources: [0, 1, 2, 2],
      targets: [1, 2, 0, 3],
      values: [1, 2, 4, 8]
    )
    let directed = try table.directedGraph()
    let undirected = try table.undirectedGraph()
    return MeasuredNetwork(
      names: ["a", "b", "c", "d"],
      ties: isDirected ? .directed(directed.graph) : .undirected(undirected.graph),
      strengths: isWeighted
        ? try EdgeStrengths(isDirected ? directed.values : undirected.values) : nil
    )
  }

  @Test(arguments: Measure.allCases)
  func `says by name and formula what it is, in both languages`(measure: Measure) {
    for words in [measure.inWords.swedish, measure.inWords.english] {
      #expect(words.contains(": "))
    }
    #expect(measure.inWords.swedish != measure.inWords.english)
  }

  @Test(arguments: Measure.allCases)
  func `gives values of what it says it is about`(measure: Measure) async throws {
    let values = try await network(isDirected: true, isWeighted: true).measuring(measure).values
    switch values {
    case .vertices(let values):
      #expect(measure.subject == .vertices)
      #expect(values.count == 4)
    case .edges: #expect(measure.subject == .edges)
    case .network: #expect(measure.subject == .network)
    }
  }

  @Test func `of directions is refused where there are none`() async throws {
    let network = try network(isDirected: false, isWeighted: true)
    for measure in Measure.allCases where measure.needsDirection {
      await #expect(throws: UnmeasurableNetwork.needsDirection(measure)) {
        try await network.measuring(measure)
      }
    }
  }

  @Test func `of strengths is refused where there are none`() async throws {
    let network = try network(isDirected: true)
    for measure in Measure.allCases where measure.needsStrengths {
      await #expect(throws: UnmeasurableNetwork.needsStrengths(measure)) {
        try await network.measuring(measure)
      }
    }
  }

  // 0–1 is 1 long, 1–2 a half, 2–0 a quarter: 0 reaches 1 by way of 2 in ¾.
  @Test func `of distances takes a tie for 1 ÷ its strength`() async throws {
    let values = try await network(isDirected: false, isWeighted: true).measuring(.eccentricity)
      .values
    guard case .vertices(let found) = values else { throw Mismatch() }
    #expect(found == [0.75, 0.75, 0.5, 0.625])
  }

  @Test func `without direction counts what is tied both ways once`() async throws {
    let graph = try DirectedGraph(vertexCount: 2, edges: [(0, 1), (1, 0)])
    let network = MeasuredNetwork(names: ["a", "b"], ties: .directed(graph), strengths: nil)
    guard case .edges(let bridges) = try await network.measuring(.bridges).values else {
      throw Mismatch()
    }
    #expect(bridges.map(\.edge) == [Edge(0, 1)])
  }

  private struct Mismatch: Error {}
}
