internal import Diagnostics
internal import Stakeholders

extension RowApplication {
  /// A requirement of a focus area, or evidence of a fact, that stands by itself.
  mutating func usePart(_ row: Int) {
    var record = rows[row].record
    let isRequirement = rows[row].section == ImportedRecords.requirements
    let key = isRequirement ? "area" : "fact"
    guard let whole = record[key]?.text else {
      refuse(row, .noWhole(key), at: record.location)
      return
    }
    record.fields.removeAll { $0.key == key }
    var owner: Int?
    var part = SourceRecord(fields: [], at: record.location)
    func list(_ record: SourceRecord) -> SourceValue {
      .list([.record(record)], at: record.location)
    }
    if isRequirement {
      owner = place(of: whole, in: [SectionPath(.focusArea)])
      part.fields = [
        .init(
          key: "requirements",
          at: record.location,
          value: list(resolving(record, .requirement))
        )
      ]
    } else {
      let evidence = list(resolving(record, .evidence))
      part.fields = [.init(key: "evidence", at: record.location, value: evidence)]
      owner =
        place(of: whole, in: index.sections[graphIDs[whole] ?? whole].map { [$0] } ?? [])
        ?? index.place(ofID: whole, in: .relations)
        ?? index.places(keyed: whole).first
      let pieces = whole.split(separator: ":")
      if owner == nil, pieces.count == 2,
        let area = place(of: String(pieces[0]), in: [SectionPath(.focusArea)]),
        case .list(let levels, _) = index[area].record["requirements"],
        levels.contains(where: { $0["level"] == String(pieces[1]) })
      {
        owner = area
        let level = SourceText(String(pieces[1]), at: record.location)
        let requirement = SourceRecord(
          fields: [.init(key: "level", at: record.location, value: .text(level))] + part.fields,
          at: record.location
        )
        part.fields = [.init(key: "requirements", at: record.location, value: list(requirement))]
      }
    }
    guard let owner else {
      refuse(row, .noSuchWhole(whole, of: key), at: record.location)
      return
    }
    merge(part, row, at: owner, as: index[owner].section)
  }

  private func place(of id: String, in sections: [SectionPath]) -> Int? {
    sections.lazy.compactMap { index.place(ofID: graphIDs[id] ?? id, in: $0) }.first
  }
}
