internal import Diagnostics
internal import Stakeholders

/// A row as the values it states: what a mapping in a YAML file would be.
struct TableRecord {
  var record: SourceRecord
  /// What is wrong with its cells.
  var errors: [Diagnostic] = []
  /// Cells with names that lost blanks around them.
  private(set) var trimmed: [SourceLocation] = []

  /// Whether a cell that holds only `~` takes away what a graph has.
  private let takesAway: Bool

  init(_ row: TableRow, under header: TableHeader) {
    takesAway = !header.isWhole
    record = SourceRecord(fields: [], at: row.location)
    record.fields.reserveCapacity(row.cells.count)
    for cell in row.cells {
      guard cell.column < header.columns.count, let column = header.columns[cell.column] else {
        errors.append(Diagnostic(.error, .cellWithoutColumn, at: cell.location))
        continue
      }
      if let language = column.language {
        add(cell, of: column, in: language)
      } else if let value = value(of: cell, in: column) {
        if record.fields.contains(where: { $0.key == column.key }) {
          errors.append(Diagnostic(.error, .bothWordings(column.key), at: cell.location))
        } else {
          record.fields.append(.init(key: column.key, at: cell.location, value: value))
        }
      }
    }
    if row.location.file.sheet != nil { noteEmptyCells(of: row, under: header) }
  }

  /// In a workbook it is known where an empty cell is: one that must not be empty is noted, so that a
  /// message can name it.
  private mutating func noteEmptyCells(of row: TableRow, under header: TableHeader) {
    for (place, column) in header.columns.enumerated() {
      guard let column, column.isRequired || ["name", "kind"].contains(column.key),
        !record.fields.contains(where: { $0.key == column.key })
      else { continue }
      let cell = SourceLocation(
        file: row.location.file,
        line: row.location.line,
        column: place + 1
      )
      record.fields.append(.init(key: column.key, at: cell, value: nil))
    }
  }

  /// Where a value should stand: its cell, if that is known, or else the row.
  func place(of key: String) -> SourceLocation {
    record.fields.first { $0.key == key }?.keyLocation ?? record.location
  }

  /// Takes a value out of the record.
  mutating func take(_ key: String) -> SourceText? {
    guard let place = record.fields.firstIndex(where: { $0.key == key }) else { return nil }
    guard case .text(let text) = record.fields.remove(at: place).value else { return nil }
    return text
  }

  /// Adds one language of a text that has several.
  private mutating func add(
    _ cell: TableRow.Cell,
    of column: TableColumn,
    in language: Language
  ) {
    guard let text = erasure(in: cell) ?? text(of: cell, in: column) else { return }
    let field = SourceRecord.Field(key: language.rawValue, at: cell.location, value: .text(text))
    guard let place = record.fields.firstIndex(where: { $0.key == column.key }) else {
      let wordings = SourceRecord(fields: [field], at: cell.location)
      record.fields.append(.init(key: column.key, at: cell.location, value: .record(wordings)))
      return
    }
    guard case .record(var wordings) = record.fields[place].value else {
      errors.append(Diagnostic(.error, .bothWordings(column.key), at: cell.location))
      return
    }
    wordings.fields.append(field)
    record.fields[place].value = .record(wordings)
  }

  /// What a cell says; `nil` where it holds no name.
  private mutating func text(of cell: TableRow.Cell, in column: TableColumn) -> SourceText? {
    guard column.kind == .name else {
      return SourceText(CellText.text(of: cell.text), at: cell.location)
    }
    guard let (name, isTrimmed) = CellText.name(of: cell.text) else { return nil }
    if isTrimmed { trimmed.append(cell.location) }
    return SourceText(name, at: cell.location)
  }

  /// What takes away a value, where a cell holds only that.
  private func erasure(in cell: TableRow.Cell) -> SourceText? {
    guard takesAway, cell.text.withoutBlanksAround == RecordMerging.erasure else { return nil }
    return SourceText(RecordMerging.erasure, at: cell.location)
  }

