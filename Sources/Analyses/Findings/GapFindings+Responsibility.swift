internal import Diagnostics
internal import Stakeholders

extension GapFindings {
  mutating func responsibility(_ selected: SelectedGraph) {
    let remedies = remedies
    var responsible: [FocusArea.ID: [Relation]] = [:]
    var groups: [Unit.ID: Set<Unit.ID>] = [:]
    for relation in selected.frame {
      if relation.kind == .responsibility, let area = graph.focusArea(.init(relation.to)) {
        responsible[area.id, default: []].append(relation)
      } else if relation.kind == .membership, let group = graph.unit(relation.to),
        let member = graph.unit(relation.from)
      {
        groups[group.id, default: []].insert(member.id)
      }
    }
    let members = groups
    for area in selected.focusAreas {
      let name = area.name.phrase
      let relations = responsible[area.id] ?? []
      guard !relations.isEmpty else {
        findings.append(
          Finding(
            .noResponsibleUnit,
            [area.id.rawValue],
            Phrase(
              sv: "Ingen enhet är noterad som ansvarig för \(name.swedish).",
              en: "No unit is recorded as responsible for \(name.english)."
            ),
            limit: Phrase(
              sv: "Att ansvaret inte är noterat betyder inte att ingen tar det.",
              en: "That no responsibility is recorded does not mean that nobody takes it."
            ),
            question: Phrase(sv: "Vilken enhet ansvarar?", en: "Which unit is responsible?"),
            remedy: Phrase(
              sv: "Notera vilken enhet som ansvarar för \(name.swedish).",
              en: "Record which unit is responsible for \(name.english)."
            ),
            changes: remedies.responsibilityChanges(area.id),
            focusArea: area.id
          )
        )
        continue
      }
      let units = Set(relations.map { Unit.ID($0.from) })
      let coordinators = graph.units.filter {
        $0.coordinates.includes(area.id) && selected.isValid($0.details)
      }
      let isCoordinated = coordinators.contains { group in
        units.contains(group.id) || !units.isDisjoint(with: groups[group.id] ?? [])
      }
      if isCoordinated { continue }
      let who = Phrase.list(
        units.sorted().inSwedishOrder(of: { graph.name($0)[.swedish] }, then: \.rawValue)
          .map { graph.name($0).phrase }
      ).capitalised
      let by = Phrase.list(coordinators.map { $0.name.phrase })
      findings.append(
        Finding(
          .outsideCoordination,
          [area.id.rawValue],
          Phrase(
            sv: "\(who.swedish) ansvarar för \(name.swedish), men "
              + (coordinators.isEmpty
                ? "ingen grupp samordnar området."
                : "är inte med i \(by.swedish), som samordnar det."),
            en: "\(who.english) \(units.count == 1 ? "is" : "are") responsible for "
              + "\(name.english), but "
              + (coordinators.isEmpty
                ? "no group coordinates the area."
                : (units.count == 1 ? "is no member" : "are no members")
                  + " of \(by.english), which "
                  + (coordinators.count == 1 ? "coordinates it." : "coordinate it."))
          ),
          question: Phrase(
            sv: "Hur får samordningen veta vad som görs?",
            en: "How does the coordination know what is done?"
          ),
          remedy: coordinators.isEmpty
            ? Phrase(
              sv: "Notera vilken grupp som samordnar området.",
              en: "Record which group coordinates the area."
            )
            : Phrase(
              sv: "Notera en ansvarig enhet som medlem av \(by.swedish).",
              en: "Record a responsible unit as a member of \(by.english)."
            ),
          changes: remedies.coordinationChanges(
            area.id,
            responsible: units.sorted(),
            coordinators: coordinators,
            groups: members
          ),
          evidence: relations.flatMap(\.evidence).unique(),
          focusArea: area.id
        )
      )
    }
  }
}
