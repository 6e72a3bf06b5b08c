import Analyses
import Stakeholders
import Testing

struct `Units in what is tried` {
  private static let harbours = """
    focus-areas:
      - {id: rail, name: Järnväg, requirements: [{level: national}]}
    actors:
      - {id: one, name: Ett, kind: agency, levels: [national]}
      - {id: two, name: Två, kind: agency, levels: [national]}
      - {id: far, name: Tre, kind: region, levels: [regional]}
    units:
      - {id: a, name: A, kind: department}
      - {id: busy, name: Bråda, kind: department}
      - {id: led, name: Ledande, kind: department}
      - {id: member, name: Med, kind: department}
      - {id: group, name: Gruppen, kind: group, members: [member], coordinates: [rail]}
      - {id: responsible, name: Ansvarig, kind: department}
      - {id: there, name: Där, kind: department}
    relations:
      - {from: busy, to: one, kind: contact, focus: [rail]}
      - {from: busy, to: two, kind: contact, focus: [rail]}

    """

  private func units(_ finding: String, _ more: String...) throws -> [String] {
    let graph = try City.graph(Self.harbours + more.joined())
    let explanation = try #require(
      Explanation(
        of: finding,
        in: SelectedGraph(graph, Selection()),
        quotes: QuoteCheck(texts: [:])
      )
    )
    return explanation.changes.compactMap { change in
      if case .add(let relation) = change { relation.from.rawValue } else { nil }
    }
  }

  private static let responsible = "  - {from: responsible, to: rail, kind: responsibility}\n"
  private static let holding = "  - {from: there, to: far, kind: contact, focus: [rail]}\n"
  private static let leading =
    "  - {from: city, to: far, kind: exchange, focus: [rail], lead: led}\n"

  // Both partners at the level are met by one unit, and another is to meet one of them as well. A lead
  // of a relation of the city's own is its holder, so that it comes before a mere member.
  @Test func `are those that have to do with the focus area already`() throws {
    let finding = "coverage.thin-level:rail:national"
    #expect(
      try units(finding, Self.responsible, Self.holding, Self.leading) == ["responsible"]
    )
    #expect(try units(finding, Self.holding) == ["there"])
    #expect(try units(finding, Self.leading) == ["led"])
    #expect(try units(finding) == ["member"])
  }

  @Test func `are so too where a level is in one hand, and where an aim has no owner`() throws {
    #expect(
      try units("voice.single-holder:national:busy", Self.responsible) == ["responsible"]
    )
    let graph = try City.graph(
      Self.harbours + Self.responsible
        + "aims: [{id: known, name: Kända, indicator: Antal, focus: [rail]}]\n"
    )
    let explanation = try #require(
      Explanation(
        of: "aim.unowned:known",
        in: SelectedGraph(graph, Selection()),
        quotes: QuoteCheck(texts: [:])
      )
    )
    guard case .put(.aim(let aim))? = explanation.changes.first else {
      Issue.record("no aim")
      return
    }
    #expect(aim.owner == "responsible")
  }

  // a ── hub ── c and d on either side: past the hub the neighbours of it are tied, and units report.
  @Test func `report past a cut actor, neighbour to neighbour`() throws {
    let graph = try City.graph(
      """
      units:
        - {id: a, name: A, kind: department}
        - {id: b, name: B, kind: department}
        - {id: hub, name: Nav, kind: department}
        - {id: y, name: Y, kind: department}
        - {id: z, name: Z, kind: department}
      relations:
        - {from: a, to: b, kind: reporting}
        - {from: b, to: hub, kind: reporting}
        - {from: hub, to: z, kind: reporting}
        - {from: z, to: y, kind: reporting}
      """
    )
    for finding in ["risk.cut-actor:hub", "risk.bridge:hub:z"] {
      let explanation = try #require(
        Explanation(
          of: finding,
          in: SelectedGraph(graph, Selection()),
          quotes: QuoteCheck(texts: [:])
        )
      )
      let added = explanation.changes.compactMap { change in
        if case .add(let relation) = change { relation } else { nil }
      }
      #expect(added.map(\.kind) == ["reporting"], "\(finding)")
      let ends = Set(added.flatMap { [$0.from.rawValue, $0.to.rawValue] })
      // The bridge's ends have b and y for neighbours, which stand past it.
      #expect(ends == (finding.contains("cut") ? ["b", "z"] : ["b", "y"]), "\(finding)")
    }
  }
}
