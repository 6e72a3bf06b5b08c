internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Who has to do with whom, and how.

extension Register {
  /// Those to the world outside, and those within the organisation.
  func relations() -> [Chart] {
    func isOutside(_ id: EntityID) -> Bool {
      graph.actor(id).map { $0.id != graph.principal } ?? false
    }
    let ordered = inOrder(selected.relations)
    let outside = ordered.filter { isOutside($0.from) || isOutside($0.to) }
    let inside = ordered.filter { !(isOutside($0.from) || isOutside($0.to)) }
    let toOutside = chart(
      "relations",
      Phrase(sv: "Relationer till omvärlden", en: "Relations to the outside"),
      [.from, .kind, .to, .focusAreas, .status, .basis, .strength, .holder, .validity],
      of: outside,
      marks: selected.marks,
      row
    )
    // Within the organisation the ends themselves tell who holds a relation.
    let within = chart(
      "inner-relations",
      Phrase(
        sv: "Relationer inom organisationen, till dokument och mål",
        en: "Relations within the organisation, to documents and aims"
      ),
      [.from, .kind, .to, .basis, .validity],
      of: inside,
      marks: { Marks(subjects: selected.marks(of: $0).subjects) },
      { relation in
        ends(relation) + [
          basis(relation), text(relation.validity.words?[language]), evidence(relation.evidence),
        ]
      }
    )
    return [toOutside, within] + (ended.map { [$0] } ?? [])
  }

  /// Those that have ended, where the selection leaves them out for that reason alone; `nil` without any.
  private var ended: Chart? {
    guard selected.selection.statuses.isEmpty, selected.selection.date == nil else { return nil }
    var selection = selected.selection
    selection.statuses = [.ended]
    let ended = SelectedGraph(graph, selection)
    guard !ended.relations.isEmpty else { return nil }
    return chart(
      "ended-relations",
      Phrase(
        sv: "Avslutade relationer, som inte räknas med",
        en: "Relations that have ended, which are not counted"
      ),
      [.from, .kind, .to, .focusAreas, .status, .basis, .strength, .holder, .validity],
      of: inOrder(ended.relations),
      marks: ended.marks,
      row
    )
  }

  private func inOrder(_ relations: [Relation]) -> [Relation] {
    relations.map { relation in
      (
        relation: relation, from: names.place(relation.from), to: names.place(relation.to),
        kind: graph.vocabulary.order(of: relation.kind)
      )
    }.sorted {
      ($0.from, $0.to, $0.kind, $0.relation.key) < ($1.from, $1.to, $1.kind, $1.relation.key)
    }.map(\.relation)
  }

  private func row(_ relation: Relation) -> [Entry] {
    ends(relation) + [
      list(names.short(Set(relation.focus))),
      text(relation.status.map { Optional($0).name[language] }),
      basis(relation), text(relation.strength.map(strength)),
      text(selected.holder(of: relation).map { names[$0] }),
      text(relation.validity.words?[language]),
      evidence(relation.evidence),
    ]
  }

  private func ends(_ relation: Relation) -> [Entry] {
    [
      .thing(name: names[relation.from], id: relation.id?.rawValue, url: nil, note: nil),
      .text(names.kind(relation.kind)),
      .thing(
        name: names[relation.to],
        id: nil,
        url: nil,
        note: relation.note?[language],
        more: tagged(relation.tags)
      ),
    ]
  }

  private func basis(_ relation: Relation) -> Entry {
    guard let basis = relation.basis else { return .notRecorded }
    let by = [
      relation.assessment?.unit.map { names[$0] }, relation.assessment?.date?.description,
    ].compactMap(\.self)
    return .text(
      Optional(basis).name[language] + (by.isEmpty ? "" : " (" + by.joined(separator: ", ") + ")")
    )
  }

  private func strength(_ strength: Int) -> String {
    "\(strength)" + (Phrase.strength(strength).map { " " + $0[language] } ?? "")
  }
}
