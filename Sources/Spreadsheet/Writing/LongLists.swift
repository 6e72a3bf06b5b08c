/// Lists of choices that do not fit into a cell's rule, as columns of a hidden sheet.
///
/// A list that columns of several sheets make up is kept by formulas, so that it offers what stands
/// there at the time. In the first row beside it stands where each part of it ends:
///
///     //      A                               B                  C
///     //  1   city    (Actors, then Units)    =COUNTA(Actors…)   =B1+COUNTA(Units…)
///     //  2   lund
///     //  3   office
struct LongLists {
  private enum List: Hashable {
    case texts([String])
    case joined([String], [ColumnPlace])
  }

  /// A cell of the sheet, from 0.
  struct ListCell {
    var row: Int
    var column: Int
    var content: Content

    enum Content {
      case text(String)
      /// What is computed, and what that gives now.
      case textFormula(String, String)
      case numberFormula(String, Int)
    }
  }

  private var lists: [(list: List, column: Int)] = []
  private var columns: [List: Int] = [:]
  private(set) var width = 0
  private let sheets: SheetColumns

  /// Joined lists have room for so many more rows than there are.
  private static let spareRows = 1_000

  init(_ sheets: SheetColumns) {
    self.sheets = sheets
  }

  var isEmpty: Bool { lists.isEmpty }

  /// The cells in which texts stand, as a formula.
  mutating func range(of texts: [String]) -> String {
    let column = column(of: .texts(texts), width: 1)
    let letters = CellName.letters(ofColumn: column + 1)
    return "='\(Workbook.listsSheet)'!$\(letters)$1:$\(letters)$\(texts.count)"
  }

  /// The cells in which texts and those of columns stand, as many as there are at the time.
  mutating func range(of texts: [String], and places: [ColumnPlace]) -> String {
    let column = column(of: .joined(texts, places), width: 1 + places.count)
    let first = "'\(Workbook.listsSheet)'!\(Self.cell(column))"
    let end = "'\(Workbook.listsSheet)'!\(Self.cell(column + places.count))"
    return "=OFFSET(\(first),0,0,MAX(1,MIN(\(height(texts, places)),\(end))),1)"
  }

  private mutating func column(of list: List, width: Int) -> Int {
    if let known = columns[list] { return known }
    let column = self.width
    columns[list] = column
    lists.append((list, column))
    self.width += width
    return column
  }

  private func height(_ texts: [String], _ places: [ColumnPlace]) -> Int {
    let count = places.reduce(texts.count) { $0 + sheets.texts(in: $1).count }
    return min(count + Self.spareRows, RowBuilder.rowLimit)
  }

  /// The cell of a column in the first row.
  private static func cell(_ column: Int) -> String {
    "$\(CellName.letters(ofColumn: column + 1))$1"
  }

  /// The cells of all lists.
  var cells: [ListCell] {
    lists.flatMap { list, column in
      switch list {
      case .texts(let texts):
        texts.enumerated().map { ListCell(row: $0, column: column, content: .text($1)) }
      case .joined(let texts, let places):
        ends(texts.count, places, column + 1) + rows(texts, places, column)
      }
    }
  }

  private func ends(_ start: Int, _ places: [ColumnPlace], _ column: Int) -> [ListCell] {
    var end = start
    return places.enumerated().map { number, place in
      let before = number == 0 ? String(start) : Self.cell(column + number - 1)
      end += sheets.texts(in: place).count
      return ListCell(
        row: 0,
        column: column + number,
        content: .numberFormula("=\(before)+COUNTA(\(sheets.range(of: place)))", end)
      )
    }
  }

  private func rows(_ texts: [String], _ places: [ColumnPlace], _ column: Int) -> [ListCell] {
    let now = texts + places.flatMap { sheets.texts(in: $0) }
    var formula = "\"\""
    for (number, place) in places.enumerated().reversed() {
      let before = number == 0 ? String(texts.count) : Self.cell(column + number)
      let text = "INDEX(\(sheets.range(of: place)),ROW()-\(before))&\"\""
      formula = "IF(ROW()<=\(Self.cell(column + 1 + number)),\(text),\(formula))"
    }
    return (0..<height(texts, places)).map { row in
      ListCell(
        row: row,
        column: column,
        content: row < texts.count
          ? .text(texts[row]) : .textFormula("=" + formula, row < now.count ? now[row] : "")
      )
    }
  }
}
