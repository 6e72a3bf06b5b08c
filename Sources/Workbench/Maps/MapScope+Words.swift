internal import Analyses
public import Diagnostics
public import Diagrams
public import Stakeholders

extension MapScope {
  public static let leavesNothing = Phrase(
    sv: "inget av det som kartan skulle visa är kvar med --only och --hide",
    en: "nothing that the map would show is left with --only and --hide"
  )

  /// Why nothing can be drawn at all; `nil` where something may.
  public func contradiction(in graph: StakeholderGraph) -> Phrase? {
    guard levels.isNothing || kinds.isNothing || units.isNothing || areas.isNothing else {
      return nil
    }
    let names = Phrase.list(onlyNames(in: graph))
    return Phrase(
      sv: "--hide döljer det enda som --only visar: \(names.swedish)",
      en: "--hide hides all that --only shows: \(names.english)"
    )
  }

  /// Whom or what a view is of.
  func subjects(of view: MapView) -> [EntityID] {
    switch view {
    case .focus(let area): [EntityID(area)]
    case .actor(let actor), .voice(let actor): [EntityID(actor)]
    case .channels(let source, let target): [source, target].compactMap(\.self)
    case .overview, .organisation, .coverage, .risks, .change: []
    }
  }

  /// "visar bara regional nivå; visar inte Transport; rubriken gäller hela urvalet"; `nil` where
  /// everything is drawn.
  func words(in graph: StakeholderGraph) -> Phrase? {
    guard let parts = limits(in: graph) else { return nil }
    let heading = Phrase(
      sv: "rubriken gäller hela urvalet",
      en: "the heading is about the whole selection"
    )
    return parts + Phrase("; ") + heading
  }

  /// "visar bara regional nivå; visar inte Transport"; `nil` where everything is drawn.
  func limits(in graph: StakeholderGraph) -> Phrase? {
    let shown = onlyNames(in: graph)
    let hidden = names(levels.hidden, kinds.hidden, units.hidden, areas.hidden, in: graph)
    guard !shown.isEmpty || !hidden.isEmpty else { return nil }
    let parts = [
      shown.isEmpty ? nil : Phrase(sv: "visar bara ", en: "shows only ") + .list(shown),
      hidden.isEmpty ? nil : Phrase(sv: "visar inte ", en: "does not show ") + .list(hidden),
    ].compactMap(\.self)
    return Phrase(
      sv: parts.map(\.swedish).joined(separator: "; "),
      en: parts.map(\.english).joined(separator: "; ")
    )
  }

  private func onlyNames(in graph: StakeholderGraph) -> [Phrase] {
    names(levels.only, kinds.only, units.only, areas.only, in: graph)
  }

  private func names(
    _ levels: Set<Level.ID>,
    _ kinds: Set<RelationKind.ID>,
    _ units: Set<Stakeholders.Unit.ID>,
    _ areas: Set<FocusArea.ID>,
    in graph: StakeholderGraph
  ) -> [Phrase] {
    let vocabulary = graph.vocabulary
    let levelNames = vocabulary.levels.map(\.id).filter(levels.contains).map(graph.levelWithNoun)
    let kindNames = vocabulary.relationKinds.filter { kinds.contains($0.id) }.map { kind in
      Phrase(sv: "slaget ", en: "the kind ") + kind.name.phrase
    }
    let unitNames = units.sorted().map { graph.name($0).phrase }
    let areaNames = graph.focusAreas.map(\.id).filter(areas.contains).map { graph.name($0).phrase }
    return levelNames + kindNames + unitNames + areaNames
  }
}

extension SelectedGraph {
  /// What a map is of, and what of it is not drawn.
  func mapCaption(showing scope: MapScope) -> Phrase {
    scope.words(in: graph).map { mapCaption + Phrase(" · ") + $0 } ?? mapCaption
  }

  /// That relations with counterparts have no focus area to be drawn from; `nil` where all have one, or
  /// only those of some are chosen.
  func relationsWithoutArea(showing scope: MapScope) -> Phrase? {
    guard selection.focusAreas.isEmpty else { return nil }
    let count = relations.count { relation in
      relation.focus.isEmpty && engagement(by: relation) != nil && scope.shows(relation, in: self)
    }
    guard count > 0 else { return nil }
    return Phrase(
      sv: "\(count) \(count == 1 ? "relation" : "relationer") utan fokusområde är inte med",
      en: "\(count) \(count == 1 ? "relation" : "relations") without a focus area "
        + "\(count == 1 ? "is" : "are") not on the map"
    )
  }
}

extension OpenedGraph {
  /// That a map is of somebody who is not drawn.
  func hiddenSubject(_ id: EntityID) -> Phrase {
    let name = graph.name(id).phrase
    return Phrase(
      sv: "kartan är av \(name.swedish), som --only och --hide inte visar",
      en: "the map is of \(name.english), which --only and --hide do not show"
    )
  }

  /// That a map is of something that the selection leaves out.
  func unchosenSubject(_ id: EntityID) -> Phrase {
    let name = graph.name(id).phrase
    return Phrase(
      sv: "kartan är av \(name.swedish), som inte är med i urvalet",
      en: "the map is of \(name.english), which is not in the selection"
    )
  }
}
