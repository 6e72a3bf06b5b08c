import GraphCore
import Testing

struct `Brokerage roles` {
  // Groups {0, 1} and {2, 3}: 0 → 1, 0 → 2, 1 → 2, 1 → 3, 2 → 3, 3 → 0. Open paths: 0 → 1 → 3,
  // 0 → 2 → 3, 1 → 3 → 0, 2 → 3 → 0, 3 → 0 → 1, 3 → 0 → 2.
  @Test func `are told by the groups along each open path`() throws {
    let graph = try DirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 0)]
    )
    #expect(
      graph.brokerageRoles(groups: [1, 1, 2, 2]) == [
        BrokerageRoles(consultant: 1, gatekeeper: 1),
        BrokerageRoles(representative: 1),
        BrokerageRoles(gatekeeper: 1),
        BrokerageRoles(consultant: 1, representative: 1),
      ]
    )
  }

  @Test func `between two other groups are those of a liaison`() throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(graph.brokerageRoles(groups: [1, 2, 3])[1] == BrokerageRoles(liaison: 1))
    #expect(graph.brokerageRoles(groups: [1, 1, 1])[1] == BrokerageRoles(coordinator: 1))
    #expect(graph.brokerageRoles(groups: [1, 2, nil])[1] == BrokerageRoles())
    #expect(graph.brokerageRoles(groups: [1, nil, 1])[1] == BrokerageRoles())
  }

  // Ten organisations that inform each other: D. Knoke and J. R. Wood, *Organized for Action*,
  // Rutgers University Press, 1981, as in the handbooks of network analysis.
  @Test func `of ten organisations add up to the published totals`() throws {
    let rows = [
      "0100101010", "1011101110", "0101111001", "1100101000", "1111001111", "0010001010",
      "0101100000", "1101101010", "0100101000", "1110101000",
    ]
    var edges: [(Vertex, Vertex)] = []
    for (source, row) in rows.enumerated() {
      for (target, mark) in row.enumerated() where mark == "1" {
        edges.append((Vertex(source), Vertex(target)))
      }
    }
    let graph = try DirectedGraph(vertexCount: 10, edges: edges)
    #expect(graph.edgeCount == 49)
    let totals = graph.brokerageRoles(groups: Array(repeating: 0, count: 10)).map(\.total)
    #expect(totals == [2, 21, 9, 2, 27, 1, 6, 0, 2, 1])
  }

  @Test func `count each pair twice where edges have no direction`() throws {
    let florentine = try ReferenceGraphs.florentine()
    let totals = florentine.brokerageRoles(groups: Array(repeating: 0, count: 15)).map(\.total)
    // Albizzi, Guadagni, Medici, Strozzi
    #expect([1, 6, 8, 13].map { totals[$0] } == [6, 12, 28, 8])

    // Heather, Ike and Jane are the second group.
    let kite = try ReferenceGraphs.kite()
      .brokerageRoles(groups: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
    #expect(kite[5] == BrokerageRoles(coordinator: 4, gatekeeper: 3, representative: 3))
    #expect(kite[6] == kite[5])
    #expect(kite[7] == BrokerageRoles(gatekeeper: 2, representative: 2))
    #expect(kite[8] == BrokerageRoles(coordinator: 2))
  }

  @Test(arguments: UInt64(0)..<80)
  func `agree with looking at each three vertices`(seed: UInt64) throws {
    let (parallelEdges, loops) = (ParallelEdges.kept, Loops.kept)
    let graph = try DirectedGraph.random(seed: seed, parallelEdges: parallelEdges, loops: loops)
      .graph
    let groups = graph.vertices.map { $0.index % 4 == 3 ? nil : $0.index % 4 }
    var expected = [BrokerageRoles](repeating: BrokerageRoles(), count: graph.vertexCount)
    for a in graph.vertices {
      for v in graph.vertices where v != a && graph.hasEdge(from: a, to: v) {
        for b in graph.vertices where b != a && b != v && graph.hasEdge(from: v, to: b) {
          guard !graph.hasEdge(from: a, to: b), let first = groups[a.index],
            let middle = groups[v.index], let last = groups[b.index]
          else { continue }
          if first == middle && middle == last {
            expected[v.index].coordinator += 1
          } else if first == last {
            expected[v.index].consultant += 1
          } else if middle == last {
            expected[v.index].gatekeeper += 1
          } else if first == middle {
            expected[v.index].representative += 1
          } else {
            expected[v.index].liaison += 1
          }
        }
      }
    }
    let roles = graph.brokerageRoles(groups: groups)
    #expect(roles == expected)
    // Turning all edges round makes representatives of gatekeepers.
    #expect(
      graph.reversed().graph.brokerageRoles(groups: groups)
        == roles.map {
          BrokerageRoles(
            coordinator: $0.coordinator,
            consultant: $0.consultant,
            gatekeeper: $0.representative,
            representative: $0.gatekeeper,
            liaison: $0.liaison
          )
        }
    )
  }
}
