extension Drawing {
  /// The drawing in Graphviz's own terms.
  package var sheet: Sheet {
    var lowering = Lowering(drawing: self)
    return lowering.sheet()
  }
}

/// The family of every text. Liberation Sans is what Graphviz measures with; Arial and Helvetica
/// have the same widths, so the text fits where they stand in for it.
private let fontFamily = "Liberation Sans, Arial, Helvetica, sans-serif"

/// Names the elements of a drawing and turns each into attributes.
private struct Lowering {
  private let drawing: Drawing
  private var slugs = SlugTable()
  private var names: [Node.ID: String] = [:]
  private var nodeCount = 0
  private var clusterCount = 0
  private var captions: Captions

  init(drawing: Drawing) {
    self.drawing = drawing
    let id = slugs.slug(drawing.id)
    captions = Captions(id: id, summary: drawing.summary, tooltips: [:], subjects: [:])
    for part in ["title", "desc", "graph", "legend"] {
      _ = slugs.slug("\(id)-\(part)")
    }
  }

  mutating func sheet() -> Sheet {
    var root = Sheet.Group(name: nil, attributes: rootAttributes)
    let members = members(of: drawing.items, isReversed: reversesItems)
    if let legend = standingLegend {
      root.members = [.group(frame(of: members, legend: legend))]
    } else {
      root.members = members
    }
    let links = drawing.edges.enumerated().compactMap { link($0.element, number: $0.offset + 1) }
    addRanks(to: &root)
    return Sheet(
      engine: drawing.engine,
      root: root,
      nodeDefaults: [Attribute(.fontname, fontFamily)],
      edgeDefaults: [
        Attribute(.fontname, fontFamily), Attribute(.arrowsize, Head.point.scale.graphvizText),
      ],
      links: links,
      arrangement: drawing.engine == .columns ? Arrangement(drawing, members: members) : nil,
      captions: captions
    )
  }

  // MARK: The graph

  private var rootAttributes: [Attribute] {
    let space: (Attribute.Name, Double) -> Attribute = { name, value in
      Attribute(name, value, in: 0.02...5, default: 0.5)
    }
    return [
      Attribute(.id, "\(captions.id)-graph"),
      title,
      Attribute(.labelloc, "t"),
      Attribute(.labeljust, "l"),
      Attribute(.fontname, fontFamily),
      Attribute(.fontsize, "14"),
      Attribute(.fontcolor, .ink),
      Attribute(.bgcolor, .white),
      Attribute(.pad, "0.3"),
      Attribute(.rankdir, drawing.direction.rawValue),
      space(.ranksep, drawing.rankSeparation),
      space(.nodesep, drawing.nodeSeparation),
      Attribute(.splines, drawing.splines.rawValue),
    ] + drawing.engine.attributes + drawing.effort.attributes
      + (drawing.ranks.isEmpty ? [] : [Attribute(.newrank, true)])
  }

  private var title: Attribute {
    guard let legend = drawing.legend, !legend.entries.isEmpty, standingLegend == nil else {
      return drawing.title.attribute(isAlwaysMarkup: true)
    }
    let row = #"<TR><TD ALIGN="LEFT">\#(legend.markup)</TD></TR>"#
    return Attribute(.label, markup: drawing.title.markup(footer: row))
  }

  /// The legend, where a frame around everything can carry it.
  private var standingLegend: Legend? {
    guard drawing.engine.drawsClusters, let legend = drawing.legend else { return nil }
    return legend.entries.isEmpty ? nil : legend
  }

  // Graphviz lays out the outermost nodes from the top or the left in the order in which they are
  // given, but turns them upside down within a frame when ranks are columns, and within a cluster
  // when ranks are rows. What it would turn is given in reverse. That settles the order of a hub's
  // neighbours; elsewhere fewer crossings come first.

  private var reversesItems: Bool {
    drawing.engine == .dot && drawing.direction == .leftToRight && standingLegend != nil
  }

  private var reversesItemsOfClusters: Bool {
    drawing.engine == .dot && drawing.direction == .topToBottom
  }

  /// A frame that nobody sees, whose label is the legend: a graph has but one label itself.
  ///
  /// It changes which of several equally good orders Graphviz finds, not how good they are: with
  /// 60 random maps of lanes there were 1,906 crossings with the frame and 1,875 without.
  private func frame(of members: [Sheet.Member], legend: Legend) -> Sheet.Group {
    let attributes = groupAttributes(
      id: "\(captions.id)-legend",
      label: Attribute(.label, markup: legend.markup),
      location: "b",
      style: "invis",
      margin: 8
    )
    return Sheet.Group(name: "cluster_0", attributes: attributes, members: members)
  }

