internal import DOT
internal import Diagnostics
internal import Stakeholders

/// A graph as a drawing in the DOT language, for Graphviz and for whoever draws on from there: every
/// entity and every relation, plainly. Views for people are the business of maps.
enum DOTExport {
  /// Past these nodes layers take minutes, and springs a moment.
  private static let layeredLimit = 150

  static func text(of graph: StakeholderGraph, in language: Language) -> [UInt8] {
    let flat = FlatGraph(graph, in: language)
    var drawing = Drawing(
      id: graph.id.rawValue,
      title: Label(graph.title[language], isBold: true, size: 16),
      summary: Summary(
        title: graph.title[language],
        description: graph.title[language],
        language: language.rawValue
      ),
      engine: flat.nodeIDs.count > layeredLimit ? .sfdp : .dot,
      splines: flat.nodeIDs.count > layeredLimit ? .straight : .curved
    )
    drawing.items = flat.nodeIDs.indices.map { .node(node($0, of: flat)) }
    drawing.edges = flat.sources.indices.map { edge($0, of: flat) }
    return Array(drawing.dotText().utf8)
  }

  private static func node(_ row: Int, of flat: FlatGraph) -> Node {
    let sort = flat.value(FlatName.sort, of: row, in: flat.nodes).flatMap(Entity.Sort.init)
    let standing = flat.value("standing", of: row, in: flat.nodes)
    return Node(
      id: Node.ID(flat.nodeID(row)),
      label: Label(flat.name(of: row)),
      shape: shape(sort),
      lineStyle: standing == Actor.Standing.generic.rawValue ? .dashed : .solid,
      lineWidth: flat.value(FlatName.principal, of: row, in: flat.nodes) == nil ? 1.2 : 2.4
    )
  }

  private static func shape(_ sort: Entity.Sort?) -> Shape {
    switch sort {
    case .actor, nil: .roundedBox
    case .unit: .box
    case .focusArea: .ellipse
    case .matter: .hexagon
    case .aim: .octagon
    case .document: .note
    }
  }

  private static func edge(_ row: Int, of flat: FlatGraph) -> Edge {
    let status = flat.value("status", of: row, in: flat.edges).flatMap(Relation.Status.init)
    let style: LineStyle =
      switch status {
      case .intended: .dashed
      case .possible, .ended: .dotted
      case .ongoing, nil: .solid
      }
    return Edge(
      id: Edge.ID(flat.value(FlatName.id, of: row, in: flat.edges) ?? String(row)),
      from: Node.ID(flat.nodeID(Int(flat.sources[row]))),
      to: Node.ID(flat.nodeID(Int(flat.targets[row]))),
      label: Label(flat.value(FlatName.label, of: row, in: flat.edges) ?? ""),
      lineStyle: style,
      arrow: flat.isDirected[row] ? .forward : .none
    )
  }
}
