import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The overview of very many` {
  private static let levels = ["local", "national", "eu"]

  // At each of three levels 40 agencies and 11 businesses, of which one is a category; 120 + 33 in all
  // with five of the units, two areas and two gaps. The first five agencies of each level are met in
  // both areas, and the first is so by an ongoing relation.
  private static let graph: MarkedText = {
    var lines = [
      "focus-areas:",
      "  - {id: rail, name: Rail, requirements: [{level: eu}, {level: regional}, {level: international}]}",
      "units:",
      "  - {id: streets, name: Streets, kind: division, partOf: office}",
      "  - {id: roads, name: Roads, kind: division, partOf: streets}",
      "  - {id: trams, name: Trams, kind: division, partOf: office}", "actors:",
    ]
    var relations: [String] = []
    for level in levels {
      for number in 1...40 {
        lines.append(
          "  - {id: \(level)-\(number), name: \(level) agency \(number), kind: agency, levels: [\(level)]}"
        )
        let areas = number <= 5 ? "transport, rail" : "transport"
        let status = number == 1 ? ", status: ongoing" : ", status: possible"
        relations.append(
          "  - {from: roads, to: \(level)-\(number), kind: contact, focus: [\(areas)]\(status)}"
        )
      }
      for number in 1...10 {
        lines.append(
          "  - {id: \(level)-firm-\(number), name: \(level) firm \(number), kind: business, levels: [\(level)]}"
        )
        relations.append(
          "  - {from: trams, to: \(level)-firm-\(number), kind: contact, focus: [transport]}"
        )
      }
      lines.append(
        "  - {id: \(level)-firms, name: firms, kind: business, standing: generic, levels: [\(level)]}"
      )
      relations.append("  - {from: city, to: \(level)-firms, kind: contact, focus: [transport]}")
    }
    relations.append("  - {from: streets, to: transport, kind: responsibility}")
    return MarkedText((lines + ["relations:"] + relations).joined(separator: "\n") + "\n")
  }()

  private func draw(
    isFull: Bool = false,
    _ language: Language = .english,
    _ selection: Selection = Selection()
  ) throws -> DrawnMap {
    let emphasis = Emphasis(
      title: Phrase("title"),
      caption: Phrase("caption"),
      requirements: [
        .init(area: "rail", level: "regional", isOpen: true, lack: Phrase("nobody")),
        .init(area: "rail", level: "international", isOpen: true, lack: Phrase("nobody")),
        .init(area: "rail", level: "eu", isOpen: false, lack: Phrase("")),
      ]
    )
    return DrawnMap(
      .city(
        of: try selected(Self.graph, selection),
        emphasis: emphasis,
        isFull: isFull,
        language: language
      )
    )
  }

  @Test func `takes actors together by kind and level, and units by whose part they are`() throws {
    let map = try draw()
    #expect(map.isAccountedFor)
    #expect(
      map.nodeIDs == [
        "unit-office", "gap-responsibility", "focus-rail", "focus-transport",
        "group-local-agency-named", "group-local-business-named", "actor-local-firms",
        "gap-regional",
        "group-national-agency-named", "group-national-business-named", "actor-national-firms",
        "group-eu-agency-named", "group-eu-business-named", "actor-eu-firms",
        "gap-international",
      ]
    )
  }

  @Test func `counts what it takes together`() throws {
    let map = try draw()
    #expect(
      map.node("group-eu-agency-named")?.label.text
        == "Agency 40 named, 1 with an ongoing relation"
    )
    #expect(map.node("group-eu-business-named")?.label.text == "Business 10 named")
    #expect(map.node("unit-office")?.label.text == "Office 3 units")
    #expect(
      map.edge("tie-transport-group-eu-agency-named")?.tooltip?.hasSuffix("40 ties, 1 ongoing")
        == true
    )
    #expect(
      map.edge("tie-rail-group-eu-agency-named")?.tooltip?.hasSuffix("5 ties, 1 ongoing") == true
    )
    #expect(map.edge("tie-transport-actor-eu-firms")?.tooltip?.hasSuffix(": 1 tie") == true)
    // Three levels of 40 and 10 relations, in rail of 5.
    #expect(
      map.edge("responsibility-office-transport")?.tooltip?.hasSuffix("holds 150 relations") == true
    )
    #expect(map.edge("holding-office-rail")?.tooltip?.hasSuffix("holds 15 relations") == true)
    let swedish = try draw(.swedish)
    #expect(
      swedish.node("group-eu-agency-named")?.label.text
        == "Myndighet 40 namngivna, 1 med pågående relation"
    )
  }

  // 40 is 101000 in binary, six digits: 0.4 + 0.7 · 6; 5 is 101: 0.4 + 0.7 · 3; 1: 0.4 + 0.7.
  @Test func `has a broad line for many ties`() throws {
    let map = try draw()
    let widths = [
      "transport-group-eu-agency-named", "rail-group-eu-agency-named", "transport-actor-eu-firms",
    ]
    .compactMap { map.edge("tie-\($0)")?.lineWidth }
    #expect(zip(widths, [4.6, 2.5, 1.1]).allSatisfy { abs($0 - $1) < 0.001 } && widths.count == 3)
  }

  @Test func `keeps the title and the gaps, and says that it takes together`() throws {
    let map = try draw()
    #expect(map.title == "title")
    #expect(map.edges.count { $0.id.rawValue.hasPrefix("gap-tie-rail-") } == 2)
    #expect(map.edge("gap-responsibility-rail") != nil)
    #expect(map.node("focus-rail")?.label.text == "Rail 1 of 3 levels")
    // 3 · (40 + 10 + 1)
    #expect(
      map.map.twin.summary.contains("rolled up: 153 actors by kind and level")
    )
    #expect(
      try draw(.swedish).map.twin.summary.contains("sammanfattad: 153 aktörer efter slag och nivå")
    )
    #expect(map.legend.contains("thick outline: several of a kind"))
    #expect(map.legend.contains("broader line: more ties (best status)"))
  }

  @Test func `draws everybody when asked to`() throws {
    let map = try draw(isFull: true)
    #expect(map.nodes.count { $0.cssClasses.contains("actor") } == 153)
    #expect(!map.map.twin.summary.contains("rolled up"))
    #expect(map.nodeIDs.contains("unit-roads"))
  }

  @Test func `draws everybody where they are no more than can be read`() throws {
    var selection = Selection()
    selection.levels = ["eu"]
    let map = try draw(.english, selection)
    #expect(map.nodes.count { $0.cssClasses.contains("actor") } == 51)
  }
}

extension `The overview of very many` {
  private func draw(_ language: Language, _ selection: Selection = Selection()) throws -> DrawnMap {
    try draw(isFull: false, language, selection)
  }

  // A unit that is part of itself, by way of another, is refused when it is read; one in the middle of
  // a long line is not.
  @Test(arguments: UInt64(0)..<10)
  func `accounts for everything on random graphs`(seed: UInt64) throws {
    let random = RandomGraph(
      seed: seed,
      size: .init(areas: 4, actors: 120, units: 30, relations: 600)
    )
    let selected = SelectedGraph(try random.graph(), Selection())
    let requirements = selected.focusAreas.flatMap { area in
      selected.requirements(of: area).enumerated().map { place, requirement in
        Emphasis.Requirement(
          area: area.id,
          level: requirement.level,
          isOpen: place == 0,
          lack: Phrase("nobody")
        )
      }
    }
    let emphasis = Emphasis(title: Phrase("t"), caption: Phrase("c"), requirements: requirements)
    let city = CityMap(focus: nil, of: selected, emphasis: emphasis, language: .swedish)
    let rolled = RolledCity(city)
    let map = DrawnMap(StakeholderMap(rolled.sketch))
    #expect(map.isAccountedFor)
    // Nobody and no tie is left out or counted twice.
    let actors = rolled.groups.flatMap(\.actors).map(\.id)
    #expect(actors.count == Set(actors).count)
    #expect(Set(actors) == Set(city.ties.map(\.actor.id)))
    #expect(rolled.bundles.reduce(0) { $0 + $1.ties.count } == city.ties.count)
    #expect(rolled.departments.flatMap(\.units).count == city.units.count)
  }
}
