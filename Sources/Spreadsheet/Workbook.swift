/// A workbook to be written: sheets of cells, and how they look.
///
/// Everything in a cell is a value and stays one. Text is written as text, whatever it begins with,
/// so that `=1+1` is never computed and an address never becomes a link. The only formulas are those
/// that count and join the cells of columns, of which nothing but their places is given.
public struct Workbook: Hashable, Sendable {
  /// What the program shows in the properties of the file.
  public var title: String
  public var sheets: [Sheet]

  public init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// The hidden sheet with the choices of lists that are too long to stand in a cell's rule, and of
  /// those that several columns make up; it is there when one is.
  public static let listsSheet = "Lists"
}

/// A table in a workbook.
public struct Sheet: Hashable, Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  public var columns: [Column]
  public var rows: [[Cell]]
  /// The rows at the top that stay in sight, and that every printed page begins with.
  public var frozenRows = 0
  /// The columns at the left that stay in sight.
  public var frozenColumns = 0
  /// The row, from 0, with buttons to filter the rows below by.
  public var filterRow: Int?
  /// The rows at the bottom that are neither filtered nor sorted, such as sums.
  public var footerRows = 0
  public var tab: Fill?
  public var hasGridlines = true

  public init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  public struct Column: Hashable, Sendable {
    /// In characters of the usual size.
    public var width: Double
    /// The style of cells that nobody has written to yet.
    public var style: CellStyle
    /// What may be chosen in the cells below the frozen rows.
    public var choices: Choices?
    /// What the program says when somebody stands on the last frozen row: at most 255 characters.
    public var note: String
    /// Whether the column is folded away behind a plus sign.
    public var isFolded: Bool

    public init(
      width: Double,
      style: CellStyle = CellStyle(),
      choices: Choices? = nil,
      note: String = "",
      isFolded: Bool = false
    ) {
      self.width = width
      self.style = style
      self.choices = choices
      self.note = note
      self.isFolded = isFolded
    }
  }
}

/// A column (from 0) of a sheet, without the rows at its top that stay in sight.
public struct ColumnPlace: Hashable, Sendable {
  public var column: Int
  public var sheet: String

  public init(_ column: Int, sheet: String) {
    self.column = column
    self.sheet = sheet
  }
}

/// What a cell offers to choose from.
public struct Choices: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case texts([String])
    /// What stands in a column (from 0) of a sheet below its frozen rows, as far as it is filled:
    /// what is added there can be chosen here.
    case column(Int, sheet: String)
    /// Texts, and then what stands in several columns: those of one sheet after those of another.
    case joined([String], [ColumnPlace])
  }

  public var source: Source
  /// Whether the program refuses anything else.
  public var isStrict: Bool
  /// What it says then; at most 255 characters.
  public var message: String

  public init(_ source: Source, isStrict: Bool, message: String = "") {
    self.source = source
    self.isStrict = isStrict
    self.message = message
  }
}
