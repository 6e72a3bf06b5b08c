internal import DOT
internal import Stakeholders

extension MapPen {
  /// A line for relations with somebody, which tells their best status and greatest strength.
  ///
  /// - Parameter actor: Whom the relations are with; `nil` where the line does not lead there, and
  ///   so has no head.
  func tieEdge(
    id: String,
    from: Node.ID,
    to: Node.ID,
    of relations: [Relation],
    with actor: Actor.ID?
  ) -> Edge {
    let status = relations.bestStatus
    return Edge(
      id: .init(id),
      from: from,
      to: to,
      stroke: lineColor(of: status),
      lineStyle: lineStyle(of: status),
      lineWidth: lineWidth(ofStrength: relations.greatestStrength),
      arrow: actor.map { arrow(of: relations, to: $0) } ?? .none,
      cssClasses: ["tie", status?.rawValue ?? "unrecorded"]
    )
  }

  /// A dashed line to where somebody is lacking, with a ring there: without colours, too, it is no tie.
  ///
  /// - Parameter end: The end at which somebody is lacking.
  func gapEdge(
    id: String,
    from: Node.ID,
    to: Node.ID,
    lackingAt end: Arrow = .forward,
    tooltip: String? = nil
  ) -> Edge {
    Edge(
      id: .init(id),
      from: from,
      to: to,
      stroke: Palette.gap,
      lineStyle: .dashed,
      lineWidth: 1.1,
      arrow: end,
      head: .ring,
      tooltip: tooltip,
      cssClasses: ["gap"]
    )
  }

  /// A head, where a relation leads, if any has a direction and none goes both ways.
  func arrow(of relations: [Relation], to actor: Actor.ID) -> Arrow {
    let kinds = relations.map(\.kind).unique.compactMap(graph.vocabulary.relationKind)
    guard !kinds.contains(where: \.isSymmetric) else { return .none }
    let directed = relations.filter { $0.kind != .membership }
    let leadsThere = directed.contains { $0.to.rawValue == actor.rawValue }
    let leadsHere = directed.contains { $0.from.rawValue == actor.rawValue }
    switch (leadsThere, leadsHere) {
    case (true, true): return .both
    case (true, false): return .forward
    case (false, true): return .back
    case (false, false): return .none
    }
  }
}

extension [Edge] {
  /// Whether any tells which way something goes.
  var haveDirections: Bool { contains { $0.arrow != .none && $0.head == .point } }

  /// The statuses that the lines for ties tell, as ``MapPen/tieEdge(id:from:to:of:with:)`` makes them.
  var tieStatuses: Set<Relation.Status?> {
    Set(
      filter { $0.cssClasses.first == "tie" }
        .map { $0.cssClasses.last.flatMap(Relation.Status.init(rawValue:)) }
    )
  }
}
