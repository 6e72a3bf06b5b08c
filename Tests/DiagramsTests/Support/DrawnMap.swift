import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

/// A map with its parts laid out for looking at.
struct DrawnMap {
  let map: StakeholderMap
  let nodes: [Node]

  init(_ map: StakeholderMap) {
    self.map = map
    nodes = map.drawing.items.flatMap(Self.nodes)
  }

  private static func nodes(in item: Item) -> [Node] {
    switch item {
    case .node(let node): [node]
    case .cluster(let cluster): cluster.items.flatMap(nodes)
    }
  }

  var edges: [Edge] { map.drawing.edges }
  var nodeIDs: [String] { nodes.map(\.id.rawValue) }
  var edgeIDs: [String] { edges.map(\.id.rawValue) }
  var title: String { map.twin.title }
  var rowCount: Int { map.twin.tables.map(\.rows.count).reduce(0, +) }
  var legend: [String] { map.drawing.legend?.entries.map(\.text) ?? [] }

  func node(_ id: String) -> Node? { nodes.first { $0.id.rawValue == id } }
  func edge(_ id: String) -> Edge? { edges.first { $0.id.rawValue == id } }

  /// Whether every node and edge is one row of a table and has an id of its own, and edges join nodes
  /// that are there.
  var isAccountedFor: Bool {
    let known = Set(nodes.map(\.id))
    return rowCount == nodes.count + edges.count
      && known.count == nodes.count && Set(edges.map(\.id)).count == edges.count
      && edges.allSatisfy { known.contains($0.from) && known.contains($0.to) }
  }
}

/// A graph written beside the example city, under a selection.
func selected(
  _ text: MarkedText,
  _ selection: Selection = Selection()
) throws -> SelectedGraph {
  let diagnosis = Diagnosis(text)
  let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
  return SelectedGraph(graph, selection)
}
