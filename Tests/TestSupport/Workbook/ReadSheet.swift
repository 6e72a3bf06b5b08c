public import Spreadsheet

/// All of a sheet, at once.
public struct ReadSheet: Equatable, Sendable {
  public var name: String
  public var isHidden: Bool
  public var rows: [ReadRow] = []
  public var merged: [MergedCells] = []

  public static func all(in bytes: [UInt8]) throws(UnreadableWorkbook) -> [ReadSheet] {
    try WorkbookReader.reading(bytes) { reader throws(UnreadableWorkbook) in
      var sheets: [ReadSheet] = []
      for entry in reader.sheets {
        var sheet = ReadSheet(name: entry.name, isHidden: entry.isHidden)
        sheet.merged = try reader.readRows(of: entry) { sheet.rows.append($0) }
        sheets.append(sheet)
      }
      return sheets
    }
  }

  public var cells: [String: ReadCell.Content] {
    var found: [String: ReadCell.Content] = [:]
    for row in rows {
      for cell in row.cells {
        found[CellName(column: cell.column, row: row.number).description] = cell.content
      }
    }
    return found
  }
}
