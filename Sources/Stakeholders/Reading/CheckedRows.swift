internal import Diagnostics

/// The rows of one part of a table of relations, checked by numbers.
struct CheckedRows: Sendable {
  /// The rows with nothing to say about them.
  private(set) var entries: [RelationEntry] = []
  /// The places of the others among the rows.
  private(set) var doubtful: [Int] = []
  /// The lists of focus areas that occur, as they are first met; the first is empty.
  private(set) var focusLists: [[FocusArea.ID]] = [[]]

  // What each word means; -1 or `nil` where it means nothing there.
  private var entity: [Int32]
  private var kind: [Int8]
  private var focus: [Int32]
  private var strength: [Int8]
  private var status: [Relation.Status?]
  private var basis: [Basis?]
  private var date: [PartialDate?]

  init(_ part: SourceRelations.Part, number: Int, _ meanings: RelationMeanings) {
    let count = part.words.count
    entity = Array(repeating: -1, count: count)
    kind = Array(repeating: -1, count: count)
    focus = Array(repeating: -1, count: count)
    strength = Array(repeating: 0, count: count)
    status = Array(repeating: nil, count: count)
    basis = Array(repeating: nil, count: count)
    date = Array(repeating: nil, count: count)
    // The empty word says nothing, and may stand wherever nothing has to be said.
    focus[0] = 0
    for (place, word) in part.words.enumerated().dropFirst() {
      if let number = meanings.entity(word) { entity[place] = Int32(number) }
      if let number = meanings.kind(word) { kind[place] = Int8(number) }
      if let areas = Self.areas(word, meanings) {
        focus[place] = Int32(focusLists.count)
        focusLists.append(areas)
      }
      if word.utf8.count == 1, let value = Int8(word), (1...5).contains(value) {
        strength[place] = value
      }
      status[place] = Relation.Status(rawValue: word)
      basis[place] = Basis(rawValue: word)
      if word.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
        date[place] = PartialDate(word)
      }
    }
    entries.reserveCapacity(part.rows.count)
    for (place, row) in part.rows.enumerated() {
      if let entry = entry(row, meanings) {
        entries.append(RelationEntry(entry, row: UInt32(place), part: number))
      } else {
        doubtful.append(place)
      }
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

  /// The numbers of a row's key; `nil` when there is anything to say about the row.
  private func entry(
    _ row: SourceRelations.Row,
    _ meanings: RelationMeanings
  ) -> (from: Int, kind: Int, to: Int, focus: Int)? {
    let from = Int(entity[Int(row.from)])
    let to = Int(entity[Int(row.to)])
    let kind = Int(kind[Int(row.kind)])
    let focus = Int(focus[Int(row.focus)])
    guard from >= 0, to >= 0, kind >= 0, focus >= 0, from != to,
      meanings.allows(kind: kind, from: meanings.sorts[from], to: meanings.sorts[to]),
      row.strength == 0 || strength[Int(row.strength)] > 0,
      row.status == 0 || status[Int(row.status)] != nil
    else { return nil }
    if row.basis != 0 {
      guard let basis = basis[Int(row.basis)], basis != .assessed else { return nil }
    }
    if row.lead != 0 {
      let lead = Int(entity[Int(row.lead)])
      guard lead >= 0, meanings.sorts[lead] == .unit else { return nil }
    }
    let since = date[Int(row.since)]
    let until = date[Int(row.until)]
    guard (row.since == 0) == (since == nil), (row.until == 0) == (until == nil) else { return nil }
    if let since, let until, until.lastDay < since.firstDay { return nil }
    return (from, kind, to, focus)
  }

  /// The relation of a row that is among the entries.
  func relation(
    _ row: SourceRelations.Row,
    focus list: (areas: [FocusArea.ID], number: Int, keys: KeyTexts),
    firstLine: Int,
    in file: SourceFile,
    _ meanings: RelationMeanings
  ) -> Relation {
    let from = Int(entity[Int(row.from)])
    let to = Int(entity[Int(row.to)])
    let kind = Int(kind[Int(row.kind)])
    let lead = Int(entity[Int(row.lead)])
    let length =
      meanings.entityKeys.count(from) + meanings.kindKeys.count(kind)
      + meanings.entityKeys.count(to) + list.keys.count(list.number)
    let key = String(unsafeUninitializedCapacity: length) { buffer in
      var rest = buffer[...]
      meanings.entityKeys.copy(from, to: &rest)
      meanings.kindKeys.copy(kind, to: &rest)
      meanings.entityKeys.copy(to, to: &rest)
      list.keys.copy(list.number, to: &rest)
      return length
    }
    return Relation(
      key: key,
      from: meanings.entities[from],
      to: meanings.entities[to],
      kind: meanings.kinds[kind],
      focus: list.areas,
      strength: Int(strength[Int(row.strength)]),
      status: status[Int(row.status)],
      validity: Validity(since: date[Int(row.since)], until: date[Int(row.until)]),
      lead: lead >= 0 ? Unit.ID(meanings.entities[lead]) : nil,
      basis: basis[Int(row.basis)],
      location: SourceLocation(file: file, line: firstLine + Int(row.line), column: 1)
    )
  }
}

/// Where a row is, with the numbers of its key.
struct RelationEntry: Sendable {
  /// The numbers packed into one, when they are about to be sorted.
  private var key: UInt64 = 0
  private let from: UInt32
  private let to: UInt32
  private let focus: UInt32
  let row: UInt32
  private let kind: UInt8
  private let partNumber: UInt8

