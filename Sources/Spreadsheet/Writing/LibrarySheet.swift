import CXlsxwriter

/// An `lxw_worksheet`, which its workbook owns.
@safe struct LibrarySheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let name: String
  private let formats: LibraryFormats

  @unsafe init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    name: String,
    formats: LibraryFormats
  ) {
    unsafe self.sheet = unsafe sheet
    self.name = name
    self.formats = formats
  }

  func activate() { unsafe worksheet_activate(sheet) }

  func hide() { unsafe worksheet_hide(sheet) }

  /// Writes all of a sheet.
  ///
  /// - Parameter columns: Those of all sheets.
  func fill(
    _ source: Sheet,
    _ columns: SheetColumns,
    lists: inout LongLists
  ) throws(UnwritableWorkbook) {
    let width = max(source.columns.count, source.rows.map(\.count).max() ?? 0)
    guard source.rows.count <= RowBuilder.rowLimit, width <= RowBuilder.columnLimit else {
      throw .tooManyCells(sheet: name)
    }
    for (index, column) in source.columns.enumerated() {
      let place = lxw_col_t(index)
      lay(column, at: place, isAfterFold: index > 0 && source.columns[index - 1].isFolded)
      if source.frozenRows > 0, !column.note.isEmpty {
        note(column.note, row: lxw_row_t(source.frozenRows - 1), column: place)
      }
      if let choices = column.choices {
        offer(choices, column: place, below: source.frozenRows, lists: &lists)
      }
    }
    for (row, cells) in source.rows.enumerated() {
      let lines = WrappedLines.count(of: cells, in: source.columns)
      if lines > 1 {
        // Not every program sees by itself that wrapped text takes more room.
        let height = min(WrappedLines.lineHeight * Double(lines), WrappedLines.heightLimit)
        _ = unsafe worksheet_set_row(sheet, lxw_row_t(row), height, nil)
      }
      for (column, cell) in cells.enumerated() {
        try write(cell, row: row, column: column, columns)
      }
    }
    lay(source, width: width)
    layPages(of: source)
  }

  /// Gives a column its width and its place in the outline, whose plus sign stands over the column
  /// after those that are folded.
  private func lay(_ column: Sheet.Column, at place: lxw_col_t, isAfterFold: Bool) {
    var outline = lxw_row_col_options(
      hidden: column.isFolded ? 1 : 0,
      level: column.isFolded ? 1 : 0,
      collapsed: isAfterFold && !column.isFolded ? 1 : 0
    )
    let format = unsafe formats.format(column.style)
    _ = unsafe worksheet_set_column_opt(sheet, place, place, column.width, format, &outline)
  }

  private func note(_ text: String, row: lxw_row_t, column: lxw_col_t) {
    unsafe EscapedText.escaping(text).withMutableCString { text in
      var rule = unsafe lxw_data_validation()
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      unsafe rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
      unsafe rule.input_message = unsafe text
      _ = unsafe worksheet_data_validation_cell(sheet, row, column, &rule)
    }
  }

  /// Writes the lists of choices.
  func fill(_ lists: LongLists) throws(UnwritableWorkbook) {
    let style = CellStyle(isText: true)
    if lists.width > 0 {
      _ = unsafe worksheet_set_column(sheet, 0, lxw_col_t(lists.width - 1), 24, nil)
    }
    for cell in lists.cells {
      let place = (lxw_row_t(cell.row), lxw_col_t(cell.column))
      switch cell.content {
      case .text(let text):
        try write(Cell(text, style: style), row: cell.row, column: cell.column, nil)
      case .textFormula(let formula, let result):
        let result = EscapedText.escaping(result)
        _ = unsafe worksheet_write_formula_str(sheet, place.0, place.1, formula, nil, result)
      case .numberFormula(let formula, let result):
        _ = unsafe worksheet_write_formula_num(
          sheet,
          place.0,
          place.1,
          formula,
          nil,
          Double(result)
        )
      }
    }
  }

  private func write(
    _ cell: Cell,
    row: Int,
    column: Int,
    _ columns: SheetColumns?
  ) throws(UnwritableWorkbook) {
    let place = (lxw_row_t(row), lxw_col_t(column))
    let format = unsafe formats.format(cell.style)
    switch cell.value {
    case .blank:
      if cell.style.fill != .none {
        _ = unsafe worksheet_write_blank(sheet, place.0, place.1, format)
      }
    case .number(let number):
      _ = unsafe worksheet_write_number(sheet, place.0, place.1, number, format)
    case .truth(let truth):
      _ = unsafe worksheet_write_boolean(sheet, place.0, place.1, truth ? 1 : 0, format)
    case .count(let counted):
      guard let columns else { break }
      _ = unsafe worksheet_write_formula_num(
        sheet,
        place.0,
        place.1,
        "=COUNTA(\(columns.range(of: counted)))",
        format,
        Double(columns.texts(in: counted).count)
      )
    case .text(let text):
      let escaped = EscapedText.escaping(text)
      guard text.utf16.count <= Self.textLimit,
        unsafe worksheet_write_string(sheet, place.0, place.1, escaped, format) == LXW_NO_ERROR
      else {
        throw .textTooLong(sheet: name, cell: CellName(column: column + 1, row: row + 1))
      }
    }
  }

  /// The largest number of characters in a cell.
  private static let textLimit = 32_767

  private func lay(_ source: Sheet, width: Int) {
    if source.frozenRows > 0 || source.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        sheet,
        lxw_row_t(source.frozenRows),
        lxw_col_t(source.frozenColumns)
      )
    }
    if let filterRow = source.filterRow, width > 0 {
      _ = unsafe worksheet_autofilter(
        sheet,
        lxw_row_t(filterRow),
        0,
        lxw_row_t(max(filterRow + 1, source.rows.count - 1 - source.footerRows)),
        lxw_col_t(width - 1)
      )
    }
    if let tab = source.tab { unsafe worksheet_set_tab_color(sheet, tab.background) }
    if !source.hasGridlines {
      unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    // Codes with digits alone are meant as they are, and need no green corner.
    _ = unsafe worksheet_ignore_errors(
      sheet,
      UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
      "A1:XFD1048576"
    )
  }

  /// On paper: A4, lying, as wide as the page where that can still be read, and as many pages down
  /// as it takes.
  private func layPages(of source: Sheet) {
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_set_landscape(sheet)
    _ = unsafe worksheet_set_footer(sheet, "&L&A&R&P / &N")
    if source.frozenRows > 0 {
      _ = unsafe worksheet_repeat_rows(sheet, 0, lxw_row_t(source.frozenRows - 1))
    }
    let width = source.columns.filter { !$0.isFolded }.map(\.width).reduce(0, +)
    if width <= Self.pageWidthLimit {
      unsafe worksheet_fit_to_pages(sheet, 1, 0)
    } else {
      unsafe worksheet_set_print_scale(sheet, 60)
      if source.frozenColumns > 0 {
        _ = unsafe worksheet_repeat_columns(sheet, 0, lxw_col_t(source.frozenColumns - 1))
      }
    }
  }

  /// The characters that a page across can hold at half of their size.
  private static let pageWidthLimit = 250.0

  private func offer(
    _ choices: Choices,
    column: lxw_col_t,
    below frozenRows: Int,
    lists: inout LongLists
  ) {
    let formula: String
    switch choices.source {
    case .column(let source, let sheet):
      let letters = CellName.letters(ofColumn: source + 1)
      let first = "'\(sheet)'!$\(letters)$\(frozenRows + 1)"
      let all = "'\(sheet)'!$\(letters)$\(frozenRows + 1):$\(letters)$\(RowBuilder.rowLimit)"
      // As far down as something stands there, and at least one cell.
      formula = "=OFFSET(\(first),0,0,MAX(1,COUNTA(\(all))),1)"
    case .texts(let texts):
      guard !texts.isEmpty else { return }
      let inline = texts.joined(separator: ",")
      // The format has room for 255 characters, and a comma parts them.
      if inline.utf16.count <= 255, !texts.contains(where: { $0.contains { "\",".contains($0) } }) {
        formula = "\"\(inline)\""
      } else {
        formula = lists.range(of: texts)
      }
    case .joined(let texts, let places):
      formula = lists.range(of: texts, and: places)
    }
    unsafe add(choices, formula: formula, column: column, firstRow: lxw_row_t(frozenRows))
  }

  @unsafe private func add(
    _ choices: Choices,
    formula: String,
    column: lxw_col_t,
    firstRow: lxw_row_t
  ) {
    unsafe formula.withMutableCString { formula in
      unsafe EscapedText.escaping(choices.message).withMutableCString { message in
        var rule = unsafe lxw_data_validation()
        unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        unsafe rule.value_formula = unsafe formula
        unsafe rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        unsafe rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        let isShown = choices.isStrict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF
        unsafe rule.show_error = UInt8(isShown.rawValue)
        unsafe rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        if !choices.message.isEmpty { unsafe rule.error_message = unsafe message }
        _ = unsafe worksheet_data_validation_range(
          sheet,
          firstRow,
          column,
          lxw_row_t(RowBuilder.rowLimit - 1),
          column,
          &rule
        )
      }
    }
  }
}
