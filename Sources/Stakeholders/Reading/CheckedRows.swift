internal import Diagnostics

/// A row of a table of relations with nothing to say about it, by numbers.
struct CheckedRow: Sendable {
  var from: UInt32
  var to: UInt32
  /// 0 for none, or the number of an entity and one.
  var lead: UInt32
  /// The number of its list of focus areas.
  var focus: UInt32
  var line: UInt32
  var since: PartialDate?
  var until: PartialDate?
  var kind: UInt16
  var strength: Int8
  var status: Relation.Status?
  var basis: Basis?
}

/// The rows of one part of a table of relations, checked.
struct CheckedRows: Sendable {
  /// The rows with nothing to say about them.
  private(set) var rows: [CheckedRow] = []
  /// The places of the others among the rows of the part.
  private(set) var doubtful: [Int] = []
  /// The lists of focus areas that occur, as they are first met; the first is empty.
  private(set) var focusLists: [[FocusArea.ID]] = [[]]

  init(_ part: SourceRelations.Part, _ meanings: RelationMeanings) {
    let words = WordMeanings(part, meanings, &focusLists)
    rows.reserveCapacity(part.rows.count)
    for (place, row) in part.rows.enumerated() {
      if let row = words.checked(row, line: part.line, meanings) {
        rows.append(row)
      } else {
        doubtful.append(place)
      }
    }
  }

  /// Puts other numbers in the place of those of its lists of focus areas.
  mutating func renumberLists(_ numbers: [UInt32]) {
    for place in rows.indices { rows[place].focus = numbers[Int(rows[place].focus)] }
    focusLists = []
  }
}

/// What each word of a part means; -1 or `nil` where it means nothing in a column.
private struct WordMeanings {
  private var entity: [Int32]
  private var kind: [Int16]
  private var focus: [Int32]
  private var strength: [Int8]
  private var status: [Relation.Status?]
  private var basis: [Basis?]
  private var date: [PartialDate?]

  init(
    _ part: SourceRelations.Part,
    _ meanings: RelationMeanings,
    _ focusLists: inout [[FocusArea.ID]]
  ) {
    entity = Array(repeating: -1, count: part.names.count)
    focus = Array(repeating: -1, count: part.names.count)
    kind = Array(repeating: -1, count: part.terms.count)
    strength = Array(repeating: 0, count: part.terms.count)
    status = Array(repeating: nil, count: part.terms.count)
    basis = Array(repeating: nil, count: part.terms.count)
    date = Array(repeating: nil, count: part.terms.count)
    // The empty word says nothing, which may be wherever nothing has to be said.
    focus[0] = 0
    for (place, name) in part.names.enumerated().dropFirst() {
      if let number = meanings.entity(name) { entity[place] = Int32(number) }
      if let areas = Self.areas(name, meanings) {
        focus[place] = Int32(focusLists.count)
        focusLists.append(areas)
      }
    }
    for (place, term) in part.terms.enumerated().dropFirst() {
      if let number = meanings.kind(term) { kind[place] = Int16(clamping: number) }
      if term.utf8.count == 1, let value = Int8(term), (1...5).contains(value) {
        strength[place] = value
      }
      status[place] = Relation.Status(rawValue: term)
      basis[place] = Basis(rawValue: term)
      date[place] = PartialDate(term)
    }
  }

  /// The focus areas of a cell, in order; `nil` when they are not all that, each once.
  private static func areas(_ word: String, _ meanings: RelationMeanings) -> [FocusArea.ID]? {
    var areas: [FocusArea.ID] = []
    for item in word.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      guard let id = String(item), let number = meanings.entity(id),
        meanings.sorts[number] == .focusArea, !areas.contains(.init(id))
      else { return nil }
      areas.append(.init(id))
    }
    return areas.sorted()
  }

  /// What a row means; `nil` when there is anything to say about it.
  @inline(__always)
  func checked(
    _ row: SourceRelations.Row,
    line: Int,
    _ meanings: RelationMeanings
  ) -> CheckedRow? {
    let from = Int(entity[Int(row.from)])
    let to = Int(entity[Int(row.to)])
    let kind = Int(kind[Int(row.kind)])
    let focus = Int(focus[Int(row.focus)])
    let strength = strength[Int(row.strength)]
    let status = status[Int(row.status)]
    let basis = basis[Int(row.basis)]
    let lead = Int(entity[Int(row.lead)])
    let since = date[Int(row.since)]
    let until = date[Int(row.until)]
    guard from >= 0, to >= 0, kind >= 0, focus >= 0, from != to,
      meanings.allows(kind: kind, from: meanings.sorts[from], to: meanings.sorts[to]),
      row.strength == 0 || strength > 0, row.status == 0 || status != nil,
      row.basis == 0 || (basis != nil && basis != .assessed),
      row.lead == 0 || (lead >= 0 && meanings.sorts[lead] == .unit),
      row.since == 0 || since != nil, row.until == 0 || until != nil
    else { return nil }
    if let since, let until, until.lastDay < since.firstDay { return nil }
    return CheckedRow(
      from: UInt32(truncatingIfNeeded: from),
      to: UInt32(truncatingIfNeeded: to),
      lead: UInt32(truncatingIfNeeded: lead + 1),
      focus: UInt32(truncatingIfNeeded: focus),
      line: UInt32(truncatingIfNeeded: line + Int(row.line)),
      since: since,
      until: until,
      kind: UInt16(truncatingIfNeeded: kind),
      strength: strength,
      status: status,
      basis: basis
    )
  }
}
