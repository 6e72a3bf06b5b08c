internal import Analyses
internal import Diagnostics
public import Spreadsheet
internal import Stakeholders

extension GapReport {
  /// The report as a workbook: a sheet to begin with, then one for each question that has something to
  /// tell, what was decided, and every row of the register.
  public var sheets: Workbook { ReportWorkbook(contents).workbook }
}

/// What a report says, as sheets.
struct ReportWorkbook {
  let contents: ReportContents

  init(_ contents: ReportContents) {
    self.contents = contents
  }

  var names: GraphNames { contents.names }
  var language: Language { contents.language }

  func say(_ phrase: Phrase) -> String { phrase[language] }

  var workbook: Workbook {
    let tables =
      [matrix, cells, findings, risks, channels, voice, closing, brokers, changes, followUps]
      .compactMap(\.self)
      + contents.register.charts.map(register)
    return Workbook(
      title: contents.graph.title[language] + " – " + say(ReportContents.genre).lowercased(),
      sheets: [beginning(tables)] + tables.map { $0.sheet(in: language) }
    )
  }

  // MARK: The first sheet

  private func beginning(_ tables: [ReportSheet]) -> Spreadsheet.Sheet {
    var rows: [[Cell]] = [
      [Cell(contents.graph.title[language], style: CellStyle(font: .title))],
      [Cell(say(ReportContents.genre), style: CellStyle(font: .italic))],
      [],
    ]
    rows += contents.particulars.map { label, value in
      [.report(say(label), isBold: true), .report(say(value))]
    }
    rows.append([])
    rows += brief
    rows += [[], [.report(say(.sheetsHere), isBold: true)]]
    rows += tables.map { table in
      [
        .report(say(table.name), isBold: true), .report(say(table.purpose)),
        .number(table.rows.count),
      ]
    }
    rows += [[], [.report(say(.colours), isBold: true)]]
    rows += CoverageState.allCases.map { state in
      [
        .report(state.symbol + " " + say(state.name), fill: state.fill),
        .report(say(state.meaning)),
      ]
    }
    rows += Severity.allCases.map { severity in
      [.report(say(severity.name), fill: severity.fill), .report(say(Guide.meaning(of: severity)))]
    }
    var sheet = Spreadsheet.Sheet(
      name: say(Phrase(sv: "Läs först", en: "Read first")),
      columns: [.init(width: 24), .init(width: 90), .init(width: 10)],
      rows: rows
    )
    sheet.tab = .header
    sheet.hasGridlines = false
    return sheet
  }

  /// What the front page of the report says.
  private var brief: [[Cell]] {
    let brief = Brief(contents)
    let title = Chapter.brief.title
    var rows: [[Cell]] = [
      [.report(say(title), isBold: true), .report(say(brief.lead), isBold: true)]
    ]
    rows += brief.points.map { point in
      [.report(say(point.chapter.shortTitle)), .report(point.line.text(in: language))]
    }
    for (number, question) in brief.questions.enumerated() {
      if number == 0 { rows.append([]) }
      rows.append([
        number == 0 ? .report(say(.toDecide), isBold: true) : Cell(.blank),
        .report(question.text(in: language)),
      ])
    }
    if let limit = brief.limit { rows += [[], [Cell(.blank), .report(say(limit))]] }
    return rows
  }
}

extension CoverageState {
  /// Much as on the page, whose two blues would look alike in a sheet.
  var fill: Fill {
    switch self {
    case .covered: .green
    case .thin: .blue
    case .indirect: .violet
    case .partial: .yellow
    case .nominal: .orange
    case .unplaced: .rose
    case .none: .rust
    }
  }
}

extension Severity {
  var fill: Fill {
    switch self {
    case .gap: .rust
    case .risk: .yellow
    case .notice: .blue
    }
  }
}

extension Phrase {
  fileprivate static let sheetsHere = Phrase(
    sv: "Blad i arbetsboken, och antal rader",
    en: "Sheets in this workbook, and how many rows"
  )
  fileprivate static let colours = Phrase(sv: "Färger", en: "Colours")
}
