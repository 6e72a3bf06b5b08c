/// That a unit is responsible for a focus area, a matter, an aim or a document.
public struct Responsibility: Hashable, Sendable {
  public let unit: Unit.ID
  public let subject: EntityID
  /// The firmest that any relation gives it; `nil` = not recorded.
  public let basis: Basis?
}

extension SelectedGraph {
  /// Who of us is responsible for what, each once, in order of unit and subject.
  public var responsibilities: [Responsibility] {
    let relations = frame.filter { relation in
      relation.kind == .responsibility && graph.sort(of: relation.from) == .unit
    }
    return Dictionary(grouping: relations) { [$0.from, $0.to] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ends, relations in
        Responsibility(
          unit: Unit.ID(ends[0]),
          subject: ends[1],
          basis: relations.firmestBasis
        )
      }
  }
}

extension Sequence<Relation> {
  /// What several relations that state the same rest on together: a source before what is not recorded,
  /// that before a judgement, and a judgement before a conclusion.
  public var firmestBasis: Basis? {
    let order: [Basis?] = [.stated, nil, .assessed, .inferred]
    let found = Set(map(\.basis))
    return order.first(where: found.contains) ?? nil
  }
}
