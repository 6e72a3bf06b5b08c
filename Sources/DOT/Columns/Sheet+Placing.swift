extension Sheet {
  /// The sheet without edges and with everything in one spot: enough for Graphviz to measure it.
  package var unplaced: Sheet {
    var copy = self
    copy.links = []
    copy.root = root.settingPlaces(
      node: { _ in Attribute(.pos, "0,0") },
      group: { _ in [Attribute(.bb, "0,0,9,9"), Attribute(.lp, "0,0")] }
    )
    return copy
  }

  /// The sheet with a place for everything that ``arrangement`` arranges; as it is, without one.
  ///
  /// - Complexity: linear in nodes; see `EdgeRouter` for edges.
  package func placed(by measures: Measures) -> Sheet {
    guard let arrangement else { return self }
    let ends = links.map { ($0.tail, $0.head) }
    let looks = links.map(\.look)
    var floor = Floor(arrangement, measures: measures, links: ends)
    let room = EdgeRouter(floor, arrangement: arrangement).shortages(of: ends, looks: looks)
    if !room.isEmpty {
      floor = Floor(arrangement, measures: measures, links: ends, room: room)
    }
    let page = Page(floor, legend: measures.labels[root.frameName], title: measures.labels[""])
    var copy = self
    copy.root = root.settingPlaces(
      node: { name in
        Attribute(.pos, page.text(floor.nodes[name]?.middle ?? Point(x: 0, y: 0)))
      },
      group: { name in
        guard let frame = floor.frames[name], let label = floor.labels[name] else {
          return page.frameAttributes
        }
        return [
          Attribute(.bb, page.text(frame)), Attribute(.lp, page.text(label.middle)),
        ]
      }
    )
    copy.root.attributes.append(page.boundsAttribute)
    let router = EdgeRouter(floor, arrangement: arrangement)
    let ways = router.ways(of: ends, looks: looks)
    let curves = zip(links, ways).map { $0.curve(along: $1 ?? [], isCurved: arrangement.isCurved) }
    let labels = LabelPlaces.all(
      on: curves,
      sizes: links.map(\.labelSize),
      past: Array(floor.nodes.values) + floor.labels.values
    )
    for (index, curve) in curves.enumerated() {
      guard var curve else { continue }
      if links[index].hasDashes, curve.leadsRight {
        curve.reverse()
        copy.links[index].reverse()
      }
      copy.links[index].attributes.append(Attribute(.pos, page.text(curve)))
      if let label = labels[index] {
        copy.links[index].attributes.append(Attribute(.lp, page.text(label)))
      }
    }
    return copy
  }
}

extension Sheet.Group {
  /// The frame around everything, which carries the legend.
  fileprivate var frameName: String {
    guard case .group(let group)? = members.first, group.name == "cluster_0" else { return " " }
    return "cluster_0"
  }

  fileprivate func settingPlaces(
    node: (String) -> Attribute,
    group: (String) -> [Attribute]
  ) -> Self {
    var copy = self
    copy.members = members.map { member in
      switch member {
      case .node(let name, let attributes): .node(name: name, attributes: attributes + [node(name)])
      case .reference: member
      case .group(var inner):
        {
          inner = inner.settingPlaces(node: node, group: group)
          inner.attributes += inner.name.map(group) ?? []
          return .group(inner)
        }()
      }
    }
    return copy
  }
}

extension Sheet.Link {
  private func value(_ name: Attribute.Name) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// How the line looks, of one that may share a leg with others: it has no label.
  fileprivate var look: EdgeRouter.Look? {
    guard labelSize == nil else { return nil }
    let line = [Attribute.Name.style, .color, .penwidth, .arrowhead]
      .map { value($0) ?? "" }.joined(separator: " ")
    return EdgeRouter.Look(line: line, heads: value(.dir).flatMap(Arrow.init) ?? .none)
  }

  fileprivate var hasDashes: Bool { ["dashed", "dotted"].contains(value(.style)) }

  /// Turns the line round, with its heads: it looks the same, but its dashes are counted from where it
  /// led. Where lines share their last leg, their dashes must be the same ones.
  fileprivate mutating func reverse() {
    (tail, head) = (head, tail)
    for index in attributes.indices where attributes[index].name == .dir {
      switch attributes[index].value {
      case "forward": attributes[index] = Attribute(.dir, "back")
      case "back": attributes[index] = Attribute(.dir, "forward")
      default: break
      }
    }
  }

  fileprivate func curve(along way: [Point], isCurved: Bool) -> Curve? {
    let heads = value(.dir) ?? ""
    return Curve(
      along: way,
      isCurved: isCurved,
      hasStartHead: heads == "back" || heads == "both",
      hasEndHead: heads == "forward" || heads == "both"
    )
  }
}

/// A floor on paper: above a legend, and with heights that grow upwards, as Graphviz counts them.
private struct Page {
  private static let legendGap = 16.0

  private let width: Double
  private let height: Double
  private let legend: Size?
  private let floorTop: Double

  init(_ floor: Floor, legend: Size?, title: Size?) {
    self.legend = legend
    let foot = legend.map { $0.height + Self.legendGap } ?? 0
    floorTop = floor.size.height + foot
    height = floorTop + 8
    width = max(floor.size.width, legend?.width ?? 0, title?.width ?? 0)
  }

  var boundsAttribute: Attribute {
    Attribute(.bb, "0,0,\(width.graphvizText),\(height.graphvizText)")
  }

  var frameAttributes: [Attribute] {
    let middle = Point(
      x: (legend?.width ?? 0) / 2,
      y: floorTop - (legend?.height ?? 0) / 2
    )
    return [boundsAttribute, Attribute(.lp, text(middle))]
  }

  func text(_ point: Point) -> String {
    "\(point.x.graphvizText),\((floorTop - point.y).graphvizText)"
  }

  func text(_ box: Rectangle) -> String {
    let lower = Point(x: box.minX, y: box.maxY)
    let upper = Point(x: box.maxX, y: box.minY)
    return "\(text(lower)),\(text(upper))"
  }

  /// A spline: `s,x,y` and `e,x,y` for the tips of heads, then the points.
  func text(_ curve: Curve) -> String {
    let tips = [
      curve.startTip.map { "s,\(text($0))" }, curve.endTip.map { "e,\(text($0))" },
    ]
    return (tips.compactMap(\.self) + curve.points.map(text)).joined(separator: " ")
  }
}
