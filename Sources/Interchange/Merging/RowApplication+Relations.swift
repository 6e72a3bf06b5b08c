internal import Diagnostics
internal import Stakeholders

extension RowApplication {
  /// Relations with the same key are paired by what they say: first those that are equal, then a
  /// single one with a single one. What says no more than a property of an entity (`members: […]`) is
  /// there already.
  mutating func useRelations(_ relations: [Int]) {
    let stated = index.statedRelations
    var byKey: [String: [Int]] = [:]
    var records: [Int: SourceRecord] = [:]
    for row in relations {
      let record = resolving(rows[row])
      records[row] = record
      let id = record["id"]?.text
      if let id, let place = index.place(ofID: id, in: .relations) {
        use(index.aligning(record, with: index[place].record), row, at: place)
      } else if stated.contains(EntryIndex.key(of: record)), isBare(record) {
        leave(row)
      } else {
        byKey[index.meetingKey(of: record), default: []].append(row)
      }
    }
    for row in relations {
      guard let record = records[row],
        let all = byKey.removeValue(forKey: index.meetingKey(of: record))
      else { continue }
      pair(all, records, with: index.places(meeting: record))
    }
  }

  /// Whether a relation says nothing but its ends and its kind.
  private func isBare(_ relation: SourceRecord) -> Bool {
    merging.making(relation).fields.allSatisfy { field in
      if ["from", "to", "kind"].contains(field.key) { return true }
      guard let text = field.value?.text else { return false }
      return text == RecordShape.relation.field(field.key)?.standard
    }
  }

  private mutating func pair(
    _ rows: [Int],
    _ records: [Int: SourceRecord],
    with places: [Int]
  ) {
    var free = places.filter { takers[$0] == nil && $0 < originalCount }
    var rest: [Int] = []
    for row in rows {
      guard let record = records[row] else { continue }
      // One with another id is another.
      let equal = free.firstIndex { place in
        isFree(place, for: record)
          && merging.merging(
            index.aligning(record, with: index[place].record),
            into: index[place].record,
            as: .relation
          ).changes.isEmpty
      }
      if let equal {
        let place = free.remove(at: equal)
        use(index.aligning(record, with: index[place].record), row, at: place)
      } else {
        rest.append(row)
      }
    }
    for row in rest {
      guard let record = records[row] else { continue }
      let candidates = free.filter { isFree($0, for: record) }
      if candidates.isEmpty, places.isEmpty || record["id"] != nil {
        use(record, row, at: nil)
      } else if candidates.count == 1, rest.count == 1 {
        let known = index[candidates[0]].record
        use(index.aligning(record, with: known), row, at: candidates[0])
      } else {
        refuse(row, .ambiguousRelation(EntryIndex.key(of: record)), at: record.location)
      }
    }
  }

  private func isFree(_ place: Int, for record: SourceRecord) -> Bool {
    guard let id = record["id"]?.text, let known = index[place].record["id"]?.text else {
      return true
    }
    return id == known
  }
}

extension EntryIndex {
  /// The keys of the relations that properties of entities state.
  fileprivate var statedRelations: Set<String> {
    var keys: Set<String> = []
    for entry in entries {
      guard let id = entry.record["id"]?.text else { continue }
      func add(_ property: String, _ kind: RelationKind.ID, isFromHere: Bool) {
        for other in entry.record[property]?.texts ?? [] {
          keys.insert(
            Relation.key(
              from: EntityID(isFromHere ? id : other),
              kind: kind,
              to: EntityID(isFromHere ? other : id),
              focus: []
            )
          )
        }
      }
      switch entry.section {
      case SectionPath(.actor):
        add("members", .membership, isFromHere: false)
        add("mandates", .mandate, isFromHere: true)
      case SectionPath(.unit): add("members", .membership, isFromHere: false)
      case SectionPath(.aim):
        add("focus", .contribution, isFromHere: false)
        add("owner", .responsibility, isFromHere: false)
      case SectionPath(.document): add("covers", .guidance, isFromHere: true)
      default: break
      }
    }
    return keys
  }
}

extension SourceValue {
  /// A text, or those of a list.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text.value]
    case .list(let values, _): values.compactMap(\.text)
    case .record: []
    }
  }
}
