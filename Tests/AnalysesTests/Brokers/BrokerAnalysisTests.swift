import Analyses
import Networks
import Stakeholders
import Testing

struct `A broker analysis` {
  ///     streets ──▶ region ──▶ agency        forum: region, agency
  private func graph(_ relations: String...) throws -> StakeholderGraph {
    try City.graph(
      """
      matters:
        - {id: link, name: A link, decisionMaker: agency}
      actors:
        - {id: region, name: Region, kind: region, levels: [regional]}
        - {id: agency, name: Agency, kind: agency, levels: [national]}
        - {id: forum, name: Forum, kind: network, members: [region, agency]}
        - {id: trade, name: Trade, kind: business, standing: generic}
      relations:
        - {from: streets, to: region, kind: advocacy}
        - {from: city, to: agency, kind: cooperation}
        - {from: trade, to: agency, kind: contact}

      """ + relations.map { "  - {\($0)}\n" }.joined()
    )
  }

  @Test func `is refused where outside actors meet in arenas alone`() async throws {
    let selected = SelectedGraph(try graph(), Selection())
    let analysis = try await BrokerAnalysis(selected)
    #expect(analysis.isRefused)
    #expect(analysis.pairs.isEmpty)
    #expect(analysis.outsideActors == ["agency", "forum", "region"])
    #expect(analysis.possiblePairCount == 3)
    let forced = try await BrokerAnalysis(selected, isForced: true)
    #expect(!forced.isRefused && forced.pairs.isEmpty)
    #expect(forced.network.limits == [.withoutPrincipal])
  }

  // From the streets to the agency by the region: 1 pair. The forum is as near by: streets, region,
  // forum, agency is longer. Without levels the forum is in no group.
  @Test func `counts pairs, and who stands between units and decision makers`() async throws {
    let selected = SelectedGraph(
      try graph(
        "from: region, to: agency, kind: advocacy",
        "from: agency, to: region, kind: funding"
      ),
      Selection()
    )
    let analysis = try await BrokerAnalysis(selected)
    #expect(analysis.pairs.map { [$0.first, $0.second] } == [["agency", "region"]])
    #expect(analysis.pairs.first?.relations.count == 2)
    #expect(analysis.network.members == ["agency", "forum", "parks", "region", "streets"])
    #expect(analysis.values[.degree] == [2, 2, 0, 3, 1])
    // streets → region → agency, forum; these three reach each other; parks reach nobody.
    #expect(analysis.values[.reach] == [2, 2, 0, 2, 3])
    #expect(analysis.values[.betweenness] == [0, 0, 0, 1, 0])
    // streets → region → agency: three groups.
    #expect(analysis.values[.liaison] == [0, nil, 0, 1, 0])
    #expect(analysis.values[.constraint]?[2] == .some(nil))
    #expect(
      analysis.groups == [
        .levels(["national"]), nil, .ourselves, .levels(["regional"]), .ourselves,
      ]
    )
  }

  @Test func `knows no way between units and decision makers where there are none of these`()
    async throws
  {
    let graph = try City.graph(
      """
      actors:
        - {id: region, name: Region, kind: region}
        - {id: agency, name: Agency, kind: agency}
      relations:
        - {from: region, to: agency, kind: contact}
      """
    )
    let analysis = try await BrokerAnalysis(SelectedGraph(graph, Selection()))
    #expect(analysis.values[.betweenness]?.compactMap(\.self).isEmpty == true)
    #expect(analysis.values[.degree] == [1, 0, 1, 0])
  }

  @Test func `of Malmö is refused`() async throws {
    let selected = SelectedGraph(try .delivered("malmo"), Selection())
    let analysis = try await BrokerAnalysis(selected)
    #expect(analysis.isRefused)
    // EU, Göteborg, kommissionen, Köpenhamn, the two governments, Skåne, Stockholm: 8 · 7 ÷ 2.
    #expect(analysis.outsideActors.count == 8)
    #expect(analysis.possiblePairCount == 28)
  }

  @Test(arguments: UInt64(0)..<10)
  func `agrees with the definitions`(block: UInt64) async throws {
    for seed in (block * 20)..<(block * 20 + 20) {
      let city = RandomInfluence(seed: seed)
      let graph = try #require(city.graph()).applying([
        .put(
          .matter(
            Matter(
              id: "m",
              name: .same("M"),
              decisionMaker: Actor.ID(
                RandomInfluence.Naming.plain.id(6)
              )
            )
          )
        )
      ])
      let selected = SelectedGraph(graph, Selection())
      let analysis = try await BrokerAnalysis(selected, isForced: true)
      let slow = SlowBrokers(analysis.network)
      #expect(analysis.values[.degree] == slow.degrees, "seed \(seed)")
      #expect(analysis.values[.reach] == slow.reaches, "seed \(seed)")
      if !analysis.decisionMakers.isEmpty {
        let between = slow.betweenness(from: analysis.units, to: analysis.decisionMakers)
        for (found, expected) in zip(analysis.values[.betweenness] ?? [], between) {
          #expect(abs((found ?? -1) - expected) < 1e-9, "seed \(seed)")
        }
      }
      for (found, expected) in zip(analysis.values[.constraint] ?? [], slow.constraints) {
        #expect((found == nil) == (expected == nil))
        #expect(abs((found ?? 0) - (expected ?? 0)) < 1e-9, "seed \(seed)")
      }
      for (found, expected) in zip(analysis.values[.effectiveSize] ?? [], slow.effectiveSizes) {
        #expect((found == nil) == (expected == nil))
        #expect(abs((found ?? 0) - (expected ?? 0)) < 1e-9, "seed \(seed)")
      }
      for role in BrokerMeasure.roles {
        #expect(analysis.values[role] == slow.roles(analysis.groups, role), "seed \(seed)")
      }
    }
  }
}
