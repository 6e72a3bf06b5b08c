internal import Diagnostics

extension GraphReader {
  /// The relations of a large table, in order of key but for those that had to be looked at again.
  ///
  /// What each word means is found out once; a row is then a matter of numbers. A row with anything
  /// that is not as it should be is read again as a record, so that what is told of it is the same as
  /// of any other.
  ///
  /// - Complexity: O(rows), by all cores.
  mutating func readRelations(_ table: SourceRelations) -> [Relation] {
    let meanings = RelationMeanings(registry, vocabulary) {
      ends($0).flatMap(RelationKind.End.Sort.init)
    }
    let parts = concurrently(table.parts.count) { part in
      CheckedRows(table.parts[part], number: part, meanings)
    }
    var entries = parts.flatMap(\.entries)
    let lists = FocusLists(parts.map(\.focusLists))
    RelationEntry.sort(&entries, lists, meanings)
    let sorted = entries
    // A piece for each core and a few more, so that none waits long for another.
    let pieces = min(8, sorted.count / 4_096 + 1)
    var relations: [Relation] = []
    for piece in concurrently(
      pieces,
      { piece in
        let range = (sorted.count * piece / pieces)..<(sorted.count * (piece + 1) / pieces)
        return sorted[range].map { entry in
          let part = table.parts[entry.part]
          return parts[entry.part].relation(
            part.rows[Int(entry.row)],
            focus: lists[entry],
            firstLine: part.line,
            in: table.file,
            meanings
          )
        }
      }
    ) {
      relations += piece
    }
    for (part, checked) in zip(table.parts, parts) {
      for number in checked.doubtful {
        let row = part.rows[number]
        let (record, errors) = table.record(row.place, part.line + Int(row.line))
        log.append(errors)
        if let relation = record.flatMap({ readRelation($0) }) { relations.append(relation) }
      }
    }
    return relations
  }
}
