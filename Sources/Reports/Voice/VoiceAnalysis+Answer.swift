public import Analyses
public import Diagnostics
internal import Stakeholders

extension VoiceAnalysis {
  /// What `voice` answers.
  public func answer(in language: Language) -> Answer {
    Answer(
      passage(in: language),
      json: [
        "counterparts": .list(contacts.map(\.json)),
        "findings": .list(findings.map { $0.json(in: language) }),
      ],
      table: table,
      findings: findings
    )
  }

  /// One row a counterpart and focus area.
  private var table: Table {
    Table(
      columns: ["actor", "focusArea", "units", "lead", "coordinatedBy", "coordinated"],
      rows: contacts.map { contact in
        [
          contact.actor.rawValue, contact.area.rawValue, contact.units.joined(),
          contact.leads.joined(), contact.groups.joined(), String(contact.isCoordinated),
        ]
      }
    )
  }

  private func passage(in language: Language) -> Passage {
    let names = GraphNames(selected.graph, in: language)
    return Passage(
      .voice,
      of: selected,
      in: language,
      [.paragraph(headline)]
        + (findings.isEmpty ? [] : [.findings(findings)])
        + (contacts.isEmpty ? [] : [.table(shownTable(names))])
    )
  }

  /// "3 av 14 motparter möts av flera enheter; i 2 av dem …": counts first, and what they rest on.
  private var headline: Phrase {
    guard !contacts.isEmpty else {
      return Phrase(
        sv: "Ingen relation till en namngiven part är noterad i urvalet, så det går inte att säga "
          + "om vi talar med en röst.",
        en: "No relation to a named partner is on record in this selection, so whether we speak "
          + "with one voice cannot be said."
      )
    }
    let held = contacts.count { !$0.units.isEmpty }
    let meetings = Phrase(
      sv: contacts.count == 1
        ? "en namngiven part i ett fokusområde"
        : "\(contacts.count) par av namngiven part och fokusområde",
      en: contacts.count == 1
        ? "one named partner in one focus area"
        : "\(contacts.count) pairs of a named partner and a focus area"
    )
    guard held > 0 else {
      return Phrase(
        sv: "Relationer är noterade för \(meetings.swedish), men i ingen av dem står det vilken "
          + "enhet som håller kontakten. Därför går det inte att säga om vi talar med en röst. "
          + "Vem möter dem?",
        en: "Relations are on record for \(meetings.english), but none of them says which unit "
          + "keeps in touch. So whether we speak with one voice cannot be said. Who meets them?"
      )
    }
    let loose = shared.count { !$0.isCoordinated }
    let unheld = contacts.count - held
    var words = Phrase(
      sv: "\(shared.count) av \(meetings.swedish) möts av flera enheter",
      en: "\(shared.count) of \(meetings.english) "
        + "\(shared.count == 1 ? "is" : "are") met by several units"
    )
    if !shared.isEmpty {
      words =
        words
        + Phrase(
          sv: loose == 0
            ? "; alla är samordnade" : "; i \(loose) av dem är ingen samordning noterad",
          en: loose == 0
            ? "; all are coordinated" : "; in \(loose) of them no coordination is on record"
        )
    }
    words = words + Phrase(".")
    if unheld > 0 {
      words =
        words
        + Phrase(
          sv: " För \(unheld) står det inte vilken enhet som håller kontakten.",
          en: " For \(unheld) the records do not say which unit keeps in touch."
        )
    }
    return words
  }

  private func shownTable(_ names: GraphNames) -> Table {
    func say(_ phrase: Phrase) -> String { phrase[names.language] }
    func list(_ units: [Unit.ID]) -> String {
      units.isEmpty ? say(.notRecorded) : names.sorted(units).joined(separator: ", ")
    }
    return Table(
      caption: say(Phrase(sv: "Vem möter vem", en: "Who meets whom")),
      columns: [
        say(Phrase(sv: "Part", en: "Partner")), say(Phrase(sv: "Fokusområde", en: "Focus area")),
        say(Phrase(sv: "Enheter", en: "Units")), say(Phrase(sv: "Leds av", en: "Led by")),
        say(Phrase(sv: "Samordnas i", en: "Coordinated in")),
      ],
      rows: contacts.map { contact in
        [
          names[contact.actor], names.short(contact.area), list(contact.units),
          list(contact.leads), contact.groups.isEmpty ? "–" : list(contact.groups),
        ]
      }
    )
  }
}

extension Contact {
  fileprivate var json: JSONValue {
    [
      "actor": .text(actor.rawValue),
      "focusArea": .text(area.rawValue),
      "units": JSONValue(units.map(\.rawValue)),
      "lead": JSONValue(lead?.rawValue),
      "leads": JSONValue(leads.map(\.rawValue)),
      "coordinatedBy": JSONValue(groups.first?.rawValue ?? lead?.rawValue),
      "coordinated": .truth(isCoordinated),
      "relations": JSONValue(relations.map { $0.id?.rawValue ?? $0.key }),
    ]
  }
}
