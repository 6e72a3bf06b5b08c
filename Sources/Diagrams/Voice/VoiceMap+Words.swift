internal import Diagnostics
internal import Stakeholders

extension VoiceMap {
  private var name: Phrase { actor.name.phrase }

  /// Who meets the counterpart, and whether anybody keeps them together.
  var title: Phrase { (meeting + absentLeads).capitalised }

  /// Where no more than meetings to come are on record, and only where others are more.
  private var planned: [VoiceContent.Contact] {
    contacts.flatMap(\.relations).bestStatus.isPlan ? [] : contacts.filter(\.isPlan)
  }

  private var meeting: Phrase {
    let loose = contacts.filter(\.isLoose)
    guard loose.isEmpty else { return meeting(loose) }
    let planned = planned
    let met = contacts.filter { contact in !planned.contains { $0.area == contact.area } }
    let holders = Set(met.flatMap(\.units)).sorted()
    let shared = met.filter { $0.units.count > 1 }
    switch holders.count {
    case 0:
      let status = met.flatMap(\.relations).bestStatus
      let areas = areas(met)
      guard planned.isEmpty || !planned.flatMap(\.units).isEmpty else {
        let also = planned.flatMap(\.relations).bestStatus.alsoMet(in: self.areas(planned))
        return status.meetingWithoutUnit(name, in: areas + also)
      }
      return status.meetingWithoutUnit(name, in: areas) + plan(planned)
    case 1:
      let unit = pen.graph.name(holders[0]).phrase
      let start =
        hasUnheldRelation(in: met)
        ? unit + meet(met, isOne: true) + name
          + (planned.isEmpty ? Phrase("") : Phrase(sv: " i ", en: " in ") + areas(met))
          + Phrase(
            sv: "; i övrigt är ingen enhet noterad",
            en: "; for the rest no unit is recorded"
          )
        : Phrase(sv: "Bara ", en: "Only ") + unit + meet(met, isOne: true) + name
          + Phrase(sv: ", i ", en: ", in ") + areas(met)
      return start + plan(planned)
    default:
      let start = units(holders) + meet(met, isOne: false) + name
      guard !shared.isEmpty else {
        return start
          + Phrase(
            sv: ", men aldrig i samma fokusområde",
            en: ", but never in the same focus area"
          ) + plan(planned)
      }
      return start + Phrase(" – ") + coordination(of: shared) + plan(planned)
    }
  }

  /// Who meets the counterpart where nobody keeps them together, and who is to.
  private func meeting(_ loose: [VoiceContent.Contact]) -> Phrase {
    let planned = planned.filter(\.isLoose)
    let met = loose.filter { contact in !planned.contains { $0.area == contact.area } }
    let parts = [met, planned].filter { !$0.isEmpty }.map { contacts in
      units(Set(contacts.flatMap(\.units)).sorted()) + meet(contacts, isOne: false) + name
        + Phrase(sv: " i ", en: " in ") + areas(contacts)
    }
    return Phrase(
      sv: parts.map(\.swedish).joined(separator: ", och "),
      en: parts.map(\.english).joined(separator: ", and ")
    ) + lack(in: loose)
  }

  /// "; i Energi kan Granheim komma att mötas av energibolaget".
  private func plan(_ planned: [VoiceContent.Contact]) -> Phrase {
    guard !planned.isEmpty else { return Phrase("") }
    let units = Set(planned.flatMap(\.units)).sorted()
    return Phrase("; ")
      + planned.flatMap(\.relations).bestStatus.plan(
        with: name,
        by: units.isEmpty ? nil : (self.units(units), units.count == 1),
        in: areas(planned)
      )
  }

  /// " möter ", or what comes before it by the best status.
  private func meet(_ contacts: [VoiceContent.Contact], isOne: Bool) -> Phrase {
    let status = contacts.flatMap(\.relations).bestStatus
    return Phrase(" ") + status.meets(isOne: isOne) + Phrase(" ")
  }

  private func lack(in loose: [VoiceContent.Contact]) -> Phrase {
    loose.contains { $0.leads.isEmpty }
      ? Phrase(
        sv: " – ingen ledande enhet och ingen gemensam grupp är noterad",
        en: " – no lead and no shared group is recorded"
      )
      : Phrase(
        sv: " – flera är noterade som ledande, och ingen gemensam grupp",
        en: " – several are recorded as lead, and no shared group"
      )
  }

  /// "omvärldsrådet håller ihop dem": the groups that do, else the leads.
  private func coordination(of shared: [VoiceContent.Contact]) -> Phrase {
    let groups = Set(shared.flatMap(\.groups)).sorted()
    let leads = Set(shared.filter(\.groups.isEmpty).flatMap(\.leads)).sorted()
    let parts = [
      groups.isEmpty
        ? nil
        : units(groups)
          + Phrase(
            sv: " håller ihop dem",
            en: groups.count == 1 ? " coordinates them" : " coordinate them"
          ),
      leads.isEmpty
        ? nil : units(leads) + Phrase(sv: " leder", en: leads.count == 1 ? " leads" : " lead"),
    ]
    let words = Phrase.list(parts.compactMap(\.self))
    return shared.count == contacts.count
      ? words : words + Phrase(sv: " i ", en: " in ") + areas(shared)
  }

  private var absentLeads: Phrase {
    let absent = Set(contacts.flatMap(\.absentLeads)).sorted()
    guard !absent.isEmpty else { return Phrase("") }
    return Phrase(" – ") + units(absent)
      + Phrase(
        sv: ", som leder, har ingen egen relation noterad",
        en: absent.count == 1
          ? ", which leads, has no recorded relation of its own"
          : ", which lead, have no recorded relations of their own"
      )
  }

  /// By name where they are few, else by number.
  private func areas(_ contacts: [VoiceContent.Contact]) -> Phrase {
    guard contacts.count > 2 else {
      return .list(
        contacts.compactMap { pen.graph.focusArea($0.area) }
          .map { ($0.details.short ?? $0.name).phrase }
      )
    }
    return Phrase.count(contacts.count) + Phrase(sv: " fokusområden", en: " focus areas")
  }

  private func units(_ ids: [Stakeholders.Unit.ID]) -> Phrase {
    let names = ids.compactMap(pen.graph.unit)
    func list(_ language: Language) -> Phrase {
      .list(
        names.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue).map(\.name.phrase),
        limit: 3
      )
    }
    return Phrase(sv: list(.swedish).swedish, en: list(.english).english)
  }

  var summary: Phrase {
    let loose = shown.count(where: \.whole.isLoose)
    return Phrase(sv: "Kartan visar ", en: "The map shows ")
      + .counts([
        (
          units.count, Phrase(sv: "enhet", en: "unit"), Phrase(sv: "enheter", en: "units")
        ),
        (
          groups.count, Phrase(sv: "grupp", en: "group"), Phrase(sv: "grupper", en: "groups")
        ),
        (
          shown.count, Phrase(sv: "fokusområde", en: "focus area"),
          Phrase(sv: "fokusområden", en: "focus areas")
        ),
      ])
      + Phrase(sv: " kring ", en: " around ") + name
      + (loose == 0
        ? Phrase(".")
        : Phrase(
          sv: shown.count == 1
            ? "; ingen samordning är noterad."
            : "; i \(loose) av \(shown.count) fokusområden är ingen samordning noterad.",
          en: shown.count == 1
            ? "; no coordination is on record."
            : "; in \(loose) of \(shown.count) focus areas no coordination is on record."
        ))
  }
}