  var part: Int { Int(partNumber) }
  /// The number of its list of focus areas in its part.
  var list: Int { Int(focus) }

  init(_ numbers: (from: Int, kind: Int, to: Int, focus: Int), row: UInt32, part: Int) {
    from = UInt32(truncatingIfNeeded: numbers.from)
    to = UInt32(truncatingIfNeeded: numbers.to)
    focus = UInt32(truncatingIfNeeded: numbers.focus)
    kind = UInt8(truncatingIfNeeded: numbers.kind)
    partNumber = UInt8(truncatingIfNeeded: part)
    self.row = row
  }

  /// Sorts entries by their keys; leaves them as they are when there is too much of everything for
  /// the numbers to be packed into 64 bits.
  ///
  /// - Complexity: O(entries): a radix sort by 11 bits at a time.
  static func sort(
    _ entries: inout [RelationEntry],
    _ lists: FocusLists,
    _ meanings: RelationMeanings
  ) {
    func bits(_ count: Int) -> UInt64 {
      UInt64(Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    }
    let entityBits = bits(meanings.entities.count)
    let focusBits = bits(lists.count)
    let total = 2 * entityBits + bits(meanings.kinds.count) + focusBits
    guard total <= 64, entries.count > 1 else { return }
    var isSorted = true
    var last: UInt64 = 0
    for place in entries.indices {
      let entry = entries[place]
      let key =
        ((UInt64(entry.from) << bits(meanings.kinds.count) | UInt64(entry.kind)) << entityBits
          | UInt64(entry.to)) << focusBits | UInt64(lists.rank(entry))
      entries[place].key = key
      isSorted = isSorted && last <= key
      last = key
    }
    if isSorted { return }
    let radix = 11
    let mask: UInt64 = 1 << UInt64(radix) - 1
    var other = entries
    for shift in stride(from: 0, to: Int(total), by: radix) {
      var places = [Int](repeating: 0, count: 1 << radix + 1)
      for entry in entries { places[Int(entry.key >> UInt64(shift) & mask) + 1] += 1 }
      for digit in 1..<places.count { places[digit] += places[digit - 1] }
      for entry in entries {
        let digit = Int(entry.key >> UInt64(shift) & mask)
        other[places[digit]] = entry
        places[digit] += 1
      }
      swap(&entries, &other)
    }
  }
}

/// The lists of focus areas of all parts, in the order of keys.
struct FocusLists: Sendable {
  private var ranks: [[Int]]
  private var lists: [[FocusArea.ID]] = []
  private var keys = KeyTexts()

  init(_ parts: [[[FocusArea.ID]]]) {
    var named: [String: [FocusArea.ID]] = [:]
    func name(_ list: [FocusArea.ID]) -> String { list.map(\.rawValue).joined(separator: "+") }
    for list in parts.joined() { named[name(list)] = list }
    var places: [String: Int] = [:]
    for (place, entry) in named.sorted(by: { $0.key < $1.key }).enumerated() {
      places[entry.key] = place
      lists.append(entry.value)
      keys.append(entry.key)
    }
    ranks = parts.map { $0.map { places[name($0)] ?? 0 } }
  }

  var count: Int { lists.count }

  func rank(_ entry: RelationEntry) -> Int { ranks[entry.part][entry.list] }

  subscript(entry: RelationEntry) -> (areas: [FocusArea.ID], number: Int, keys: KeyTexts) {
    let rank = rank(entry)
    return (lists[rank], rank, keys)
  }
}
