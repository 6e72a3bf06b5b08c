internal import Diagnostics
internal import Spreadsheet

/// A sheet of a report: a row of headings that stays in sight and can be filtered by, and rows of it.
struct ReportSheet {
  struct Column {
    var title: Phrase
    /// In characters.
    var width: Double

    init(_ title: Phrase, _ width: Double) {
      self.title = title
      self.width = width
    }
  }

  let name: Phrase
  /// What stands in it, for the first sheet.
  let purpose: Phrase
  let tab: Fill
  let columns: [Column]
  var rows: [[Cell]]
  /// Below the rows, and not among them when they are sorted.
  var totals: [Cell]?

  func sheet(in language: Language) -> Spreadsheet.Sheet {
    let header = columns.map {
      Cell($0.title[language], style: CellStyle(font: .bold, fill: .header, isWrapped: true))
    }
    var sheet = Spreadsheet.Sheet(
      name: name[language],
      columns: columns.map { Spreadsheet.Sheet.Column(width: $0.width) },
      rows: [header] + rows + (totals.map { [$0] } ?? [])
    )
    sheet.footerRows = totals == nil ? 0 : 1
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.filterRow = 0
    sheet.tab = tab
    return sheet
  }
}

extension Cell {
  /// What fits into a cell; of a longer text its beginning, and that there is more.
  static func report(_ text: String, fill: Fill = .none, isBold: Bool = false) -> Cell {
    let limit = 30_000
    let shown =
      text.utf16.count > limit
      ? String(decoding: text.utf16.prefix(limit), as: UTF16.self) + " …" : text
    return Cell(
      shown,
      style: CellStyle(font: isBold ? .bold : .regular, fill: fill, isWrapped: true, isText: true)
    )
  }

  static func number(_ number: Int) -> Cell { Cell(.number(Double(number))) }
}
