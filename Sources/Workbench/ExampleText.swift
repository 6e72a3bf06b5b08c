internal import Diagnostics

/// The small graph that a new workbook holds.
enum ExampleText {
  static func yaml(in language: Language) -> String {
    func say(_ swedish: String, _ english: String) -> String {
      Phrase(sv: swedish, en: english)[language]
    }
    let note = say(
      "Exempel: skriv över raden, eller ta bort den.",
      "An example: write over the row, or delete it."
    )
    let written = say("samverka med grannkommuner", "cooperate with neighbouring municipalities")
    return """
      format: omvarld/1
      id: example
      title: \(say("Vår omvärld, ett exempel", "Our external relations, an example"))
      principal: example-city
      language: \(language.rawValue)
      documents:
        - id: programme
          name: \(say("Program för omvärldsarbete", "Programme for external relations"))
          status: in-force
          reference: EX-2025-1
          version: "1"
          decided: 2025-06-16
          reviewBy: 2029
          covers: [transport, climate]
          evidence: [{document: programme, section: "1"}]
          note: "\(note)"
      focus-areas:
        - id: transport
          name: \(say("Bättre förbindelser", "Better connections"))
          note: "\(note)"
          evidence: [{document: programme, section: "2.1"}]
          requirements:
            - level: local
              minimum: 2
              basis: stated
              evidence: [{document: programme, section: "2.1", quote: "\(written)"}]
            - level: national
              kinds: [government, agency]
              basis: inferred
              evidence: [{document: programme, section: "2.1"}]
        - id: climate
          name: \(say("Klimat och miljö", "Climate and environment"))
          note: "\(note)"
          evidence: [{document: programme, section: "2.2"}]
          requirements:
            - level: regional
              basis: stated
              evidence: [{document: programme, section: "2.2"}]
      units:
        - {id: planning-office, name: \(say("plankontoret", "Planning Office")), kind: department, \
      note: "\(note)"}
        - id: steering-group
          name: \(say("styrgruppen", "Steering Group"))
          kind: group
          members: [planning-office]
          coordinates: all
          evidence: [{document: programme, section: "3"}]
          note: "\(note)"
      actors:
        - id: example-city
          name: \(say("Exempelstaden", "Example City"))
          kind: municipality
          levels: [local]
          evidence: [{document: programme, section: "1"}]
        - id: neighbour
          name: \(say("Grannstaden", "Neighbour City"))
          kind: municipality
          levels: [local]
          country: SE
          identifiers: {se-org: "000000-0000"}
          evidence: [{document: programme, section: "2.1"}]
          note: "\(note)"
        - id: rail-agency
          name: \(say("Spårverket", "Rail Agency"))
          kind: agency
          levels: [national]
          interests: [transport]
          mandates: [new-railway]
          evidence: [{document: programme, section: "2.1"}]
          note: "\(note)"
        - id: business
          name: \(say("näringslivet", "business"))
          kind: business
          standing: generic
          levels: [regional]
          evidence: [{document: programme, section: "2.2"}]
          note: "\(note)"
        - id: climate-network
          name: \(say("Klimatnätverket", "Climate Network"))
          kind: network
          levels: [regional]
          interests: [climate]
          members: [example-city, neighbour]
          evidence: [{document: programme, section: "2.2"}]
          note: "\(note)"
      matters:
        - id: new-railway
          name: \(say("En ny järnväg", "A new railway"))
          focus: transport
          level: national
          decisionMaker: rail-agency
          evidence: [{document: programme, section: "2.1"}]
          note: "\(note)"
      aims:
        - id: travel-time
          name: \(say("Kortare restider", "Shorter journeys"))
          focus: [transport]
          owner: planning-office
          evidence: [{document: programme, section: "2.1"}]
          indicator: \(say("restid till grannstaden", "travel time to Neighbour City"))
          note: "\(note)"
      relations:
        - from: planning-office
          to: neighbour
          kind: cooperation
          focus: [transport]
          strength: 3
          status: ongoing
          since: 2024-09
          lead: planning-office
          basis: stated
          evidence: [{document: programme, section: "2.1", quote: "\(written)"}]
          note: "\(note)"
        - from: planning-office
          to: business
          kind: exchange
          focus: [climate]
          status: intended
          basis: stated
          evidence: [{document: programme, section: "2.2"}]
          note: "\(note)"
        - from: steering-group
          to: transport
          kind: responsibility
          basis: stated
          evidence: [{document: programme, section: "3"}]
          note: "\(note)"
      readings:
        - id: strict
          name: \(say("Sträng läsning", "Strict reading"))
          standing: {climate-network: generic}
          note: "\(note)"
      follow-up:
        - finding: "coverage.open-level:transport:national"
          decision: act
          reason: \(say("ett möte ska bokas", "a meeting is to be arranged"))
          owner: planning-office
          due: 2026-06
          note: "\(note)"
      vocabulary:
        unit-kinds:
          - {id: secretariat, name: \(say("sekretariat", "secretariat"))}

      """
  }
}
