internal import Diagnostics
internal import Stakeholders

extension RowApplication {
  /// Finds rows that would not find the same thing again, once all of them are in the graph: those
  /// with an identifier that another row gives to something else, and those that have no id and a name
  /// that does.
  ///
  /// Both rows are at fault, for with one of them the other would mean what that made.
  mutating func findSharedNames(_ effects: [RowMerger.Effect?]) {
    let used = rows.indices.filter { rows[$0].section.isMatchedByName && effects[$0]?.place != nil }
    guard !used.isEmpty else { return }
    let after = index.filedAnew()
    for row in used {
      guard let place = effects[row]?.place else { continue }
      let record = rows[row].record
      let section = rows[row].section
      let hasID = record["id"] != nil
      // Somebody has looked, and said by their ids that they are two.
      if hasID, keepsApart { continue }
      var how = Phrase.identifier
      var places = after.places(identifiedAs: record, in: section)
      var before = index.places(identifiedAs: record, in: section)
      if places.isEmpty, !hasID {
        how = .name
        places = after.places(namedAs: record, in: section)
        before = index.places(namedAs: record, in: section)
      }
      // What two things of the graph had in common before is no doing of the rows.
      before = before.filter { $0 < originalCount }
      for other in places.sorted() where other != place {
        guard let rival = takers[other], rival != row,
          !(before.contains(place) && before.contains(other))
        else { continue }
        for (row, rival, other) in [(row, rival, other), (rival, row, place)] {
          let fault = Diagnostic(
            .error,
            .shared(how, with: others([other]), by: rows[rival].record.location),
            at: rows[row].record.location
          )
          if faults[row]?.contains(fault) != true { note(fault, of: row) }
        }
      }
    }
  }
}
