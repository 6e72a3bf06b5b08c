/// Why a workbook cannot be written.
public enum UnwritableWorkbook: Error, Hashable, Sendable {
  /// Past 32,767 characters, in which the format counts.
  case textTooLong(sheet: String, cell: CellName)
  /// Past 1,048,576 rows or 16,384 columns.
  case tooManyCells(sheet: String)
  /// Empty, too long, used twice, or with a character that names of sheets cannot have.
  case notASheetName(String)
  /// The library could not write its files: a full disk, most often.
  case failed(reason: String)
}
