internal import Analyses
internal import Diagnostics
internal import Networks
internal import Spreadsheet
internal import Stakeholders

// Who stands between whom.

extension ReportWorkbook {
  /// A row for each who has a tie, in the order of names; `nil` where nothing is measured.
  var brokers: ReportSheet? {
    guard let analysis = contents.further.brokers, !analysis.isRefused else { return nil }
    let members = analysis.network.members
    let measures = BrokerMeasure.allCases.filter { analysis.values[$0] != nil }
    let places = members.indices
      .filter { (analysis.values[.degree]?[$0] ?? 0) > 0 }
      .sorted { names.place(members[$0]) < names.place(members[$1]) }
    guard !places.isEmpty else { return nil }
    let rows = places.map { place in
      [.report(names[members[place]])]
        + measures.map { measure -> Cell in
          guard let value = analysis.values[measure]?[place] else { return Cell(.blank) }
          // More decimals say nothing.
          return Cell(.number((value * 100).rounded() / 100))
        }
    }
    return ReportSheet(
      name: Phrase(sv: "Förmedlare", en: "Brokers"),
      purpose: Phrase(
        sv:
          "Mått på vem som står mellan vilka i det som är noterat; rapporten säger hur de räknas.",
        en: "Measures of who stands between whom on record; the report says how they are taken."
      ),
      tab: .violet,
      columns: [.init(Phrase(sv: "Vem", en: "Who"), 36)] + measures.map { .init($0.name, 14) },
      rows: rows
    )
  }
}
