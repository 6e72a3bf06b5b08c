/// What stands in which column of a drawing, before anything has a size.
///
///     column 0    column 1        column 2
///     ┌──────┐    ┌──────┐    ┌─ cluster ────────┐
///     │ node │    │ node │    │ column 0 column 1│
///     └──────┘    └──────┘    │ ┌──────┐ ┌──────┐│
///     ┌──────┐    ┌──────┐    │ │ node │ │ node ││
///     │ node │    │ node │    │ └──────┘ └──────┘│
///     └──────┘    └──────┘    └──────────────────┘
package struct Arrangement: Hashable, Codable, Sendable {
  /// A node or a cluster.
  package struct Slot: Hashable, Codable, Sendable {
    /// Its name in the sheet.
    package var name: String
    /// The column in what it stands in.
    package var column: Int
    /// What it holds; `nil` for a node.
    package var content: [Slot]?
    /// The space between the frame of a cluster and what it holds, in points.
    package var margin: Double
    /// Whether an edge can meet its side at any height, as that of a box.
    package var isUpright: Bool
  }

  /// The outermost slots, in order.
  package var slots: [Slot]
  /// The space between columns in points.
  package var gutter: Double
  /// The space between neighbours in a column in points; between the columns of a cluster it is
  /// twice as wide.
  package var gap: Double
  /// Whether edges bend smoothly.
  package var isCurved: Bool
}

extension Arrangement {
  /// The arrangement of a drawing whose items became members.
  init(_ drawing: Drawing, members: [Sheet.Member]) {
    slots = Self.slots(of: drawing.items, members: members)
    gutter = drawing.rankSeparation.clamped(to: 0.02...5, default: 0.5) * 72
    gap = drawing.nodeSeparation.clamped(to: 0.02...5, default: 0.5) * 72
    isCurved = drawing.splines == .curved
  }

  private static func slots(of items: [Item], members: [Sheet.Member]) -> [Slot] {
    zip(items, members).compactMap { item, member in
      switch (item, member) {
      case (.node(let node), .node(let name, _)):
        Slot(
          name: name,
          column: node.column.asColumn,
          content: nil,
          margin: 0,
          isUpright: node.shape.isUpright
        )
      case (.cluster(let cluster), .group(let group)):
        Slot(
          name: group.name ?? "",
          column: cluster.column.asColumn,
          content: content(of: cluster, in: group),
          margin: cluster.margin.clamped(to: 0...72, default: 8),
          isUpright: true
        )
      default: nil
      }
    }
  }

  private static func content(of cluster: Cluster, in group: Sheet.Group) -> [Slot] {
    guard cluster.items.isEmpty, case .node(let name, _)? = group.members.first else {
      return slots(of: cluster.items, members: group.members)
    }
    // What stands in an empty cluster, so that Graphviz does not leave it out.
    return [Slot(name: name, column: 0, content: nil, margin: 0, isUpright: true)]
  }
}

extension Int {
  fileprivate var asColumn: Int { Swift.min(Swift.max(self, 0), 15) }
}

extension Shape {
  fileprivate var isUpright: Bool {
    switch self {
    case .box, .roundedBox, .note, .component, .plain: true
    case .ellipse, .hexagon, .octagon, .diamond, .cylinder, .folder, .point: false
    }
  }
}
