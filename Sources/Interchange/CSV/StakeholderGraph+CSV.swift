public import Stakeholders

extension StakeholderGraph {
  /// The graph as a folder of CSV files, by their names (RFC 4180): one for each table, empty ones
  /// too, so that there is where to write.
  ///
  /// UTF-8 with a byte order mark, by which Excel knows it; rows end with CR and LF; every cell that
  /// is not empty stands in quotation marks. What a spreadsheet would take for a formula has an
  /// apostrophe before it, which reading takes away.
  ///
  /// - Parameter separator: A comma; a Swedish Excel opens a file in columns when it is a semicolon.
  public func csv(separatedBy separator: CSVSeparator = .comma) -> [(name: String, bytes: [UInt8])]
  {
    GraphTable.allCases.map { table in
      var bytes = CSVEncoding.byteOrderMark
      func add(_ cells: [String]) {
        for (column, cell) in cells.enumerated() {
          if column > 0 { bytes.append(separator.rawValue) }
          if !cell.isEmpty { CSVQuotes.quoted(CSVFormulas.guarded(cell), to: &bytes) }
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
      }
      add(table.columns.map(\.header))
      rows(of: table, add)
      return (table.fileName, bytes)
    }
  }
}

/// What stands between the cells of a CSV file.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
}
