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
    let table = EngagementTable(selected)
    contacts = table.contacts()
    for contact in contacts where selected.isAtChosenLevel(contact.actor) {
      uncoordinated(contact)
      leadsWithoutRelation(contact)
    }
    findings += table.soleHoldings().map { $0.finding(in: selected) }
    findings = findings.chosen(by: selected.selection).inOrder(of: graph)
    // Whoever nobody meets hears no voice at all.
    findings += MatterFindings(selected, table).findings.filter { finding in
      finding.rule == .unreachedDecisionMaker
        && (finding.level != nil || selected.isAtChosenLevel(Actor.ID(finding.subjects[1])))
    }.chosen(by: selected.selection).inOrder(of: graph)
  }

  private mutating func uncoordinated(_ contact: Contact) {
    guard contact.isShared, !contact.isCoordinated else { return }
    let lead = contact.leads.mostFrequent(in: contact.relations) ?? contact.units[0]
    let selected = selected
    findings.append(
      Finding(
        .uncoordinated,
        [contact.actor.rawValue, contact.area.rawValue],
        words: selected.graph.words(forUncoordinated: contact, ledBest: lead),
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
      findings.append(
        Finding(
          .leadWithoutRelation,
          [lead.rawValue, contact.actor.rawValue, contact.area.rawValue],
          words: selected.graph.words(for: lead, withoutRelationIn: contact),
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
