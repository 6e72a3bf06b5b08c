internal import Diagnostics
internal import Spreadsheet

// Everything on record, a sheet for each table of the register.

extension ReportWorkbook {
  func register(_ chart: Register.Chart) -> ReportSheet {
    let things = chart.rows.map { ThingCells($0.first) }
    let hasIDs = things.contains { !$0.id.isEmpty }
    let hasWeb = things.contains { !$0.url.isEmpty }
    let hasMore = things.contains { !$0.more.isEmpty }
    let first = chart.columns.first ?? ""
    var columns = [ReportSheet.Column(Phrase(first), 34)]
    if hasIDs { columns.append(.init(Phrase(sv: "Beteckning", en: "Id"), 22)) }
    columns += chart.columns.dropFirst().map { .init(Phrase($0), 24) }
    if hasMore { columns.append(.init(Phrase(sv: "Övrigt", en: "Further"), 50)) }
    if hasWeb { columns.append(.init(Phrase(sv: "Webbplats", en: "Web page"), 34)) }
    let rows = zip(chart.rows, things).map { row, thing in
      var cells = [Cell.report(thing.name)]
      if hasIDs { cells.append(.report(thing.id)) }
      cells += row.dropFirst().map { .report(text($0)) }
      if hasMore { cells.append(.report(thing.more)) }
      if hasWeb { cells.append(.report(thing.url)) }
      return cells
    }
    return ReportSheet(
      name: Self.name(of: chart),
      purpose: Phrase(sv: "Register: \(chart.title).", en: "Register: \(chart.title)."),
      tab: .grey,
      columns: columns,
      rows: rows
    )
  }

  private func text(_ entry: Register.Entry) -> String {
    switch entry {
    case .thing(let name, _, _, _, _): name
    case .text(let text): text
    case .evidence(let citations): citations.map(\.text).joined(separator: ", ")
    case .notRecorded: say(.notRecorded)
    }
  }

  /// What the tab says, which has little room.
  private static func name(of chart: Register.Chart) -> Phrase {
    switch chart.anchor {
    case "actors": Phrase(sv: "Aktörer", en: "Actors")
    case "units": Phrase(sv: "Enheter", en: "Units")
    case "relations": Phrase(sv: "Relationer", en: "Relations")
    case "inner-relations": Phrase(sv: "Inre relationer", en: "Inner relations")
    case "ended-relations": Phrase(sv: "Avslutade relationer", en: "Ended relations")
    case "focus-areas": Phrase(sv: "Fokusområden", en: "Focus areas")
    case "matters": Phrase(sv: "Sakfrågor", en: "Matters")
    case "aims": Phrase(sv: "Mål", en: "Aims")
    case "documents": Phrase(sv: "Styrdokument", en: "Documents")
    default: Phrase(chart.anchor)
    }
  }
}

/// What the first entry of a row says, cell by cell.
private struct ThingCells {
  var name = ""
  var id = ""
  var more = ""
  var url = ""

  init(_ entry: Register.Entry?) {
    switch entry {
    case .thing(let name, let id, let url, let note, let more):
      self.name = name
      self.id = id ?? ""
      self.url = url ?? ""
      self.more = [note, more].compactMap(\.self).joined(separator: " · ")
    case .text(let text): name = text
    case .evidence, .notRecorded, nil: break
    }
  }
}
