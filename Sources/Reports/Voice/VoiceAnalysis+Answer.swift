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
      table: table(in: language),
      findings: findings
    )
  }

  /// One row a counterpart and focus area, then one a finding.
  private func table(in language: Language) -> Table {
    let contactColumns = ["actor", "focusArea", "units", "lead", "coordinatedBy", "coordinated"]
    let findingColumns =
      ["id", "severity", "message", "remedy", "holdsUnder", "evidence"] + Finding.decisionColumns
    let contactRows = contacts.map { contact in
      [
        contact.actor.rawValue, contact.area.rawValue, contact.units.joined(),
        contact.leads.joined(), contact.groups.joined(), String(contact.isCoordinated),
      ] + Array(repeating: "", count: findingColumns.count)
    }
    let findingRows = findings.map { finding in
      (["", finding.focusArea?.rawValue ?? ""]
        + Array(repeating: "", count: contactColumns.count - 2) + [
          finding.id, finding.severity.rawValue, finding.message[language],
          finding.remedy[language], finding.holdsUnder.joined(),
          finding.evidence.map(\.citation).joined(separator: " | "),
        ] + finding.decisionCells(in: language)).map(\.visible)
    }
    return Table(columns: contactColumns + findingColumns, rows: contactRows + findingRows)
  }

  func passage(in language: Language) -> Passage {
    let names = GraphNames(selected.graph, in: language)
    return Passage(
      .voice,
      of: selected,
      in: language,
      [.paragraph(headline)]
        + (findings.isEmpty ? [] : [.findings(findings)])
        + (contacts.isEmpty ? [] : [.table(shownTable(names))])
        + (findings.decisions(on: selected.selection.date).map { [.paragraph($0)] } ?? [])
    )
  }

  /// "3 av 14 par av namngiven part och fokusområde möts av flera enheter; i 2 av dem …": counts first,
  /// and what they rest on.
  private var headline: Phrase {
    guard !contacts.isEmpty else {
      return Phrase(
        sv: "Ingen relation till en namngiven part är noterad i urvalet, så det går inte att säga "
          + "om vi talar med en röst.",
        en: "No relation to a named partner is on record in this selection, so whether we speak "
          + "with one voice cannot be said."
      )
    }
    let unheld = contacts.count(where: \.units.isEmpty)
    guard unheld < contacts.count else {
      let meetings =
        contacts.count == 1
        ? Phrase(
          sv: "en namngiven part i ett fokusområde",
          en: "one named partner in one focus area"
        )
        : Phrase(
          sv: "\(contacts.count) par av namngiven part och fokusområde",
          en: "\(contacts.count) pairs of a named partner and a focus area"
        )
      return Phrase(
        sv: "Relationer är noterade för \(meetings.swedish), men inte vilken enhet som håller "
          + "kontakten. Därför går det inte att säga om vi talar med en röst. Vem håller den?",
        en: "Relations are on record for \(meetings.english), but not which unit keeps in touch. "
          + "So whether we speak with one voice cannot be said. Who does?"
      )
    }
    return meetings + coordination + Phrase(".")
      + (unheld == 0
        ? Phrase("")
        : Phrase(
          sv:
            " För \(unheld == 1 ? "ett" : String(unheld)) av dem är det inte noterat vilken enhet "
            + "som håller kontakten.",
          en: " For \(unheld == 1 ? "one" : String(unheld)) of them it is not on record which unit "
            + "keeps in touch."
        ))
  }

  /// How many counterparts several units meet.
  private var meetings: Phrase {
    let (count, shared) = (contacts.count, shared.count)
    switch (count, shared) {
    case (1, 0):
      return Phrase(
        sv: "En namngiven part är noterad, i ett fokusområde, och möts av en enhet",
        en: "One named partner is on record, in one focus area, and is met by one unit"
      )
    case (1, _):
      return Phrase(
        sv: "En namngiven part är noterad, i ett fokusområde, och möts av flera enheter",
        en: "One named partner is on record, in one focus area, and is met by several units"
      )
    default:
      return Phrase(
        sv: "\(shared == 0 ? "Inget" : String(shared)) av \(count) par av namngiven part och "
          + "fokusområde möts av flera enheter",
        en: "\(shared == 0 ? "None" : String(shared)) of \(count) pairs of a named partner and a "
          + "focus area \(shared < 2 ? "is" : "are") met by several units"
      )
    }
  }

  /// Whether somebody keeps together those who are met by several.
  private var coordination: Phrase {
    let loose = shared.count { !$0.isCoordinated }
    switch (shared.count, loose) {
    case (0, _): return Phrase("")
    case (1, 0): return Phrase(sv: "; det är samordnat", en: "; that is coordinated")
    case (1, _):
      return Phrase(
        sv: "; där är ingen samordning noterad",
        en: "; no coordination is on record there"
      )
    case (2, 0): return Phrase(sv: "; båda är samordnade", en: "; both are coordinated")
    case (_, 0): return Phrase(sv: "; alla är samordnade", en: "; all are coordinated")
    case (let count, loose) where count == loose:
      return Phrase(
        sv: "; i inget av dem är samordning noterad",
        en: "; in none of them is coordination on record"
      )
    default:
      return Phrase(
        sv: "; i \(loose == 1 ? "ett" : String(loose)) av dem är ingen samordning noterad",
        en: "; in \(loose == 1 ? "one" : String(loose)) of them no coordination is on record"
      )
    }
  }

  /// In the order of focus areas, and in each of the counterparts' names.
  func contacts(by names: GraphNames) -> [Contact] {
    let areas = Dictionary(
      selected.focusAreas.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return contacts.map { contact in
      (contact: contact, place: (areas[contact.area] ?? 0, names.place(EntityID(contact.actor))))
    }.sorted { $0.place < $1.place }.map(\.contact)
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
      rows: contacts(by: names).map { contact in
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
      "coordinatedBy": JSONValue(groups.first?.rawValue),
      "coordinatingGroups": JSONValue(groups.map(\.rawValue)),
      "coordinated": .truth(isCoordinated),
      "relations": JSONValue(relations.map { $0.id?.rawValue ?? $0.key }),
    ]
  }
}