  private static func isWrongSeparator(_ character: Character) -> Bool {
    character == "," || character == ";"
  }

  /// What a cell says; `nil` where it is blank but for a text.
  private mutating func value(of cell: TableRow.Cell, in column: TableColumn) -> SourceValue? {
    let location = cell.location
    if let erasure = erasure(in: cell) { return .text(erasure) }
    switch column.kind {
    case .text, .name:
      return text(of: cell, in: column).map(SourceValue.text)
    case .id, .reference, .date, .number, .choice:
      let text = cell.text.withoutBlanksAround
      return text.isEmpty ? nil : .text(SourceText(text, at: location))
    case .truth:
      let text = cell.text.withoutBlanksAround
      return text.isEmpty ? nil : .text(SourceText(Self.truth(text), at: location))
    case .references, .choices, .texts:
      if cell.text.withoutBlanksAround.isEmpty { return nil }
      // A group can coordinate all focus areas, which is a word and no list.
      if column.key == "coordinates", cell.text.withoutBlanksAround == "all" {
        return .text(SourceText("all", at: location))
      }
      var items = CellText.items(of: cell.text)
      if column.kind != .texts, cell.text.contains(where: Self.isWrongSeparator) {
        // No id and no word has such a character.
        items = items.flatMap { item -> [String?] in
          let parts = item?.split(whereSeparator: Self.isWrongSeparator) ?? []
          return item.map { _ in parts.map { String($0).withoutBlanksAround } } ?? [nil]
        }
        let list = items.compactMap(\.self)
        errors.append(Diagnostic(.error, .wrongSeparator(in: column.header, list), at: location))
      }
      if items.contains(nil) {
        errors.append(Diagnostic(.error, .emptyItem(column.header), at: location))
      }
      return .list(
        items.compactMap(\.self).map { .text(SourceText($0, at: location)) },
        at: location
      )
    case .pairs:
      if cell.text.withoutBlanksAround.isEmpty { return nil }
      return .record(pairs(of: cell, in: column))
    }
  }

  private mutating func pairs(of cell: TableRow.Cell, in column: TableColumn) -> SourceRecord {
    var record = SourceRecord(fields: [], at: cell.location)
    for pair in CellText.pairs(of: cell.text) {
      guard let key = pair.key, let value = pair.value else {
        errors.append(Diagnostic(.error, .notAPair(column.header), at: cell.location))
        continue
      }
      if record.fields.contains(where: { $0.key == key }) {
        errors.append(
          Diagnostic(.error, .repeatedPair(key, in: column.header), at: cell.location)
        )
        continue
      }
      record.fields.append(
        .init(
          key: key,
          at: cell.location,
          value: .text(SourceText(value, at: cell.location))
        )
      )
    }
    return record
  }

  /// `true` and `false` also as spreadsheets and people write them.
  private static func truth(_ text: String) -> String {
    switch text.lowercased() {
    case "true", "yes", "sant", "ja", "1": "true"
    case "false", "no", "falskt", "nej", "0": "false"
    default: text
    }
  }
}

extension String {
  /// The text without what cannot be seen at its ends: blanks, those that hold words together
  /// (U+00A0) and those without width (U+200B, U+FEFF) too.
  var withoutBlanksAround: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    if let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isWideBlank || last.isWideBlank
    {
      var rest = unicodeScalars[...].drop { $0.isWideBlank || $0.properties.isWhitespace }
      while let last = rest.last, last.isWideBlank || last.properties.isWhitespace {
        rest.removeLast()
      }
      return String(rest)
    }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    var rest = utf8[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(Substring(rest))
  }
}

extension Unicode.Scalar {
  /// Whether nothing can be seen of it at the end of a name.
  var isUnseen: Bool { isWideBlank || properties.isWhitespace }

  /// Whether it is a blank beyond ASCII, or nothing that has any width.
  fileprivate var isWideBlank: Bool {
    [0x00A0, 0x2007, 0x202F, 0x200B, 0xFEFF].contains(value)
  }
}
