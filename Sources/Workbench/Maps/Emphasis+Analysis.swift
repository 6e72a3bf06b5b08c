internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Reports
internal import Stakeholders

extension Emphasis {
  /// What the analysis of gaps says of the cells that a map of the city shows, its title the finding.
  ///
  /// - Parameter focus: The one focus area that it is of; `nil` for all.
  init(focus: FocusArea.ID?, of analysis: GapAnalysis) {
    let coverage = analysis.coverage
    let cells = focus.map { coverage.row($0).filter(\.isRequired) } ?? coverage.required
    let title = focus.map { Self.focusTitle($0, cells, analysis) } ?? Self.overviewTitle(analysis)
    self.init(
      title: title,
      caption: analysis.selected.mapCaption,
      requirements: cells.map { cell in
        Emphasis.Requirement(
          area: cell.area,
          level: cell.level,
          isOpen: cell.isOpen,
          lack: Self.lack(cell),
          counted: Self.counted(in: cell)
        )
      },
      areasWithoutPartner: Set(coverage.focusAreas.map(\.id).filter(coverage.hasNobody))
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
    let score =
      analysis.selected.selection.isPart
      ? Phrase(sv: "I urvalet: ", en: "In this selection: ") + score(of: coverage.required)
      : score(of: coverage.required).capitalised
    // Counted and told as on the front page.
    let lacking = analysis.toldAreasWithoutNamedPartner.count
    let selected = analysis.selected
    let isRobust = selected.isTellingOnlyRobust && !selected.graph.readings.isEmpty
    let total = coverage.focusAreas.count
    guard lacking > 0 else { return score }
    return score + Phrase(" – ") + areas(without: lacking, of: total)
      + within(isNarrowed: selected.isNarrowed, isRobust: isRobust)
  }

  /// Of which relations and readings it is so.
  private static func within(isNarrowed: Bool, isRobust: Bool) -> Phrase {
    switch (isNarrowed, isRobust) {
    case (false, false): Phrase("")
    case (true, false): .inSelection
    case (false, true): Phrase(sv: " i någon läsning", en: " under any reading")
    case (true, true): .inSelection + Phrase(sv: ", hur det än läses", en: ", however it is read")
    }
  }

  /// "tre av sex fokusområden har ingen namngiven part", of at least one without.
  private static func areas(without lacking: Int, of total: Int) -> Phrase {
    guard total > 1 else {
      return Phrase(
        sv: "fokusområdet har ingen namngiven part",
        en: "the focus area has no named partner"
      )
    }
    guard lacking < total else {
      let number = Phrase.count(total)
      return total == 2
        ? Phrase(
          sv: "inget av de två fokusområdena har en namngiven part",
          en: "neither of the two focus areas has a named partner"
        )
        : Phrase(
          sv: "inget av \(number.swedish) fokusområden har en namngiven part",
          en: "none of \(number.english) focus areas has a named partner"
        )
    }
    return Phrase(
      sv: "\(Phrase.count(lacking).swedish) av \(Phrase.count(total).swedish) "
        + "fokusområden har ingen namngiven part",
      en: "\(Phrase.count(lacking).english) of \(Phrase.count(total).english) "
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
    if cells.isEmpty, analysis.coverage.hasNobody(in: id) {
      return name
        + Phrase(sv: " har ingen noterad extern part", en: " has no recorded external partner")
        + (leavesRelationsOut(analysis.selected.selection) ? Phrase.inSelection : Phrase(""))
    }
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
    let start =
      name
      + (leavesRelationsOut(analysis.selected.selection)
        ? Phrase(sv: ", i urvalet: ", en: ", in this selection: ") : Phrase(": "))
      + score(of: cells)
    guard !open.isEmpty else { return start }
    return start
      + Phrase(
        sv: " – \(levels.swedish) är \(open.count == 1 ? "öppen" : "öppna")",
        en: " – \(levels.english) \(open.count == 1 ? "is" : "are") open"
      )
  }

  /// Whether it leaves more out than focus areas.
  private static func leavesRelationsOut(_ selection: Selection) -> Bool {
    var selection = selection
    selection.focusAreas = []
    return selection.isPart
  }

  /// Whether a selection leaves requirements out.
  private static func isNarrowed(_ selection: Selection) -> Bool {
    !selection.levels.isEmpty || !selection.bases.isEmpty
  }

  /// "2 av 3 nivåer som krävs har en namngiven part, varav 1 indirekt", of at least one cell.
  private static func score(of cells: [Coverage.Cell]) -> Phrase {
    let asksForMore = cells.contains { $0.minimum > 1 }
    let met = cells.count(where: \.isMet)
    let partners =
      asksForMore
      ? Phrase(sv: "så många namngivna parter som krävs", en: "the named partners asked for")
      : Phrase(sv: "en namngiven part", en: "a named partner")
    let shares = cells.indirectShare + cells.ongoingShare
    guard cells.count > 1 else {
      let level = Phrase(sv: "den enda nivå som krävs ", en: "the only required level ")
      if met > 0 {
        return level + Phrase(sv: "har ", en: "has ") + partners + shares
      }
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
    ) + partners + shares
  }
}

extension Coverage {
  /// Whether no counterpart of a focus area is recorded, not even a category.
  fileprivate func hasNobody(in area: FocusArea.ID) -> Bool {
    counterparts[area]?.isEmpty ?? true
  }
}
