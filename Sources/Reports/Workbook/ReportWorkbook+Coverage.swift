internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// Coverage twice: as the matrix that one looks at, and a row a cell to filter by.

extension ReportWorkbook {
  private var coverage: Coverage { contents.coverage }

  /// Focus areas down, levels across.
  var matrix: ReportSheet? {
    guard !coverage.focusAreas.isEmpty else { return nil }
    let unplaced = coverage.focusAreas.map(contents.unplaced)
    let hasUnplaced = unplaced.contains { !$0.isEmpty }
    var columns = [ReportSheet.Column(Phrase(sv: "Fokusområde", en: "Focus area"), 26)]
    columns += coverage.levels.map { .init($0.name.phrase, 24) }
    if hasUnplaced { columns.append(.init(.withoutLevel, 24)) }
    columns.append(.init(Phrase(sv: "Uppfyllda krav", en: "Required and met"), 12))
    let rows = zip(coverage.focusAreas, unplaced).map { area, unplaced in
      var row: [Cell] = [.report(area.name[language], isBold: true)]
      row += coverage.row(area.id).map(cell)
      if hasUnplaced { row.append(.report(unplaced.joined(separator: "\n"))) }
      row.append(.report(say(Coverage.score(coverage.row(area.id)))))
      return row
    }
    var totals: [Cell] = [
      .report(say(Phrase(sv: "Uppfyllda krav", en: "Required and met")), isBold: true)
    ]
    totals += coverage.levels.map { level in
      .report(
        say(Coverage.score(coverage.cells.lazy.filter { $0.level == level.id })),
        isBold: true
      )
    }
    if hasUnplaced { totals.append(Cell(.blank)) }
    totals.append(.report(say(Coverage.score(coverage.cells)), isBold: true))
    return ReportSheet(
      name: Phrase(sv: "Täckning", en: "Coverage"),
      purpose: Phrase(
        sv: "Vem vi har som part, i varje fokusområde och på varje nivå; fet stil där nivån krävs.",
        en:
          "Whom we have as a partner, in each focus area and at each level; bold where the level is "
          + "required."
      ),
      tab: .green,
      columns: columns,
      rows: rows,
      totals: totals
    )
  }

  private func cell(_ cell: Coverage.Cell) -> Cell {
    let words = CellWords(cell, names)
    let head = words.symbol + " " + words.state
    let lines = [head, words.requirement].compactMap(\.self) + words.partners.flatMap(lines)
    return .report(
      lines.joined(separator: "\n"),
      fill: words.isVacant ? .none : cell.state.fill,
      isBold: cell.isRequired
    )
  }

  private func lines(_ group: CellWords.Group) -> [String] {
    let list = group.actors.map { names[$0] }.joined(separator: ", ")
    return [group.label.map { $0 + " " + list } ?? list]
  }

  /// A row for each cell that asks for somebody or in which somebody is.
  var cells: ReportSheet? {
    guard !coverage.focusAreas.isEmpty else { return nil }
    let rows = coverage.cells.filter { !CellWords($0, names).isVacant }.map { cell -> [Cell] in
      let words = CellWords(cell, names)
      return [
        .report(names[cell.area]), .report(names.level(cell.level)),
        .report(words.state, fill: cell.state.fill),
        .report(words.requirement ?? say(Phrase(sv: "krävs ej", en: "not required"))),
        .report(cell.isRequired ? say(.truth(cell.isMet)) : "–"),
        .report(cell.isMet ? cell.status.name[language] : "–"),
        .report(names.sorted(cell.counterparts).joined(separator: ", ")),
        .report(names.sorted(cell.indirect).joined(separator: ", ")),
        .report(names.sorted(cell.generic).joined(separator: ", ")),
        .report(names.sorted(contents.holders(of: cell)).joined(separator: ", ")),
        .report(
          (cell.requirement?.evidence ?? []).map { $0.citation(names) }.joined(separator: "\n")
        ),
      ]
    }
    return ReportSheet(
      name: Phrase(sv: "Rutor", en: "Cells"),
      purpose: Phrase(
        sv: "Täckningen rad för rad: varje nivå som krävs, och varje där någon finns.",
        en: "Coverage row by row: each level that is required, and each where somebody is."
      ),
      tab: .green,
      columns: [
        .init(Phrase(sv: "Fokusområde", en: "Focus area"), 28),
        .init(Phrase(sv: "Nivå", en: "Level"), 18),
        .init(Phrase(sv: "Läge", en: "State"), 16),
        .init(Phrase(sv: "Krav", en: "Requirement"), 20),
        .init(Phrase(sv: "Uppfyllt", en: "Met"), 10),
        .init(Phrase(sv: "Status", en: "Status"), 14),
        .init(Phrase(sv: "Namngivna parter", en: "Named partners"), 30),
        .init(Phrase(sv: "Genom arenor", en: "Through arenas"), 30),
        .init(Phrase(sv: "Allmänna kategorier", en: "Categories"), 30),
        .init(Phrase(sv: "Vem hos oss", en: "Who of us"), 26),
        .init(Phrase(sv: "Det som kräver nivån", en: "What requires the level"), 60),
      ],
      rows: rows
    )
  }
}

extension Phrase {
  static func truth(_ truth: Bool) -> Phrase {
    truth ? Phrase(sv: "ja", en: "yes") : Phrase(sv: "nej", en: "no")
  }
}
