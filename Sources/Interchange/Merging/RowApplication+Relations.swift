internal import Diagnostics
internal import Stakeholders

extension RowApplication {
  /// Relations with the same key are paired by what they say: first those that are equal, then a
  /// single one with a single one.
  mutating func useRelations(_ relations: [Int]) {
    var byKey: [String: [Int]] = [:]
    var records: [Int: SourceRecord] = [:]
    for row in relations {
      let record = resolving(rows[row])
      records[row] = record
      let id = record["id"]?.text
      if let id, let place = index.place(ofID: id, in: .relations) {
        use(record, row, at: place)
      } else {
        byKey[EntryIndex.key(of: record), default: []].append(row)
      }
    }
    for row in relations {
      guard let record = records[row],
        let all = byKey.removeValue(forKey: EntryIndex.key(of: record))
      else { continue }
      pair(all, records, with: index.places(keyed: EntryIndex.key(of: record)))
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
          && merging.merging(record, into: index[place].record, as: .relation).changes.isEmpty
      }
      if let equal {
        use(record, row, at: free.remove(at: equal))
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
        use(record, row, at: candidates[0])
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
