internal import DOT
internal import Diagnostics
internal import Stakeholders

// Actors and units side by side: the city's own in the tone of the city, others in that of their level.

extension MapPen {
  func name(_ id: EntityID) -> String { graph.name(id)[language] }

  /// `actor-kopenhamn`, `unit-gatukontoret`.
  func somebodyID(_ id: EntityID) -> String {
    graph.sort(of: id) == .unit ? "unit-\(id)" : "actor-\(id)"
  }

  /// An actor or a unit.
  ///
  /// - Parameter remarks: Further lines, in small.
  func somebodyNode(_ id: EntityID, remarks: [String] = [], column: Int) -> Node {
    if let unit = graph.unit(id) {
      var node = unitNode(unit, remarks: remarks, column: column)
      node.fill = Palette.city
      return node
    }
    guard let actor = graph.actor(id) else {
      return gapNode(id: somebodyID(id), text: id.rawValue, tooltip: id.rawValue)
    }
    var node = actorNode(actor, level: actor.levels.first, remarks: remarks, column: column)
    if actor.id == graph.principal {
      node.fill = Palette.city
      node.stroke = Palette.slate
    }
    return node
  }

  /// The kind of an actor or a unit, in words.
  func kindName(of id: EntityID) -> String {
    if let unit = graph.unit(id) {
      return graph.vocabulary.unitKind(unit.kind)?.name[language] ?? unit.kind.rawValue
    }
    guard let actor = graph.actor(id) else { return "" }
    return graph.vocabulary.actorKind(actor.kind)?.name[language] ?? actor.kind.rawValue
  }

  /// The levels of an actor, in words; a dash for a unit, which has none.
  func levels(of id: EntityID) -> String { graph.actor(id).map(levels) ?? "–" }

  /// Words without an outline, in small.
  func remarkNode(id: String, text: String, column: Int) -> Node {
    Node(
      id: .init(id),
      label: Label(lines: text.wrappedName(26).map { Label.Line([Label.Run($0)]) }),
      shape: .plain,
      textColor: Palette.remark,
      fontSize: 9,
      margin: .init(horizontal: 0, vertical: 0),
      column: column,
      tooltip: text,
      cssClasses: ["remark"]
    )
  }
}

extension MapLegend {
  /// The city's own, and the levels of the others, whichever there are.
  ///
  /// - Parameter levels: Further levels whose tones are on the map.
  mutating func addSomebodies(_ ids: [EntityID], at levels: [Level.ID] = []) {
    let actors = ids.compactMap { pen.graph.actor($0) }
    let others = actors.filter { $0.id != pen.graph.principal }
    if ids.count > others.count {
      addBox(
        Palette.city,
        Palette.slate,
        .solid,
        Phrase(sv: "stadens egna", en: "the city’s own")
      )
    }
    let used = others.map { $0.levels.first } + levels.map { $0 }
    for level in pen.graph.vocabulary.levels where used.contains(level.id) {
      let tones = Palette.tones(of: level.id, in: pen.graph.vocabulary)
      addBox(tones.fill, tones.stroke, .solid, level.name.phrase)
    }
    if used.contains(nil) {
      let tones = Palette.tones(of: nil, in: pen.graph.vocabulary)
      addBox(
        tones.fill,
        tones.stroke,
        .solid,
        Phrase(sv: "ingen nivå noterad", en: "no level recorded")
      )
    }
  }
}
