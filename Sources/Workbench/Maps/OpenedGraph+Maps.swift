public import Analyses
internal import DOT
public import Diagnostics
public import Diagrams
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// A map of a selection, with what the analyses found brought out.
  ///
  /// - Parameter changes: What is another than in an earlier graph; there is no view of change without.
  /// - Parameter scope: What of it is drawn. What the analyses found stays that of all.
  /// - Parameter isFull: Whether an overview of very many draws each of them.
  /// - Throws: `MapRefusal` where the graph does not have what the view is of, or nothing of it is
  ///   drawn.
  public func map(
    _ view: MapView,
    of analysis: GapAnalysis,
    since changes: ChangeAnalysis? = nil,
    in language: Language,
    showing scope: MapScope = MapScope(),
    isFull: Bool = false
  ) throws(MapRefusal) -> StakeholderMap {
    let map = try draft(view, of: analysis, since: changes, in: language, showing: scope, isFull)
    guard scope.isEverything else {
      if let hidden = scope.subjects(of: view).first(where: { !scope.shows($0, in: graph) }) {
        throw .empty(hiddenSubject(hidden))
      }
      guard map.drawsAnything else { throw .empty(MapScope.leavesNothing) }
      // What a title tells is told by lines, wherever the whole map has any.
      if map.drawing.edges.isEmpty {
        let whole = try draft(
          view,
          of: analysis,
          since: changes,
          in: language,
          showing: .init(),
          isFull
        )
        guard whole.drawing.edges.isEmpty else { throw .empty(MapScope.leavesNothing) }
      }
      return map
    }
    return map
  }

  private func draft(
    _ view: MapView,
    of analysis: GapAnalysis,
    since changes: ChangeAnalysis?,
    in language: Language,
    showing scope: MapScope,
    _ isFull: Bool
  ) throws(MapRefusal) -> StakeholderMap {
    let selected = analysis.selected
    let caption = selected.mapCaption(showing: scope)
    switch view {
    case .overview: return city(nil, of: analysis, in: language, showing: scope, isFull: isFull)
    case .focus(let area):
      guard selected.focusAreas.contains(where: { $0.id == area }) else {
        throw .unknown(view, known: knownViews(of: analysis))
      }
      guard selected.rows.contains(where: { $0.id == area }) else {
        throw .empty(unchosenSubject(EntityID(area)))
      }
      return city(area, of: analysis, in: language, showing: scope)
    case .organisation:
      let map = StakeholderMap.organisation(
        of: selected,
        caption: caption,
        showing: scope,
        language: language
      )
      return try map.orRefusal(
        Phrase(sv: "inga enheter är noterade", en: "no units are on record")
      )
    case .coverage:
      var content = CoverageContent(analysis)
      content.caption = caption
      return try StakeholderMap.coverage(
        content,
        of: selected,
        showing: scope,
        language: language
      ).orRefusal(
        Phrase(sv: "inga fokusområden är noterade", en: "no focus areas are on record")
      )
    case .actor(let id):
      guard isKnown(id, in: selected) else {
        throw .unknown(view, known: knownViews(of: analysis))
      }
      var content = ActorContent(id, of: analysis)
      content.caption = caption
      return try StakeholderMap.actor(
        content,
        of: selected,
        showing: scope,
        language: language
      ).orRefusal(nothing(with: id, in: selected))
    case .voice(let id):
      guard isKnown(id, in: selected) else {
        throw .unknown(view, known: knownViews(of: analysis))
      }
      var content = VoiceContent(id, of: selected)
      content.caption = caption
      let map = StakeholderMap.voice(content, of: selected, showing: scope, language: language)
      guard map != nil || selected.standing(of: id) == .named else {
        throw .untold(
          graph.name(id).phrase
            + Phrase(
              sv: " är ingen namngiven part, så det går inte att säga om vi talar med en röst",
              en: " is no named partner, so whether we speak with one voice cannot be said"
            )
        )
      }
      return try map.orRefusal(nobody(meeting: id, in: selected))
    case .change:
      guard let changes else { throw .unknown(view, known: knownViews(of: analysis)) }
      let content = ChangeContent(changes, showing: scope)
      return try StakeholderMap.change(
        content,
        from: changes.old.selected,
        to: changes.new.selected,
        showing: scope,
        language: language
      ).orRefusal(
        content.relations.isEmpty
          ? Phrase(
            sv: "inget av det som kartan visar har ändrats",
            en: "nothing that the map shows has changed"
          )
          : MapScope.leavesNothing
      )
    case .risks:
      var content = RisksContent(RiskAnalysis(selected))
      content.caption = caption
      return try StakeholderMap.risks(
        content,
        of: selected,
        showing: scope,
        language: language
      ).orRefusal(
        Phrase(
          sv: "inget i urvalet hänger på en enda aktör, enhet eller relation",
          en: "nothing in this selection hangs on a single actor, unit or relation"
        )
      )
    case .channels(let source, let target):
      return try channels(from: source, to: target, of: analysis, in: language, showing: scope)
    }
  }

  /// Whether somebody outside is meant who stands on the day.
  private func isKnown(_ id: Actor.ID, in selected: SelectedGraph) -> Bool {
    id != graph.principal && graph.actor(id).map { selected.isValid($0.details) } ?? false
  }

  private func city(
    _ focus: FocusArea.ID?,
    of analysis: GapAnalysis,
    in language: Language,
    showing scope: MapScope,
    isFull: Bool = false
  ) -> StakeholderMap {
    var emphasis = Emphasis(focus: focus, of: analysis)
    emphasis.caption = analysis.selected.mapCaption(showing: scope)
    if focus == nil, let rest = analysis.selected.relationsWithoutArea(showing: scope) {
      emphasis.caption = emphasis.caption + Phrase(" · ") + rest
    }
    return .city(
      focus: focus,
      of: analysis.selected,
      emphasis: emphasis,
      showing: scope,
      isFull: isFull,
      language: language
    )
  }

  /// The views of a selection that have content: the overview, then each focus area.
  public func views(of analysis: GapAnalysis) -> [MapView] {
    [.overview] + analysis.coverage.focusAreas.map { .focus($0.id) }
  }

  /// Every view that has content, as maps. In a graph of very many, counterparts have a map of their
  /// own where several units meet them, or where they decide a matter.
  public func allMaps(
    of analysis: GapAnalysis,
    in language: Language,
    showing scope: MapScope = MapScope(),
    isFull: Bool = false
  ) -> [StakeholderMap] {
    drawnViews(of: analysis).compactMap {
      try? map($0, of: analysis, in: language, showing: scope, isFull: isFull)
    }
  }

  /// How many maps of single actors ``allMaps(of:in:showing:isFull:)`` leaves out.
  public func omittedActorMaps(of analysis: GapAnalysis) -> Int {
    knownViews(of: analysis).count - drawnViews(of: analysis).count
  }

  /// Of very many actors, those whom several units meet and those who decide.
  private func drawnViews(of analysis: GapAnalysis) -> [MapView] {
    let known = knownViews(of: analysis)
    guard graph.actors.count > Self.mostActorMaps else { return known }
    let told = Set(analysis.selected.contacts().filter(\.isShared).map(\.actor))
      .union(analysis.selected.decidersOfMatters().values.joined())
    return known.filter { view in
      switch view {
      case .actor(let id), .voice(let id): told.contains(id)
      default: true
      }
    }
  }

  private static let mostActorMaps = 150

  /// The views that can be asked for by name.
  public func knownViews(of analysis: GapAnalysis) -> [MapView] {
    let actors = graph.actors.map(\.id).filter { isKnown($0, in: analysis.selected) }
    return views(of: analysis) + [.coverage, .organisation, .risks] + channelViews(of: analysis)
      + actors.map { .actor($0) }
      + actors.filter { analysis.selected.standing(of: $0) == .named }.map { .voice($0) }
  }
}

extension StakeholderMap {
  /// Whether there is something on it.
  fileprivate var drawsAnything: Bool {
    func holdsNode(_ item: Item) -> Bool {
      switch item {
      case .node: true
      case .cluster(let cluster): cluster.items.contains(where: holdsNode)
      }
    }
    return drawing.items.contains(where: holdsNode)
  }
}

extension StakeholderMap? {
  fileprivate func orRefusal(
    _ reason: @autoclosure () -> Phrase
  ) throws(MapRefusal) -> StakeholderMap {
    guard let map = self else { throw .empty(reason()) }
    return map
  }
}

/// Why there is no such map.
public enum MapRefusal: Error, Sendable {
  /// The graph does not have what the view is of.
  case unknown(MapView, known: [MapView])
  /// There is nothing that it could show, which is an answer as well.
  case empty(Phrase)
  /// The records cannot carry what is asked for.
  case untold(Phrase)
}

extension SelectedGraph {
  /// Graph, selection, reading and sourced share, in small below a map's title.
  var mapCaption: Phrase {
    graph.title.phrase + Phrase(" · ") + inWords + Phrase(" · ") + graph.sourcedShare.inWords
  }
}
