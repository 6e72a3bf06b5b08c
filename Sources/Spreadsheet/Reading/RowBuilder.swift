/// Makes rows of what stands in a sheet's part, and hands on each as it ends.
struct RowBuilder {
  private(set) var merged: [MergedCells] = []
  private let part: String
  private let facts: WorkbookFacts
  private let handOn: (ReadRow) -> Void

  private var row = 0
  private var column = 0
  private var cells: [ReadCell] = []
  /// Whether what is read is in a cell's `v`.
  private var isInValue = false
  private var runs = TextRuns()
  private var cell = OpenCell()

  /// What is known of the cell that is being read.
  private struct OpenCell {
    var kind = Kind.number
    var style = 0
    var hasValue = false
    var hasFormula = false
    var bytes: [UInt8] = []

    enum Kind { case number, shared, text, truth, failure, day }
  }

  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  init(part: String, facts: WorkbookFacts, handOn: @escaping (ReadRow) -> Void) {
    self.part = part
    self.facts = facts
    self.handOn = handOn
  }

  mutating func begin(_ element: XMLElement) throws(UnreadableWorkbook) {
    runs.begin(element.name)
    if element.name == "c" {
      try beginCell(element)
    } else if element.name == "v" {
      isInValue = true
      cell.hasValue = true
    } else if element.name == "is" {
      cell.hasValue = true
    } else if element.name == "f" {
      cell.hasFormula = true
    } else if element.name == "row" {
      try beginRow(element)
    } else if element.name == "mergeCell" {
      try noteMerged(element)
    }
  }

  mutating func end(_ name: XMLName) throws(UnreadableWorkbook) {
    runs.end(name)
    if name == "v" {
      isInValue = false
    } else if name == "c" {
      if let content = try content() { cells.append(ReadCell(column: column, content: content)) }
    } else if name == "row" {
      if !cells.isEmpty { handOn(ReadRow(number: row, cells: cells)) }
      cells.removeAll(keepingCapacity: true)
    }
  }

  mutating func text(_ text: XMLText) {
    if isInValue || runs.isInText { text.append(to: &cell.bytes) }
  }

  /// Rows and cells that do not say where they are follow the one before.
  private mutating func beginRow(_ element: XMLElement) throws(UnreadableWorkbook) {
    let number = element["r"].map(\.integer) ?? row + 1
    guard let number, number > row, number <= Self.rowLimit else { throw .damaged(part: part) }
    row = number
    column = 0
  }

  private mutating func beginCell(_ element: XMLElement) throws(UnreadableWorkbook) {
    var next = column + 1
    if let name = element["r"] {
      guard let place = name.cellName, place.row == row else { throw .damaged(part: part) }
      next = place.column
    }
    guard next > column, next <= Self.columnLimit else { throw .damaged(part: part) }
    column = next
    cell.kind = try kind(element["t"])
    cell.style = element["s"]?.integer ?? 0
    cell.hasValue = false
    cell.hasFormula = false
    cell.bytes.removeAll(keepingCapacity: true)
  }

  private func kind(_ name: XMLText?) throws(UnreadableWorkbook) -> OpenCell.Kind {
    guard let name else { return .number }
    if name == "s" { return .shared }
    if name == "n" { return .number }
    if name == "inlineStr" || name == "str" { return .text }
    if name == "b" { return .truth }
    if name == "e" { return .failure }
    if name == "d" { return .day }
    throw .damaged(part: part)
  }

  /// What the cell holds; `nil` where it only has a look.
  private func content() throws(UnreadableWorkbook) -> ReadCell.Content? {
    guard cell.hasValue else { return cell.hasFormula ? .uncomputedFormula : nil }
    let written = String(decoding: cell.bytes, as: UTF8.self)
    switch cell.kind {
    case .text: return written.isEmpty ? nil : .text(EscapedText.unescaping(written))
    case .failure: return .failedFormula(written)
    case .day: return written.isEmpty ? nil : .date(written)
    case .shared:
      guard let index = Int(written), let text = facts.texts?[index] else {
        throw .damaged(part: part)
      }
      return text.isEmpty ? nil : .text(text)
    case .truth:
      guard let value = ["0": false, "1": true, "false": false, "true": true][written] else {
        throw .damaged(part: part)
      }
      return .truth(value)
    case .number:
      if written.isEmpty { return cell.hasFormula ? .uncomputedFormula : nil }
      let format = facts.formats?[cell.style] ?? .general
      guard let text = NumberText.text(of: written, as: format, from1904: facts.from1904) else {
        throw .damaged(part: part)
      }
      if case .date = format { return .date(text) }
      return .number(text)
    }
  }

  private mutating func noteMerged(_ element: XMLElement) throws(UnreadableWorkbook) {
    guard merged.count < 100_000 else { throw .tooLarge(part: part) }
    let corners = element["ref"]?.string.split(separator: ":").map { CellName($0) } ?? []
    guard let first = corners.first ?? nil, let last = corners.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { throw .damaged(part: part) }
    merged.append(
      MergedCells(rows: first.row...last.row, columns: first.column...last.column)
    )
  }
}
