internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Level by level.

extension AreaSheet {
  var levels: [Block] {
    let shown = row.filter { !CellWords($0, names).isVacant }
    guard !shown.isEmpty else { return [] }
    return [
      .table(
        Block.Chart(
          caption: say(Phrase(sv: "Nivå för nivå", en: "Level by level")),
          columns: [
            say(Phrase(sv: "Nivå", en: "Level")), say(Phrase(sv: "Läge", en: "State")),
            say(Phrase(sv: "Krav", en: "Requirement")), say(Phrase(sv: "Parter", en: "Partners")),
            say(Phrase(sv: "Hålls av", en: "Held by")),
          ],
          rows: shown.map(level)
        )
      )
    ]
  }

  private func level(_ cell: Coverage.Cell) -> Block.Row {
    let words = CellWords(cell, names)
    let holders = contents.holders(of: cell)
    let state: Line
    if let finding = contents.finding(about: cell) {
      state = Line(words.symbol + " ") + Line([.link(words.state, .finding(finding))])
    } else {
      state = Line(words.symbol + " " + words.state)
    }
    return Block.Row(
      cells: [
        Line(names.level(cell.level)), state, requirement(cell, words), partners(cell, words),
        cell.counterparts.isEmpty && cell.indirect.isEmpty ? Line("–") : names.links(holders),
      ],
      marks: contents.selected.marks(
        crowd: cell.counterparts + cell.indirect + cell.generic,
        units: holders,
        areas: [area.id],
        levels: [cell.level]
      )
    )
  }

  /// What asks for the level: "krävs: ”på nationell nivå” – Programmet, avsnitt 3.4".
  private func requirement(_ cell: Coverage.Cell, _ words: CellWords) -> Line {
    guard let requirement = cell.requirement, let text = words.requirement else {
      return Line(say(Phrase(sv: "krävs ej", en: "not required")))
    }
    guard let evidence = requirement.evidence.first else {
      return Line(text + say(Phrase(sv: "; utan belägg", en: "; no evidence")))
    }
    return Line(text + ": ") + contents.cited(evidence)
  }

  private func partners(_ cell: Coverage.Cell, _ words: CellWords) -> Line {
    var parts: [Line] = []
    let (shown, more) = names.ordered(cell.counterparts).limited(to: ReportLimits.names)
    if !shown.isEmpty {
      parts.append(.list(shown.map(names.link)) + say(.andMore(more)))
    }
    for group in words.partners where group.label != nil {
      let (shown, more) = group.actors.limited(to: ReportLimits.names)
      let text =
        (group.label ?? "") + " " + shown.map { names[$0] }.joined(separator: ", ")
        + say(.andMore(more))
      parts.append(
        Line(text, linking: (cell.arenas + cell.indirect).map { (names[$0], .actor($0)) })
      )
    }
    if parts.isEmpty { return Line(say(Phrase(sv: "ingen noterad", en: "none recorded"))) }
    return .list(parts, separator: "; ") + (words.status.map { " (\($0))" } ?? "")
  }
}
