/// A row of a sheet, with the cells in it that hold something, from left to right.
public struct ReadRow: Hashable, Sendable {
  /// From 1, as the program shows it.
  public var number: Int
  public var cells: [ReadCell]

  public init(number: Int, cells: [ReadCell]) {
    self.number = number
    self.cells = cells
  }
}

public struct ReadCell: Hashable, Sendable {
  /// From 1: column A is 1.
  public var column: Int
  public var content: Content

  public init(column: Int, content: Content) {
    self.column = column
    self.content = content
  }

  public enum Content: Hashable, Sendable {
    /// Text as it was typed.
    case text(String)
    /// A number, in digits: `3`, `0.25`, and with the zeros that the cell shows, `0114`.
    case number(String)
    /// A day, a month, a year or a time, as the cell shows it, in the notation of ISO 8601.
    case date(String)
    case truth(Bool)
    /// A formula whose value is not in the file, since no program has computed it yet.
    case uncomputedFormula
    /// What a formula gives when it fails: `#N/A`.
    case failedFormula(String)
  }
}

/// Cells that are merged into one, both corners included, rows and columns from 1.
public struct MergedCells: Hashable, Sendable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