  /// Every group says all of this, since it would inherit what it does not say.
  private func groupAttributes(
    id: String,
    label: Attribute,
    location: String,
    style: String,
    margin: Double
  ) -> [Attribute] {
    [
      Attribute(.id, id),
      label,
      Attribute(.labelloc, location),
      Attribute(.labeljust, "l"),
      Attribute(.style, style),
      Attribute(.margin, margin, in: 0...72, default: 8),
    ]
  }

  /// Nodes that share a rank stand in a group that is not drawn. `newrank` lets it reach into
  /// clusters; without, it would take the nodes out of them.
  private func addRanks(to root: inout Sheet.Group) {
    guard drawing.engine == .dot else { return }
    for rank in drawing.ranks {
      let members = rank.compactMap { names[$0] }
      guard members.count > 1 else { continue }
      let group = Sheet.Group(
        name: nil,
        attributes: [Attribute(.rank, "same")],
        members: members.map { .reference(name: $0) }
      )
      root.members.append(.group(group))
    }
  }

  // MARK: Nodes and clusters

  private mutating func members(of items: [Item], isReversed: Bool) -> [Sheet.Member] {
    (isReversed ? items.reversed() : items).flatMap { item -> [Sheet.Member] in
      switch item {
      case .node(let node):
        [member(node)]
      // Some engines would draw a frame around wherever the nodes end up, others among them.
      case .cluster(let cluster) where !drawing.engine.drawsClusters:
        members(of: cluster.items, isReversed: false)
      case .cluster(let cluster):
        [.group(group(cluster))]
      }
    }
  }

  private mutating func member(_ node: Node) -> Sheet.Member {
    nodeCount += 1
    let name = "n\(nodeCount)"
    if names[node.id] == nil {
      names[node.id] = name
    }
    let slug = slugs.slug(node.id.rawValue)
    captions.tooltips[slug] = node.tooltip ?? node.label.text
    captions.subjects[slug] = [node.id.rawValue.slug]
    return .node(name: name, attributes: attributes(of: node, slug: slug))
  }

  private func attributes(of node: Node, slug: String) -> [Attribute] {
    let isPoint = node.shape == .point
    let margin = [node.margin.horizontal, node.margin.vertical]
      .map { $0.clamped(to: 0...2, default: 0.1).graphvizText }.joined(separator: ",")
    let size: (Attribute.Name, Double) -> Attribute = { name, value in
      Attribute(name, value, in: 0...(isPoint ? 0.2 : 20), default: 0.5)
    }
    return [
      Attribute(.id, slug),
      isPoint ? Attribute(.label, "") : node.label.attribute(),
      Attribute(.shape, node.shape.graphvizName),
      Attribute(.style, node.styles.joined(separator: ",")),
      Attribute(.fillcolor, node.fillList),
      Attribute(.color, node.stroke),
      Attribute(.penwidth, node.lineWidth, in: 0...20, default: 1),
      Attribute(.fontcolor, node.textColor),
      Attribute(.fontsize, node.fontSize, in: 6...72, default: 11),
      Attribute(.margin, margin),
      size(.width, node.minimumWidth),
      size(.height, node.minimumHeight),
    ] + node.cssClasses.attributes
  }

  private mutating func group(_ cluster: Cluster) -> Sheet.Group {
    clusterCount += 1
    let name = "cluster_\(clusterCount)"
    let slug = slugs.slug(cluster.id.rawValue)
    captions.tooltips[slug] = cluster.tooltip ?? cluster.label.text
    let style = [
      cluster.isRounded ? "rounded" : nil,
      cluster.fill == nil ? nil : "filled",
      cluster.lineStyle == .solid ? nil : cluster.lineStyle.rawValue,
    ]
    var attributes = groupAttributes(
      id: slug,
      label: cluster.label.attribute(),
      location: "t",
      style: style.compactMap(\.self).joined(separator: ","),
      margin: cluster.margin
    )
    attributes += [
      Attribute(.class, cluster.cssClasses.classList),
      Attribute(.fillcolor, cluster.fill ?? .white),
      Attribute(.pencolor, cluster.stroke ?? cluster.fill ?? .white),
      Attribute(.penwidth, cluster.stroke == nil ? 0 : cluster.lineWidth, in: 0...20, default: 1),
      Attribute(.fontcolor, cluster.textColor),
      Attribute(.fontsize, cluster.fontSize, in: 6...72, default: 10),
    ]
    var members = members(of: cluster.items, isReversed: reversesItemsOfClusters)
    if members.isEmpty {
      members = [placeholder(in: name)]
    }
    return Sheet.Group(name: name, attributes: attributes, members: members)
  }

