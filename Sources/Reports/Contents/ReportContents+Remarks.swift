internal import Diagnostics
internal import Stakeholders

// What is to be known of a name where it stands: since when and until when, and that no source says it.

extension ReportContents {
  /// " (till 2023-12-31, härlett)", after the name of an actor or a unit.
  func remark(on id: EntityID, _ mark: Phrase? = nil) -> Line {
    let text = Phrase.remark([selected.time(of: id), mark])[language]
    return text.isEmpty ? Line() : Line(text)
  }

  /// "Hamnforum (till 2023-12-31)".
  func dated(_ id: EntityID) -> Line { names.link(id) + remark(on: id) }

  /// Units in the Swedish order of their names.
  func dated(_ units: some Sequence<Unit.ID>) -> Line {
    .few(names.ordered(units).map { dated(EntityID($0)) }, in: language)
  }

  /// "gatukontoret (härlett)", in the Swedish order of names.
  func answering(for subject: EntityID) -> Line {
    let found = dealings.responsible[subject] ?? []
    let marks = Dictionary(
      found.map { ($0.unit, $0.basis.mark) },
      uniquingKeysWith: { first, _ in first }
    )
    let units = names.ordered(marks.keys).map { unit in
      names.link(unit) + remark(on: EntityID(unit), marks[unit] ?? nil)
    }
    return .few(units, in: language)
  }

  /// "kontakt, härlett": a kind, and where no source states the relation, what it rests on.
  func kind(of relation: Relation) -> String {
    names.kind(relation.kind) + (relation.basis.mark.map { ", " + $0[language] } ?? "")
  }
}
