public import Analyses
public import Diagnostics
public import Diagrams
public import Graphviz
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// A map of a selection, with what the analysis of gaps found brought out.
  public func map(
    _ view: MapView,
    of analysis: GapAnalysis,
    in language: Language
  ) -> StakeholderMap {
    StakeholderMap(
      view,
      of: analysis.selected,
      emphasis: Emphasis(view, of: analysis),
      language: language
    )
  }

  /// The views of a selection that have content: the overview, then each focus area.
  public func views(of analysis: GapAnalysis) -> [MapView] {
    [.overview] + analysis.coverage.focusAreas.map { .focus($0.id) }
  }
}

extension Emphasis {
  /// What the analysis of gaps says of the cells that a view shows, its title the finding.
  init(_ view: MapView, of analysis: GapAnalysis) {
    let coverage = analysis.coverage
    let cells: [Coverage.Cell] =
      switch view {
      case .overview: coverage.required
      case .focus(let area): coverage.row(area).filter(\.isRequired)
      }
    let title: Phrase =
      switch view {
      case .overview: Self.overviewTitle(analysis)
      case .focus(let area): Self.focusTitle(area, cells, analysis)
      }
    self.init(
      title: title,
      caption: Self.caption(analysis),
      requirements: cells.map { cell in
        Emphasis.Requirement(
          area: cell.area,
          level: cell.level,
          isOpen: cell.isOpen,
          lack: Self.lack(cell),
          counted: Self.counted(in: cell)
        )
      }
    )
  }

  /// The named, directly and then through arenas where it takes them; else the categories.
  private static func counted(in cell: Coverage.Cell) -> [Counted] {
    let direct = cell.counterparts.map { Counted($0) }
    return switch cell.state {
    case .covered, .thin: direct
    case .indirect, .partial:
      direct + cell.indirect.map { Counted($0, through: cell.via[$0] ?? []) }
    case .nominal: cell.generic.map { Counted($0) }
    case .unplaced, .none: []
    }
  }

  private static func caption(_ analysis: GapAnalysis) -> Phrase {
    let selected = analysis.selected
    return selected.graph.title.phrase + Phrase(" · ") + selected.inWords + Phrase(" · ")
      + selected.graph.sourcedShare.inWords
  }

  /// What stands in the place of a counterpart.
  private static func lack(_ cell: Coverage.Cell) -> Phrase {
    switch cell.state {
    case .partial:
      let known = cell.counterparts.count + cell.indirect.count
      return Phrase(
        sv: "\(known) av \(cell.minimum) namngivna",
        en: "\(known) of \(cell.minimum) named"
      )
    case .nominal:
      return Phrase(sv: "ingen namngiven, bara kategori", en: "nobody named, only a category")
    case .unplaced:
      return Phrase(sv: "ingen placerad på nivån", en: "nobody placed at this level")
    case .none:
      return Phrase(sv: "ingen noterad", en: "nobody recorded")
    case .covered, .thin, .indirect:
      return cell.state.name
    }
  }

  private static func overviewTitle(_ analysis: GapAnalysis) -> Phrase {
    let coverage = analysis.coverage
    guard coverage.requiredCount > 0 else {
      let selection = analysis.selected.selection
      return
        (isNarrowed(selection) || !selection.focusAreas.isEmpty
        ? Phrase(sv: "Ingen nivå i urvalet krävs", en: "No level in this selection is required")
        : Phrase(sv: "Inget krav på nivåer är noterat", en: "No level is required on record"))
        + Phrase(sv: ", så täckningen är odefinierad", en: ", so coverage is undefined")
    }
    let score = score(of: coverage.required).capitalised
    let lacking = analysis.areasWithoutNamedPartner.count
    let total = coverage.focusAreas.count
    guard lacking > 0 else { return score }
    guard total > 1 else {
      return score
        + Phrase(
          sv: " – fokusområdet har ingen namngiven part",
          en: " – the focus area has no named partner"
        )
    }
    return score
      + Phrase(
        sv: " – \(Phrase.count(lacking).swedish) av \(Phrase.count(total).swedish) "
          + "fokusområden har ingen namngiven part",
        en: " – \(Phrase.count(lacking).english) of \(Phrase.count(total).english) "
          + "focus areas \(lacking == 1 ? "has" : "have") no named partner"
      )
  }

  private static func focusTitle(
    _ id: FocusArea.ID,
    _ cells: [Coverage.Cell],
    _ analysis: GapAnalysis
  ) -> Phrase {
    let graph = analysis.selected.graph
    let area = graph.focusArea(id)
    let name = (area?.details.short ?? area?.name)?.phrase ?? Phrase(id.rawValue)
    guard !cells.isEmpty else {
      return name
        + (isNarrowed(analysis.selected.selection)
          ? Phrase(
            sv: ": ingen nivå i urvalet krävs",
            en: ": no level in this selection is required"
          )
          : Phrase(sv: ": inget krav på nivå är noterat", en: ": no level is required on record"))
    }
    let open = cells.filter(\.isOpen).map { cell in
      graph.vocabulary.level(cell.level)?.name.phrase ?? Phrase(cell.level.rawValue)
    }
    let levels = Phrase.list(open)
    let start = name + Phrase(": ") + score(of: cells)
    guard !open.isEmpty else { return start }
    return start
      + Phrase(
        sv: " – \(levels.swedish) är \(open.count == 1 ? "öppen" : "öppna")",
        en: " – \(levels.english) \(open.count == 1 ? "is" : "are") open"
      )
  }

