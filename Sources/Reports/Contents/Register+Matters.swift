internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What is to be influenced and reached, and the documents that say so.

extension Register {
  /// The focus areas in the order of the graph, each with what it requires.
  func areas() -> Chart {
    chart(
      "focus-areas",
      Phrase(sv: "Fokusområden", en: "Focus areas"),
      [.name, .requirements],
      of: selected.focusAreas,
      marks: { Marks(home: Marks.area($0.id)) },
      { area in
        let requirements = selected.requirements(of: area)
        return [
          thing(area.id, area.name, area.details),
          text(
            requirements.isEmpty
              ? nil : requirements.map(self.requirement).joined(separator: "; ")
          ),
          evidence(area.details.evidence + requirements.flatMap(\.evidence)),
        ]
      }
    )
  }

  /// "nationell (minst 2, myndighet, uttryckligt) – en anmärkning".
  private func requirement(_ requirement: Requirement) -> String {
    let minimum =
      requirement.minimum == 1
      ? []
      : [
        Phrase(sv: "minst \(requirement.minimum)", en: "at least \(requirement.minimum)")[language]
      ]
    let particulars =
      minimum + requirement.kinds.map(names.kind)
      + [requirement.basis.map { Optional($0).name[language] }].compactMap(\.self)
    return names.level(requirement.level)
      + (particulars.isEmpty ? "" : " (" + particulars.joined(separator: ", ") + ")")
      + (requirement.note.map { " – " + $0[language] } ?? "")
  }

  func matters() -> Chart {
    let matters = graph.matters.filter { selected.isValid($0.details) }
    let deciders = selected.decidersOfMatters()
    return chart(
      "matters",
      Phrase(sv: "Sakfrågor att påverka", en: "Matters to influence"),
      [.name, .focusArea, .level, .decisionMaker],
      of: sorted(matters, { EntityID($0.id) }),
      marks: { marks(of: $0, deciders[$0.id] ?? []) },
      { matter in
        [
          thing(matter.id, matter.name, matter.details), text(matter.focus.map(names.short)),
          text(matter.level.map(names.level)), list(names.sorted(deciders[matter.id] ?? [])),
          evidence(matter.details.evidence),
        ]
      }
    )
  }

  private func marks(of matter: Matter, _ deciders: [Actor.ID]) -> Marks {
    Marks(
      subjects: [
        matter.focus.map(Marks.area), matter.level.map(Marks.level),
      ].compactMap(\.self) + deciders.map(Marks.actor)
    )
  }

  func aims() -> Chart {
    let owners = Dictionary(grouping: selected.responsibilities, by: \.subject).mapValues { found in
      found.sorted { names.place(EntityID($0.unit)) < names.place(EntityID($1.unit)) }
    }
    var areas: [EntityID: Set<FocusArea.ID>] = [:]
    for relation in selected.standing where relation.kind == .contribution {
      areas[relation.to, default: []].insert(.init(relation.from))
    }
    let aims = graph.aims.filter { selected.isValid($0.details) }
    return chart(
      "aims",
      Phrase(sv: "Mål", en: "Aims"),
      [.name, .contributing, .responsible, .indicator],
      of: sorted(aims, { EntityID($0.id) }),
      marks: { aim in
        let id = EntityID(aim.id)
        return Marks(
          subjects: selected.focusAreas.map(\.id).filter { areas[id]?.contains($0) ?? false }
            .map(Marks.area) + (owners[id] ?? []).map { Marks.unit($0.unit) }
        )
      },
      { aim in
        let id = EntityID(aim.id)
        return [
          thing(aim.id, aim.name, aim.details), list(names.short(areas[id] ?? [])),
          list(
            (owners[id] ?? []).map { names[$0.unit] + Phrase.remark([$0.basis.mark])[language] }
          ),
          text(aim.indicator?[language]),
          evidence(aim.details.evidence),
        ]
      }
    )
  }

  func documents() -> Chart {
    var covers: [EntityID: Set<EntityID>] = [:]
    for relation in selected.standing where relation.kind == .guidance {
      covers[relation.from, default: []].insert(relation.to)
    }
    let documents = graph.documents.filter { selected.isValid($0.details) }
    return chart(
      "documents",
      Phrase(sv: "Styrdokument", en: "Governing documents"),
      [
        .name, .reference, .version, .documentStatus, .decided, .reviewBy, .supersedes, .covers,
      ],
      of: sorted(documents, { EntityID($0.id) }),
      marks: { _ in Marks() },
      { document in
        [
          thing(document.id, document.name, document.details), text(document.reference),
          text(document.version), text(document.status?.name[language]),
          text(document.decided?.description), text(document.reviewBy?.description),
          list(names.sorted(document.supersedes)),
          list(names.sorted(covers[EntityID(document.id)] ?? [])),
          evidence(document.details.evidence),
        ]
      }
    )
  }
}
