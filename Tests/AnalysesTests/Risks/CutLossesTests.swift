import Analyses
import Diagnostics
import GraphCore
import Networks
import Stakeholders
import TestSupport
import Testing

extension RiskAnalysis {
  /// What cuts off whom: `cut-actor forum: a b`.
  fileprivate var cutLosses: [String] {
    losses.filter { $0.separatedCount > 0 }.map { loss in
      "\(loss.kind.rawValue) \(loss.element): "
        + loss.separates.map(\.rawValue).joined(separator: " ")
    }
  }
}

struct `Losses of parts of the network` {
  //  streets ── forum ── a      parks ── forum ── b     city ── everybody, but it does not count
  private let city = """
    actors:
      - {id: forum, name: Forum, kind: network, members: [a, b]}
      - {id: a, name: Alfa, kind: agency}
      - {id: b, name: Beta, kind: agency}
    relations:
      - {from: streets, to: forum, kind: contact}
      - {from: parks, to: forum, kind: contact}
      - {from: parks, to: streets, kind: support}
      - {from: city, to: a, kind: cooperation}
      - {from: city, to: b, kind: cooperation}
    """

  // Without the forum, a and b are alone; the two units keep together. a and b hang by a bridge each.
  @Test func `tell whom a cut actor and a bridge cut off from where the units are`() throws {
    let risks = try City.graph(city).risks()
    #expect(
      risks.cutLosses == [
        "cut-actor forum: a b", "bridge a:forum: a", "bridge b:forum: b",
      ]
    )
    #expect(
      risks.loss("risk.cut-actor:forum")?.finding.message.swedish
        == "Utan Forum tappar Alfa och Beta kopplingen till resten av nätverket."
    )
    #expect(
      risks.loss("risk.bridge:a:forum")?.finding.message.english
        == "Alfa is connected to the network only through Forum (membership)."
    )
    #expect(risks.memberCount == 5)
    #expect(risks.tiedCount == 5)
  }

  @Test func `are of the whole graph and not told of a part of it`() throws {
    #expect(try City.graph(city).risks { $0.levels = ["national"] }.cutLosses.isEmpty)
  }

  @Test func `can be decided about`() throws {
    let graph = try City.graph(
      city,
      """
      follow-up:
        - {finding: "risk.cut-actor:forum", decision: act}
        - {finding: "risk.bridge:a:forum", decision: accept}
      """
    )
    #expect(graph.followUpWarnings().isEmpty)
    #expect(graph.risks().loss("risk.bridge:a:forum")?.finding.followUp?.decision == .accept)
    #expect(graph.risks().loss("risk.cut-actor:forum")?.finding.followUp?.decision == .act)
  }

  @Test(arguments: UInt64(0)..<60)
  func `agree with counting components after each removal`(seed: UInt64) throws {
    let size = RandomGraph.Size(areas: 2, actors: 9, units: 5, relations: 12)
    let graph = try RandomGraph(seed: seed, size: size).graph()
    let selected = SelectedGraph(graph, Selection())
    let network = try selected.network(.influence, withoutPrincipal: true)
    var expected: [String] = []
    let whole = network.undirected
    for vertex in whole.vertices where whole.componentCount() < count(whole, without: vertex) {
      expected.append("cut-actor \(network[vertex])")
    }
    for (edge, ends) in whole.edges.enumerated()
    where whole.removing(edges: [edge]).graph.componentCount() > whole.componentCount() {
      expected.append("bridge \(network[ends.source]):\(network[ends.target])")
    }
    let losses = RiskAnalysis(selected).losses.filter { $0.separatedCount > 0 }
    #expect(losses.map { "\($0.kind.rawValue) \($0.element)" }.sorted() == expected.sorted())
    for loss in losses {
      // Those who are cut off are in other components than everybody who is not.
      let gone = Set(loss.kind == .cutActor ? loss.ends : [])
      let cutOff = Set(loss.separates)
      #expect(loss.separatedCount == cutOff.count)
      #expect(cutOff.isDisjoint(with: gone))
      for (edge, ends) in whole.edges.enumerated() {
        let (one, other) = (network[ends.source], network[ends.target])
        let isBridge = loss.kind == .bridge && Set(loss.ends) == [one, other]
        if isBridge || gone.contains(one) || gone.contains(other) { continue }
        #expect(cutOff.contains(one) == cutOff.contains(other), "\(edge)")
      }
    }
  }

  /// The components that are left without a vertex, and the vertex for one.
  private func count(_ graph: UndirectedGraph, without vertex: Vertex) -> Int {
    let edges = graph.edges.indices.filter { edge in
      graph.edges[edge].source == vertex || graph.edges[edge].target == vertex
    }
    let isIsolate = edges.isEmpty
    return graph.removing(edges: edges).graph.componentCount() - (isIsolate ? 0 : 1)
  }
}
