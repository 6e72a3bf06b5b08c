internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// The least that must be added.

extension ReportWorkbook {
  /// A row for each step of each smallest set, then one for each level that no step fills.
  var closing: ReportSheet? {
    guard let analysis = contents.further.closing, !analysis.open.isEmpty else { return nil }
    let words = ClosingWords(analysis: analysis, isLeft: false)
    let shared = Set(analysis.backbone ?? [])
    let steps = analysis.sets.enumerated().flatMap { number, set -> [[Cell]] in
      let cells = analysis.closed(by: set)
      return zip(set, analysis.costs(of: set)).enumerated().map { place, step in
        let (move, cost) = step
        return [
          .report(say(words.move(move, closing: cells))), .number(number + 1), .number(place + 1),
          .report(names[move.actor]), .report(names[move.area]),
          .report(
            cells.filter { $0.area == move.area && move.levels.contains($0.level) }
              .map { names.level($0.level) }.joined(separator: ", ")
          ),
          .number(cost), .report(say(.truth(shared.contains(move)))),
        ]
      }
    }
    let rest = analysis.unclosable.map { unclosable -> [Cell] in
      let cell = unclosable.cell
      return [
        .report(say(words.needed(unclosable)), fill: .rust), Cell(.blank), Cell(.blank),
        Cell(.blank), .report(names[cell.area]), .report(names.level(cell.level)), Cell(.blank),
        Cell(.blank),
      ]
    }
    return ReportSheet(
      name: Phrase(sv: "Minsta tillägg", en: "Least to add"),
      purpose: Phrase(
        sv: "De minsta uppsättningarna av steg som stänger öppna krav, och vad inget steg fyller.",
        en: "The smallest sets of steps that close open requirements, and what no step fills."
      ),
      tab: .violet,
      columns: [
        .init(Phrase(sv: "Steg, eller vad som saknas", en: "Step, or what is lacking"), 60),
        .init(Phrase(sv: "Uppsättning", en: "Set"), 12),
        .init(Phrase(sv: "Nr", en: "No."), 6),
        .init(Phrase(sv: "Aktör", en: "Actor"), 32),
        .init(Phrase(sv: "Fokusområde", en: "Focus area"), 32),
        .init(Phrase(sv: "Nivåer", en: "Levels"), 24),
        .init(Phrase(sv: "Kostnad", en: "Cost"), 10),
        .init(Phrase(sv: "Ingår i alla", en: "In all of them"), 12),
      ],
      rows: steps + rest
    )
  }
}
