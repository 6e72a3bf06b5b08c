public import Analyses
public import Diagnostics
public import Diagrams
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// A map of a selection, with what the analyses found brought out.
  ///
  /// - Parameter isFull: Whether an overview of very many draws each of them.
  /// - Throws: `MapRefusal` where the graph does not have what the view is of.
  public func map(
    _ view: MapView,
    of analysis: GapAnalysis,
    in language: Language,
    isFull: Bool = false
  ) throws(MapRefusal) -> StakeholderMap {
    let selected = analysis.selected
    switch view {
    case .overview: return city(nil, of: analysis, in: language, isFull: isFull)
    case .focus(let area):
      guard selected.focusAreas.contains(where: { $0.id == area }) else {
        throw .unknown(view, known: knownViews(of: analysis))
      }
      return city(area, of: analysis, in: language)
    case .organisation:
      let map = StakeholderMap.organisation(
        of: selected,
        caption: selected.mapCaption,
        language: language
      )
      return try map.orRefusal(
        Phrase(sv: "inga enheter är noterade", en: "no units are on record")
      )
    case .coverage:
      let content = CoverageContent(analysis)
      return try StakeholderMap.coverage(content, of: selected, language: language).orRefusal(
        Phrase(sv: "inga fokusområden är noterade", en: "no focus areas are on record")
      )
    case .risks:
      let content = RisksContent(RiskAnalysis(selected))
      return try StakeholderMap.risks(content, of: selected, language: language).orRefusal(
        Phrase(
          sv: "inget i urvalet hänger på en enda aktör, enhet eller relation",
          en: "nothing in this selection hangs on a single actor, unit or relation"
        )
      )
    case .channels(let source, let target):
      return try channels(from: source, to: target, of: analysis, in: language)
    default: throw .unknown(view, known: knownViews(of: analysis))
    }
  }

  private func city(
    _ focus: FocusArea.ID?,
    of analysis: GapAnalysis,
    in language: Language,
    isFull: Bool = false
  ) -> StakeholderMap {
    .city(
      focus: focus,
      of: analysis.selected,
      emphasis: Emphasis(focus: focus, of: analysis),
      isFull: isFull,
      language: language
    )
  }

  /// The views of a selection that have content: the overview, then each focus area.
  public func views(of analysis: GapAnalysis) -> [MapView] {
    [.overview] + analysis.coverage.focusAreas.map { .focus($0.id) }
  }

  /// The views that can be asked for by name.
  public func knownViews(of analysis: GapAnalysis) -> [MapView] {
    views(of: analysis) + [.coverage, .organisation, .risks] + channelViews(of: analysis)
  }
}

extension StakeholderMap? {
  fileprivate func orRefusal(_ reason: Phrase) throws(MapRefusal) -> StakeholderMap {
    guard let map = self else { throw .empty(reason) }
    return map
  }
}

/// Why there is no such map.
public enum MapRefusal: Error, Sendable {
  /// The graph does not have what the view is of.
  case unknown(MapView, known: [MapView])
  /// The records do not carry it.
  case empty(Phrase)
}

extension SelectedGraph {
  /// Graph, selection, reading and sourced share, in small below a map's title.
  var mapCaption: Phrase {
    graph.title.phrase + Phrase(" · ") + inWords + Phrase(" · ") + graph.sourcedShare.inWords
  }
}
