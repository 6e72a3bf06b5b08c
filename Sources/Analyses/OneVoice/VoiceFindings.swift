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
    for contact in contacts {
      uncoordinated(contact)
      leadsWithoutRelation(contact)
    }
    singleHolders()
    findings = findings.chosen(by: selected.selection).inOrder(of: graph)
    // Whoever nobody meets hears no voice at all.
    findings += GapFindings(matters: selected).findings
      .filter { $0.rule == .unreachedDecisionMaker }
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

  /// Levels all whose relations one unit holds.
  private mutating func singleHolders() {
    let selected = selected
    for holding in selected.soleHoldings() {
      let level = graph.levelWithNoun(holding.level)
      let unit = graph.name(holding.unit).phrase
      let actors = graph.names(holding.actors)
      let other = graph.units.first { unit in
        unit.id != holding.unit && selected.isValid(unit.details)
          && (selected.selection.units.isEmpty || selected.selection.units.contains(unit.id))
      }
      let count = holding.relations.count
      findings.append(
        Finding(
          .singleHolder,
          [holding.level.rawValue, holding.unit.rawValue],
          Phrase(
            sv: (count == 1
              ? "Den enda relationen till \(level.swedish) hålls av \(unit.swedish)"
              : "Alla \(Phrase.count(count).swedish) relationer till \(level.swedish) hålls av "
                + "\(unit.swedish)") + " (\(actors.swedish)).",
            en: (count == 1
              ? "The only relation to the \(level.english) is held by \(unit.english)"
              : "All \(Phrase.count(count).english) relations to the \(level.english) are held by "
                + "\(unit.english)") + " (\(actors.english))."
          ),
          limit: Phrase(
            sv: "Relationer som inte är noterade syns inte här.",
            en: "Relations that are not on record do not show here."
          ),
          question: Phrase(
            sv: "Vem tar vid om \(unit.swedish) inte kan?",
            en: "Who takes over if \(unit.english) cannot?"
          ),
          remedy: Phrase(
            sv: "Notera en relation till \(level.swedish) som hålls av en annan enhet än "
              + "\(unit.swedish).",
            en: "Record a relation to the \(level.english) that another unit than "
              + "\(unit.english) holds."
          ),
          changes: selected.graph.actor(holding.actors[0]).flatMap { actor in
            // Under a choice of one unit nothing is in any other hand.
            other == nil && !selected.selection.units.isEmpty
              ? nil
              : MadeUp(selected).engagement(
                of: actor,
                in: holding.relations[0].focus,
                heldBy: other?.id,
                // So that the two units do not meet the counterpart without anybody in the lead.
                ledBy: other == nil ? nil : holding.relations[0].lead ?? holding.unit
              )
          }.map { [.add($0)] } ?? [],
          evidence: holding.relations.flatMap(\.evidence).unique(),
          level: holding.level
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
