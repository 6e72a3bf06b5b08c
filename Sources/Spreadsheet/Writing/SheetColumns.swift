/// Columns of the sheets that are written together, to which formulas refer.
struct SheetColumns {
  private let sheets: [String: Sheet]

  init(_ sheets: [Sheet]) {
    self.sheets = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What is filled in a column now.
  func texts(in place: ColumnPlace) -> [String] {
    guard let sheet = sheets[place.sheet] else { return [] }
    return sheet.rows.dropFirst(sheet.frozenRows).compactMap { row in
      guard place.column < row.count else { return nil }
      return switch row[place.column].value {
      case .text(let text): text
      case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
      case .truth(let truth): truth ? "TRUE" : "FALSE"
      case .blank, .count: nil
      }
    }
  }

  /// All cells of a column, in a formula: `'Actors'!$A$2:$A$1048576`.
  func range(of place: ColumnPlace) -> String {
    let first = (sheets[place.sheet]?.frozenRows ?? 0) + 1
    let letters = CellName.letters(ofColumn: place.column + 1)
    let sheet = place.sheet.replacing("'", with: "''")
    return "'\(sheet)'!$\(letters)$\(first):$\(letters)$\(RowBuilder.rowLimit)"
  }
}
