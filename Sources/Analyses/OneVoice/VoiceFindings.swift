internal import Diagnostics
internal import Stakeholders

/// The findings about one voice under one reading.
struct VoiceFindings {
  let selected: SelectedGraph
  /// In every focus area, whichever rows are chosen.
  let contacts: [Contact]
  private(set) var findings: [Finding] = []

  private var graph: StakeholderGraph { selected.graph }

  init(_ selected: SelectedGraph) {
    self.selected = selected
    contacts = selected.contacts()
    for contact in contacts where selected.isAtChosenLevel(contact.actor) {
      uncoordinated(contact)
      leadsWithoutRelation(contact)
    }
    findings += selected.soleHoldings().map { $0.finding(in: selected) }
    findings = findings.chosen(by: selected.selection).inOrder(of: graph)
    // Whoever nobody meets hears no voice at all.
    findings += GapFindings(matters: selected).findings.filter { finding in
      finding.rule == .unreachedDecisionMaker
        && (finding.level != nil || selected.isAtChosenLevel(Actor.ID(finding.subjects[1])))
    }
  }

  private mutating func uncoordinated(_ contact: Contact) {
    guard contact.isShared, !contact.isCoordinated else { return }
    let actor = graph.name(contact.actor).phrase
    let area = graph.name(contact.area).phrase
    let units = graph.names(contact.units)
    let leads = graph.names(contact.leads)
    let lead = contact.leads.mostFrequent(in: contact.relations) ?? contact.units[0]
    let selected = selected
    let name = graph.name(lead).phrase
    findings.append(
      Finding(
        .uncoordinated,
        [contact.actor.rawValue, contact.area.rawValue],
        Phrase(
          sv: "\(units.swedish) möter \(actor.swedish) i \(area.swedish), "
            + (contact.leads.isEmpty
              ? "men ingen ledande enhet och ingen gemensam grupp är noterad."
              : "men flera är noterade som ledande (\(leads.swedish)), och ingen gemensam grupp."),
          en: "\(units.english) meet \(actor.english) in \(area.english), "
            + (contact.leads.isEmpty
              ? "but no lead and no shared group is recorded."
              : "but several are recorded as lead (\(leads.english)), and no shared group.")
        ).capitalised,
        limit: Phrase(
          sv: "Enheterna kan vara överens ändå; det är samordningen som inte är noterad.",
          en: "The units may agree all the same; it is the coordination that is not on record."
        ),
        question: Phrase(
          sv: "Vem håller ihop det som sägs till \(actor.swedish)?",
          en: "Who keeps together what is said to \(actor.english)?"
        ),
        remedy: Phrase(
          sv: "Notera en och samma ledande enhet, till exempel \(name.swedish) (lead: \(lead)), "
            + "eller en grupp som samordnar \(area.swedish) och som alla är med i.",
          en: "Record one and the same lead, such as \(name.english) (lead: \(lead)), or a group "
            + "that coordinates \(area.english) and that all of them are in."
        ),
        changes: contact.leads.isEmpty
          ? contact.relations.first { selected.holder(of: $0) == lead }
            .map { [$0.led(by: lead)] } ?? []
          : contact.relations.filter { $0.lead != nil && $0.lead != lead }
            .map { $0.led(by: lead) },
        evidence: contact.relations.flatMap(\.evidence).unique(),
        focusArea: contact.area
      )
    )
  }

  private mutating func leadsWithoutRelation(_ contact: Contact) {
    let selected = selected
    for lead in contact.leads where !contact.units.contains(lead) && !contact.units.isEmpty {
      let actor = graph.name(contact.actor).phrase
      let area = graph.name(contact.area).phrase
      let name = graph.name(lead).phrase
      let units = graph.names(contact.units)
      findings.append(
        Finding(
          .leadWithoutRelation,
          [lead.rawValue, contact.actor.rawValue, contact.area.rawValue],
          Phrase(
            sv: "\(name.capitalised.swedish) är noterad som ledande för relationen till "
              + "\(actor.swedish) i \(area.swedish), men den hålls av \(units.swedish).",
            en: "\(name.capitalised.english) is recorded as leading the relation to "
              + "\(actor.english) in \(area.english), but \(units.english) "
              + "\(contact.units.count == 1 ? "holds" : "hold") it."
          ),
          question: Phrase(
            sv: "Möter \(name.swedish) själv \(actor.swedish)?",
            en: "Does \(name.english) itself meet \(actor.english)?"
          ),
          remedy: Phrase(
            sv: "Notera en egen relation från \(name.swedish), till exempel kontakt, till "
              + "\(actor.swedish) i \(area.swedish) (focus: \(contact.area)).",
            en: "Record a relation of \(name.english)'s own, such as contact, to "
              + "\(actor.english) in \(area.english) (focus: \(contact.area))."
          ),
          changes: selected.graph.actor(contact.actor).flatMap {
            MadeUp(selected).engagement(of: $0, in: [contact.area], heldBy: lead, ledBy: lead)
          }.map { [.add($0)] } ?? [],
          evidence: contact.relations.filter { $0.lead == lead }.flatMap(\.evidence).unique(),
          focusArea: contact.area
        )
      )
    }
  }
}

extension Relation {
  fileprivate func led(by lead: Unit.ID) -> Change {
    .replace(key: key, with: changing { $0.lead = lead })
  }
}

extension [Unit.ID] {
  /// The unit that leads most of the relations; among equals the first.
  fileprivate func mostFrequent(in relations: [Relation]) -> Unit.ID? {
    self.max { first, second in
      (relations.count { $0.lead == first }, second) < (
        relations.count { $0.lead == second }, first
      )
    }
  }
}