  /// Whether a selection leaves requirements out.
  private static func isNarrowed(_ selection: Selection) -> Bool {
    !selection.levels.isEmpty || !selection.bases.isEmpty
  }

  /// "2 av 3 nivåer som krävs har en namngiven part, varav 1 indirekt", of at least one cell.
  private static func score(of cells: [Coverage.Cell]) -> Phrase {
    let asksForMore = cells.contains { $0.minimum > 1 }
    let met = cells.count(where: \.isMet)
    let indirect = cells.count { $0.state == .indirect }
    let partners =
      asksForMore
      ? Phrase(sv: "så många namngivna parter som krävs", en: "the named partners asked for")
      : Phrase(sv: "en namngiven part", en: "a named partner")
    let remark =
      switch (indirect, met) {
      case (0, _): Phrase("")
      case (1, 1): Phrase(sv: ", indirekt", en: ", indirectly")
      default: Phrase(sv: ", varav \(indirect) indirekt", en: ", \(indirect) of them indirectly")
      }
    guard cells.count > 1 else {
      let level = Phrase(sv: "den enda nivå som krävs ", en: "the only required level ")
      if met > 0 { return level + Phrase(sv: "har ", en: "has ") + partners + remark }
      return level
        + (asksForMore
          ? Phrase(
            sv: "har inte så många namngivna parter som krävs",
            en: "does not have the named partners asked for"
          )
          : Phrase(sv: "har ingen namngiven part", en: "has no named partner"))
    }
    return Phrase(
      sv: "\(met) av \(cells.count) nivåer som krävs har ",
      en: "\(met) of \(cells.count) required levels \(met == 1 ? "has" : "have") "
    ) + partners + remark
  }
}

extension StakeholderMap {
  /// The map for a report, with its picture where it could be drawn.
  func figure(
    svg: Result<RenderedImage, DrawingFailure>,
    file: String?,
    language: Language
  ) -> Figure {
    let tables = twin.tables.map {
      Reports.Table(caption: $0.caption, columns: $0.columns, rows: $0.rows)
    }
    switch svg {
    case .success(let image):
      return Figure(
        view: view.spelling,
        title: twin.title,
        summary: twin.summary,
        svg: image.text?.scopingIDs(by: view.fileName),
        file: file,
        twin: tables
      )
    case .failure(let failure):
      return Figure(
        view: view.spelling,
        title: twin.title,
        summary: twin.summary,
        svg: nil,
        failure: failure.message[language],
        file: nil,
        twin: tables
      )
    }
  }

  /// The map in words, as Markdown.
  public var twinMarkdown: String {
    TwinMarkdown.text(
      title: twin.title,
      summary: twin.summary,
      tables: twin.tables.map {
        Reports.Table(caption: $0.caption, columns: $0.columns, rows: $0.rows)
      }
    )
  }
}

extension DrawingFailure {
  /// Why a map was not drawn, for somebody who only wanted the map.
  public var message: Phrase {
    switch self {
    case .refused(let messages):
      Phrase(
        sv: "Graphviz avvisade kartan: \(messages.joined(separator: "; "))",
        en: "Graphviz refused the map: \(messages.joined(separator: "; "))"
      )
    case .timedOut(let time):
      Phrase(
        sv: "kartan blev inte klar på \(time.components.seconds) sekunder; "
          + "välj ett mindre urval, eller ett fokusområde i stället för översikten",
        en: "the map was not ready within \(time.components.seconds) seconds; "
          + "choose a smaller selection, or a focus area instead of the overview"
      )
    case .outOfMemory:
      Phrase(
        sv: "kartan fick inte plats i minnet; välj ett mindre urval",
        en: "the map did not fit into memory; choose a smaller selection"
      )
    case .tooLarge:
      Phrase(
        sv: "kartan blev för stor; välj ett mindre urval",
        en: "the map became too large; choose a smaller selection"
      )
    case .crashed(let signal):
      Phrase(
        sv: "Graphviz avbröts (signal \(signal)) medan kartan ritades",
        en: "Graphviz broke off (signal \(signal)) while drawing the map"
      )
    case .exited(let status):
      Phrase(
        sv: "ritprogrammet slutade (status \(status)) innan kartan var klar",
        en: "the drawing program ended (status \(status)) before the map was ready"
      )
    case .couldNotStart(let reason):
      Phrase(
        sv: "ritprogrammet kunde inte startas: \(reason)",
        en: "the drawing program could not be started: \(reason)"
      )
    case .unexpectedAnswer:
      Phrase(
        sv: "ritprogrammet svarade något som inte är en karta",
        en: "the drawing program answered something that is no map"
      )
    }
  }
}
