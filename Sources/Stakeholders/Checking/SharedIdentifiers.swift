internal import Diagnostics

extension StakeholderGraph {
  /// Things of one sort that have an identifier in common: two entries for one, or a wrong number.
  @Sendable func sharedIdentifiers() -> [Diagnostic] {
    var warnings = WarningList("shared-identifier")
    add(actors.map(Entity.actor), to: &warnings)
    add(units.map(Entity.unit), to: &warnings)
    add(focusAreas.map(Entity.focusArea), to: &warnings)
    add(matters.map(Entity.matter), to: &warnings)
    add(aims.map(Entity.aim), to: &warnings)
    add(documents.map(Entity.document), to: &warnings)
    return warnings.diagnostics
  }

  /// Tells each of them beside the first that has the identifier.
  private func add(_ entities: [Entity], to warnings: inout WarningList) {
    var first: [String: [String: Int]] = [:]
    for (place, entity) in entities.enumerated() {
      for (scheme, value) in entity.details.identifiers.sorted(by: { $0.key < $1.key }) {
        guard let other = first[scheme]?[value] else {
          first[scheme, default: [:]][value] = place
          continue
        }
        warnings.add(at: entity.details.location) {
          .sharedIdentifier(
            "\(scheme)=\(value)",
            (entities[other].name.phrase, entities[other].id),
            (entity.name.phrase, entity.id)
          )
        }
      }
    }
  }
}

extension Diagnostic.Problem {
  fileprivate static func sharedIdentifier(
    _ identifier: String,
    _ one: (name: Phrase, id: EntityID),
    _ other: (name: Phrase, id: EntityID)
  ) -> Self {
    Self(
      code: "shared-identifier",
      message: Phrase(
        sv: "\(one.name.swedish) (\(one.id)) och \(other.name.swedish) (\(other.id)) har samma "
          + "identifierare, \(identifier): är de samma?",
        en: "\(one.name.english) (\(one.id)) and \(other.name.english) (\(other.id)) have the same "
          + "identifier, \(identifier): are they the same?"
      ),
      hint: Phrase(
        sv: "slå ihop dem, eller rätta den ena identifieraren",
        en: "merge them, or correct one of the identifiers"
      )
    )
  }
}
