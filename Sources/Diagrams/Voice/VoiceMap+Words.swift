internal import Diagnostics
internal import Stakeholders

extension VoiceMap {
  private var name: Phrase { actor.name.phrase }

  /// Who meets the counterpart, and whether anybody keeps them together.
  var title: Phrase { (meeting + absentLeads).capitalised }

  private var meeting: Phrase {
    let holders = Set(contacts.flatMap(\.units)).sorted()
    let loose = contacts.filter(\.isLoose)
    let shared = contacts.filter { $0.units.count > 1 }
    switch holders.count {
    case 0:
      let areas = areas(contacts)
      return contacts.flatMap(\.relations).bestStatus.meetingWithoutUnit(name, in: areas)
    case 1:
      let unit = pen.graph.name(holders[0]).phrase
      return hasUnheldRelation
        ? unit + meet(contacts, isOne: true) + name
          + Phrase(
            sv: "; i övrigt är ingen enhet noterad",
            en: "; for the rest no unit is recorded"
          )
        : Phrase(sv: "Bara ", en: "Only ") + unit + meet(contacts, isOne: true) + name
          + Phrase(sv: ", i ", en: ", in ") + areas(contacts)
    default:
      if !loose.isEmpty {
        let who = Set(loose.flatMap(\.units)).sorted()
        return units(who) + meet(loose, isOne: false) + name
          + Phrase(sv: " i ", en: " in ") + areas(loose) + lack(in: loose)
      }
      let start = units(holders) + meet(contacts, isOne: false) + name
      guard !shared.isEmpty else {
        return start
          + Phrase(
            sv: ", men aldrig i samma fokusområde",
            en: ", but never in the same focus area"
          )
      }
      return start + Phrase(" – ") + coordination(of: shared)
    }
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
          sv: "; i \(loose) av \(shown.count) fokusområden är ingen samordning noterad.",
          en: "; in \(loose) of \(shown.count) focus areas no coordination is on record."
        ))
  }
}