  /// A node that is not drawn; Graphviz leaves out a cluster without nodes.
  private func placeholder(in cluster: String) -> Sheet.Member {
    .node(
      name: "empty_\(cluster)",
      attributes: [Attribute(.label, ""), Attribute(.shape, "box"), Attribute(.style, "invis")]
    )
  }

  // MARK: Edges

  private mutating func link(_ edge: Edge, number: Int) -> Sheet.Link? {
    guard let tail = names[edge.from], let head = names[edge.to] else { return nil }
    let slug = slugs.slug(edge.id.rawValue)
    captions.tooltips[slug] = edge.tooltip ?? edge.label?.text ?? ""
    captions.subjects[slug] = [edge.from.rawValue.slug, edge.to.rawValue.slug]
    let attributes =
      [
        Attribute(.id, slug),
        edge.label?.attribute() ?? Attribute(.label, ""),
        Attribute(.style, edge.isInvisible ? "invis" : edge.lineStyle.rawValue),
        Attribute(.color, edge.stroke),
        Attribute(.penwidth, edge.lineWidth, in: 0...20, default: 1),
        Attribute(.dir, edge.arrow.rawValue),
        Attribute(.fontcolor, edge.textColor),
        Attribute(.fontsize, edge.fontSize, in: 6...72, default: 9),
        Attribute(.constraint, edge.isConstraint),
        Attribute(.weight, edge.weight, in: 0...1000),
        Attribute(.minlen, edge.minimumLength, in: 0...10),
      ] + edge.head.attributes + edge.cssClasses.attributes
    return Sheet.Link(
      name: "e\(number)",
      tail: tail,
      head: head,
      attributes: attributes,
      labelSize: edge.label.flatMap { $0.isEmpty ? nil : $0.size(at: edge.fontSize) }
    )
  }
}

extension Node {
  fileprivate var styles: [String] {
    let isStriped = isHatched && shape == .box
    let inside = isStriped ? "striped" : fill == nil ? nil : "filled"
    let corners = shape == .roundedBox ? "rounded" : nil
    return [inside, corners, lineStyle == .solid ? nil : lineStyle.rawValue].compactMap(\.self)
  }

  /// The fill, with two stripes of the outline's colour at the left edge of a hatched box.
  fileprivate var fillList: String {
    let inside = (fill ?? .white).hex
    guard isHatched, shape == .box else { return inside }
    return "\(stroke.hex);0.025:\(inside);0.025:\(stroke.hex);0.025:\(inside)"
  }
}

extension Engine {
  /// What keeps nodes apart where springs place them, and edges under nodes.
  fileprivate var attributes: [Attribute] {
    switch self {
    case .dot: []
    case .columns: [Attribute(.outputorder, "edgesfirst")]
    case .neato, .fdp, .sfdp, .twopi, .circo:
      [Attribute(.overlap, "prism"), Attribute(.outputorder, "edgesfirst")]
    }
  }
}

extension Effort {
  fileprivate var attributes: [Attribute] {
    switch self {
    case .full: []
    case .moderate: [Attribute(.nslimit, "2"), Attribute(.nslimit1, "2")]
    case .low:
      [Attribute(.nslimit, "1"), Attribute(.nslimit1, "1"), Attribute(.mclimit, "0.1")]
    }
  }
}

extension Head {
  /// What differs from the heads of all other edges.
  fileprivate var attributes: [Attribute] {
    guard self != .point else { return [] }
    return [
      Attribute(.arrowhead, rawValue), Attribute(.arrowtail, rawValue),
      Attribute(.arrowsize, scale.graphvizText),
    ]
  }
}

extension [String] {
  fileprivate var classList: String {
    map(\.slug).joined(separator: " ")
  }

  fileprivate var attributes: [Attribute] {
    isEmpty ? [] : [Attribute(.class, classList)]
  }
}

extension Label {
  /// About how large it is with its padding, in points.
  fileprivate func size(at fontSize: Double) -> Size {
    let letters = lines.map { line in line.runs.reduce(0) { $0 + $1.text.count } }.max() ?? 0
    return Size(
      width: 0.55 * fontSize * Double(letters) + 4,
      height: 1.3 * fontSize * Double(lines.count)
    )
  }
}
