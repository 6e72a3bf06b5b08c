/// Rows under columns, for every format that can show them.
public struct Table: Hashable, Sendable {
  public var caption: String
  public var columns: [String]
  public var rows: [[String]]

  public init(caption: String = "", columns: [String], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// Comma-separated values (RFC 4180): every cell quoted, lines ended by CR LF.
  ///
  /// A cell that a spreadsheet would run as a formula begins with an apostrophe, which keeps it
  /// text; see OWASP, "CSV Injection".
  public var csv: String {
    var csv = ""
    Self.append(columns, to: &csv)
    for row in rows { Self.append(row, to: &csv) }
    return csv
  }

  /// Adds a row to a text of comma-separated values.
  static func append(_ row: [String], to csv: inout String) {
    for (place, cell) in row.enumerated() {
      csv += place == 0 ? "\"" : ",\""
      let isFormula = cell.unicodeScalars.first.map {
        "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0)
      }
      if isFormula == true { csv += "'" }
      csv += cell.utf8.contains(UInt8(ascii: "\"")) ? cell.replacing("\"", with: "\"\"") : cell
      csv += "\""
    }
    csv += "\r\n"
  }

  /// A table as Markdown on code hosts has it.
  public var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdownCell).joined(separator: " | ") + " |\n"
    }
    return line(columns) + "|" + String(repeating: " --- |", count: columns.count) + "\n"
      + rows.map(line).joined()
  }
}
