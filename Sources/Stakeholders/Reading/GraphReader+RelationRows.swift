internal import Diagnostics

extension GraphReader {
  /// The relations of a large table, in order of key but for those that had to be looked at again, and
  /// where all are in order the places of those with the key of the one before.
  ///
  /// What each word means is found out once; a row is then a matter of numbers. A row with anything
  /// that is not as it should be is read again as a record, so that what is told of it is the same as
  /// of any other.
  ///
  /// - Complexity: O(rows), by all cores.
  mutating func readRelations(
    _ table: SourceRelations
  ) -> (relations: [Relation], repeats: [Int]?) {
    let meanings = RelationMeanings(registry, vocabulary) { id in
      ends(id).flatMap(RelationKind.End.Sort.init)
    }
    var parts = concurrently(table.parts.count) { part in
      CheckedRows(table.parts[part], meanings)
    }
    let lists = FocusLists(parts.map(\.focusLists))
    for part in parts.indices { parts[part].renumberLists(lists.numbers[part]) }
    let doubtful = parts.map(\.doubtful)
    let rows = parts.map(\.rows)
    parts = []
    let (order, isByKey) = RelationOrder.sorted(rows, focusCount: lists.lists.count, meanings)
    var relations = Self.relations(rows, in: order, lists, meanings, file: table.file)
    if isByKey, doubtful.allSatisfy(\.isEmpty) {
      return (relations, order.indices.dropFirst().filter { order[$0 - 1].key == order[$0].key })
    }
    for (part, places) in zip(table.parts, doubtful) {
      for place in places {
        let row = part.rows[place]
        let (record, errors) = table.record(part.place + Int(row.place), part.line + Int(row.line))
        log.append(errors)
        if let relation = record.flatMap({ readRelation($0) }) { relations.append(relation) }
      }
    }
    return (relations, nil)
  }

  private static func relations(
    _ rows: [[CheckedRow]],
    in order: [RelationOrder.Entry],
    _ lists: FocusLists,
    _ meanings: RelationMeanings,
    file: SourceFile
  ) -> [Relation] {
    // More pieces than cores, so that none waits long for another.
    let pieces = min(8, order.count / 4_096 + 1)
    return [Relation](unsafeUninitializedCapacity: order.count) { buffer, count in
      // Each piece of the work writes to its own piece of the buffer.
      nonisolated(unsafe) let relations = buffer
      _ = concurrently(pieces) { piece in
        let maker = RelationMaker(meanings, lists, file: file)
        let places = (order.count * piece / pieces)..<(order.count * (piece + 1) / pieces)
        var batch: [CheckedRow] = []
        for start in stride(from: places.lowerBound, to: places.upperBound, by: 64) {
          // Rows lie anywhere: fetched in batches, the waits for memory overlap.
          let end = min(places.upperBound, start + 64)
          batch.removeAll(keepingCapacity: true)
          for place in start..<end {
            batch.append(rows[Int(order[place].part)][Int(order[place].row)])
          }
          for (offset, row) in batch.enumerated() {
            relations.initializeElement(at: start + offset, to: maker.relation(row))
          }
        }
      }
      count = order.count
    }
  }
}

/// Makes relations of rows.
private struct RelationMaker {
  private let meanings: RelationMeanings
  private let lists: [[FocusArea.ID]]
  private let listKeys: KeyTexts
  private let file: SourceFile

  init(_ meanings: RelationMeanings, _ lists: FocusLists, file: SourceFile) {
    self.meanings = meanings
    self.lists = lists.copied()
    listKeys = lists.keys
    self.file = file.copied()
  }

  func relation(_ row: CheckedRow) -> Relation {
    let from = Int(row.from)
    let to = Int(row.to)
    let kind = Int(row.kind)
    let list = Int(row.focus)
    let length =
      meanings.entityKeys.count(from) + meanings.kindKeys.count(kind)
      + meanings.entityKeys.count(to) + listKeys.count(list)
    let key = String(unsafeUninitializedCapacity: length) { buffer in
      var end = meanings.entityKeys.copy(from, to: buffer, at: 0)
      end = meanings.kindKeys.copy(kind, to: buffer, at: end)
      end = meanings.entityKeys.copy(to, to: buffer, at: end)
      return listKeys.copy(list, to: buffer, at: end)
    }
    return Relation(
      key: key,
      from: meanings.entities[from],
      to: meanings.entities[to],
      kind: meanings.kinds[kind],
      focus: lists[list],
      strength: Int(row.strength),
      status: row.status,
      validity: Validity(since: row.since, until: row.until),
      lead: row.lead > 0 ? Unit.ID(meanings.entities[Int(row.lead) - 1]) : nil,
      basis: row.basis,
      location: SourceLocation(file: file, line: Int(row.line), column: 1)
    )
  }
}
