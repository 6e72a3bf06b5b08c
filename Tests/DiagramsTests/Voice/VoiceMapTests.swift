import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of one voice` {
  // The ring coordinates rail, and has the office and the yard in it, but not the harbour.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
      - {id: water, name: Water}
    units:
      - {id: yard, name: Yard, kind: department}
      - {id: ring, name: Ring, kind: group, coordinates: [rail], members: [office, yard]}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
    relations:
      - {from: office, to: region, kind: cooperation, focus: [rail], status: ongoing, strength: 2}
      - {from: yard, to: region, kind: contact, focus: [rail], status: intended}
      - {from: harbour, to: region, kind: contact, focus: [rail]}
      - {from: city, to: region, kind: contact, focus: [water]}
    """

  private typealias Contact = VoiceContent.Contact

  private func contact(
    _ area: FocusArea.ID,
    _ units: [Stakeholders.Unit.ID],
    leads: [Stakeholders.Unit.ID] = [],
    groups: [Stakeholders.Unit.ID] = [],
    isCoordinated: Bool = false
  ) throws -> Contact {
    let ends = Set(units.isEmpty ? ["city"] : units.map(\.rawValue))
    return Contact(
      area: area,
      relations: try selected(Self.graph).relations.filter {
        $0.focus == [area] && ends.contains($0.from.rawValue)
      },
      units: units,
      leads: leads,
      groups: groups,
      isCoordinated: isCoordinated
    )
  }

  private func draw(_ contacts: Contact..., language: Language = .english) throws -> DrawnMap? {
    StakeholderMap.voice(
      VoiceContent(actor: "region", caption: Phrase("caption"), contacts: contacts),
      of: try selected(Self.graph),
      language: language
    ).map(DrawnMap.init)
  }

  @Test func `leads from the group over units and focus areas to the counterpart`() throws {
    let map = try #require(
      try draw(contact("rail", ["office", "yard"], groups: ["ring"], isCoordinated: true))
    )
    #expect(
      map.nodeIDs == ["unit-ring", "unit-office", "unit-yard", "focus-rail", "actor-region"]
    )
    #expect(
      map.edgeIDs == [
        "member-ring-office", "member-ring-yard", "tie-office-rail", "tie-yard-rail",
        "tie-rail-region",
      ]
    )
    #expect(map.title == "Office and Yard meet Region – Ring coordinates them")
    #expect(map.isAccountedFor)
    #expect(map.map.view.fileName == "voice-region")
  }

  @Test func `draws the line to who is outside the group as a gap`() throws {
    let map = try #require(try draw(contact("rail", ["harbour", "office"])))
    #expect(map.edge("member-ring-office")?.lineStyle == .solid)
    #expect(map.edge("gap-ring-harbour")?.lineStyle == .dashed)
    #expect(
      map.title
        == "Harbour and Office meet Region in Rail – no lead and no shared group is recorded"
    )
    #expect(map.edge("gap-ring-harbour")?.head == .ring)
    #expect(map.legend.contains("ring: no coordination recorded"))
    #expect(!map.legend.contains("gap: nobody recorded"))
    #expect(map.isAccountedFor)
  }

  @Test func `draws a gap where no group coordinates the focus area`() throws {
    let map = try #require(try draw(contact("water", ["harbour", "office"]), language: .swedish))
    #expect(map.nodeIDs.first == "gap-group")
    #expect(map.edgeIDs.prefix(2) == ["gap-group-harbour", "gap-group-office"])
    #expect(map.edge("gap-group-office")?.arrow == .back)
    #expect(map.legend.contains("lucka: ingen noterad"))
    #expect(
      map.title
        == "Harbour och Office möter Region i Water – ingen ledande enhet och ingen gemensam grupp "
        + "är noterad"
    )
    #expect(map.isAccountedFor)
  }

  @Test func `tells who leads, and that a lead has no relation of its own`() throws {
    let map = try #require(
      try draw(contact("rail", ["office"], leads: ["harbour"], isCoordinated: true))
    )
    #expect(map.edge("lead-harbour-rail") != nil)
    #expect(
      map.title
        == "Only Office meets Region, in Rail – Harbour, which leads, has no recorded relation of its "
        + "own"
    )
    #expect(map.isAccountedFor)
  }

  @Test func `says in which of several focus areas the units are coordinated`() throws {
    let map = try #require(
      try draw(
        contact("rail", ["office", "yard"], leads: ["yard"], isCoordinated: true),
        contact("water", [])
      )
    )
    #expect(map.title == "Office and Yard meet Region – Yard leads in Rail")
    #expect(map.nodeIDs.contains("gap-holder"))
    #expect(map.isAccountedFor)
  }

  // The yard's only relation is intended.
  @Test func `says that a unit is only to meet the counterpart`() throws {
    let map = try #require(try draw(contact("rail", ["yard"])))
    #expect(map.title == "Only Yard is intended to meet Region, in Rail")
    let swedish = try #require(try draw(contact("rail", ["yard"]), language: .swedish))
    #expect(swedish.title == "Bara Yard avses möta Region, i Rail")
  }

  // Rail: the office, ongoing, and the yard, intended. Quay: the harbour, possible. Water: the city,
  // intended. Town: the office and the harbour, intended. Ferry: the city, ongoing.
  private static let plans: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
      - {id: quay, name: Quay}
      - {id: water, name: Water}
      - {id: town, name: Town}
      - {id: ferry, name: Ferry}
    units:
      - {id: yard, name: Yard, kind: department}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
    relations:
      - {from: office, to: region, kind: cooperation, focus: [rail], status: ongoing}
      - {from: yard, to: region, kind: contact, focus: [rail], status: intended}
      - {from: harbour, to: region, kind: contact, focus: [quay], status: possible}
      - {from: city, to: region, kind: contact, focus: [water], status: intended}
      - {from: office, to: region, kind: contact, focus: [town], status: intended}
      - {from: harbour, to: region, kind: contact, focus: [town], status: intended}
      - {from: city, to: region, kind: contact, focus: [ferry], status: ongoing}
    """

  /// The titles, in Swedish and in English, where all units of the chosen areas are in a group together,
  /// or none are.
  private func titles(
    in areas: FocusArea.ID...,
    areCoordinated: Bool = true
  ) throws -> [String] {
    let selected = try selected(Self.plans)
    let contacts = areas.map { area in
      let relations = selected.relations.filter { $0.focus == [area] }
      let units = Set(relations.compactMap { selected.holder(of: $0) }).sorted()
      return Contact(
        area: area,
        relations: relations,
        units: units,
        leads: areCoordinated ? Array(units.prefix(1)) : [],
        groups: [],
        isCoordinated: areCoordinated
      )
    }
    let content = VoiceContent(actor: "region", caption: Phrase("caption"), contacts: contacts)
    return [Language.swedish, .english].compactMap { language in
      StakeholderMap.voice(content, of: selected, language: language).map { DrawnMap($0).title }
    }
  }

  @Test func `tells areas in which units are to meet it from those in which they do`() throws {
    #expect(
      try titles(in: "rail", "quay") == [
        "Office och Yard möter Region – Office leder i Rail; i Quay kan Region komma att mötas av "
          + "Harbour",
        "Office and Yard meet Region – Office leads in Rail; in Quay Harbour could meet Region",
      ]
    )
    #expect(
      try titles(in: "rail", "town") == [
        "Office och Yard möter Region – Office leder i Rail; i Town avses Region mötas av Harbour och "
          + "Office",
        "Office and Yard meet Region – Office leads in Rail; in Town Harbour and Office are intended to "
          + "meet Region",
      ]
    )
    #expect(
      try titles(in: "rail", "water")[0].hasSuffix(
        "; i Water avses Region mötas, utan noterad enhet"
      )
    )
    #expect(
      try titles(in: "rail", "water")[1].hasSuffix(
        "; in Water meetings are intended, without a recorded unit"
      )
    )
    // Nobody meets it anywhere, so that the best that is on record is said of all.
    #expect(
      try titles(in: "quay", "town")[1].hasPrefix("Harbour and Office could meet Region – ")
    )
  }

  @Test func `says so where no unit meets it yet`() throws {
    #expect(
      try titles(in: "ferry", "water") == [
        "Region möts i Ferry, och avses mötas i Water – ingen enhet är noterad som håller kontakten",
        "No unit is recorded as keeping in touch with Region in Ferry; in Water meetings are intended",
      ]
    )
    #expect(
      try titles(in: "ferry", "quay") == [
        "Region möts i Ferry – ingen enhet är noterad som håller kontakten; i Quay kan Region komma att "
          + "mötas av Harbour",
        "No unit is recorded as keeping in touch with Region in Ferry; in Quay Harbour could meet "
          + "Region",
      ]
    )
  }

  @Test func `says so of areas in which nobody keeps units together`() throws {
    #expect(
      try titles(in: "rail", "town", areCoordinated: false) == [
        "Office och Yard möter Region i Rail, och Harbour och Office avses möta Region i Town – ingen "
          + "ledande enhet och ingen gemensam grupp är noterad",
        "Office and Yard meet Region in Rail, and Harbour and Office are intended to meet Region in Town "
          + "– no lead and no shared group is recorded",
      ]
    )
    #expect(
      try titles(in: "ferry", "town", areCoordinated: false)[1].hasPrefix(
        "Harbour and Office are intended to meet Region in Town – no lead"
      )
    )
  }

  @Test func `says that no unit keeps in touch`() throws {
    let map = try #require(try draw(contact("water", [])))
    #expect(map.title == "No unit is recorded as keeping in touch with Region in Water")
    #expect(map.edgeIDs == ["tie-nobody-water", "tie-water-region"])
    #expect(map.isAccountedFor)
  }

  @Test func `says that units never meet the counterpart on the same`() throws {
    let map = try #require(
      try draw(contact("rail", ["office"]), contact("water", ["harbour"]), language: .swedish)
    )
    #expect(map.title == "Harbour och Office möter Region, men aldrig i samma fokusområde")
  }

  @Test func `is none where nobody meets the counterpart`() throws {
    #expect(try draw() == nil)
  }
}
