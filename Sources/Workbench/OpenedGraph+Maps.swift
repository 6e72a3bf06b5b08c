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
          lack: Self.lack(cell)
        )
      }
    )
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
      return Phrase(
        sv: "Inget krav på nivåer är noterat, så täckningen är odefinierad",
        en: "No level is required on record, so coverage is undefined"
      )
    }
    let score = Phrase(
      sv:
        "\(coverage.metCount) av \(coverage.requiredCount) nivåer som krävs har en namngiven part",
      en: "\(coverage.metCount) of \(coverage.requiredCount) required levels "
        + "\(coverage.metCount == 1 ? "has" : "have") a named partner"
    )
    let lacking = analysis.areasWithoutNamedPartner.count
    let total = coverage.focusAreas.count
    guard lacking > 0 else { return score }
    return score
      + Phrase(
        sv: " – \(Phrase.count(lacking).swedish) av \(Phrase.count(total).swedish) "
          + "fokusområden saknar namngiven part",
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
        + Phrase(sv: ": inget krav på nivå är noterat", en: ": no level is required on record")
    }
    let met = cells.count(where: \.isMet)
    let open = cells.filter(\.isOpen).map { cell in
      graph.vocabulary.level(cell.level)?.name.phrase ?? Phrase(cell.level.rawValue)
    }
    let levels = Phrase.list(open)
    let score = Phrase(
      sv: ": \(met) av \(cells.count) nivåer som krävs har en namngiven part",
      en: ": \(met) of \(cells.count) required levels \(met == 1 ? "has" : "have") "
        + "a named partner"
    )
    guard !open.isEmpty else { return name + score }
    return name + score
      + Phrase(
        sv: " – \(levels.swedish) är \(open.count == 1 ? "öppen" : "öppna")",
        en: " – \(levels.english) \(open.count == 1 ? "is" : "are") open"
      )
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
          + "välj ett mindre urval, till exempel ett fokusområde",
        en: "the map was not ready within \(time.components.seconds) seconds; "
          + "choose a smaller selection, such as one focus area"
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
