import Analyses
import Diagnostics
import Stakeholders
import TestSupport
import Testing

extension SelectedGraph {
  /// The ids of all findings, as each analysis tells them.
  fileprivate func ids(_ quotes: QuoteCheck) -> Set<String> {
    Set(GapAnalysis(self, quotes: quotes).findings.map(\.id))
      .union(VoiceAnalysis(self).findings.map(\.id))
      .union(RiskAnalysis(self).findings.map(\.id))
  }
}

extension Selection {
  /// A selection drawn by lot, mostly narrow in one way.
  fileprivate init(by lot: inout TestSupport.SplitMix64, of graph: StakeholderGraph) {
    self.init()
    switch Int.random(in: 0..<10, using: &lot) {
    case 0: statuses = [Relation.Status.allCases.randomElement(using: &lot) ?? .ongoing]
    case 1: bases = [Basis.allCases.randomElement(using: &lot) ?? .stated]
    case 2: units = graph.units.randomElement(using: &lot).map { [$0.id] } ?? []
    case 3: date = PartialDate("20\(Int.random(in: 10...30, using: &lot))")
    case 4: reading = graph.readings.randomElement(using: &lot)?.id
    case 5: kinds = [[.cooperation, .membership, .advocacy].randomElement(using: &lot) ?? .contact]
    case 6: focusAreas = graph.focusAreas.randomElement(using: &lot).map { [$0.id] } ?? []
    default: break
    }
  }
}

struct `An explanation` {
  /// Whether the selection leaves no remedy in: another unit is needed, and only some are asked for;
  /// or somebody who is no arena, and only memberships are.
  private func mayLackRemedy(_ finding: Finding, _ selection: Selection) -> Bool {
    switch finding.rule {
    case .thinLevel, .singleHolder, .leadWithoutRelation:
      !selection.units.isEmpty || selection.kinds == [.membership]
    case .openLevel, .unreachedDecisionMaker: selection.kinds == [.membership]
    case .lossOfActor, .lossOfUnit, .lossOfRelation, .cutActor, .bridge:
      !selection.units.isEmpty || !selection.kinds.isEmpty
    default: false
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `tells a remedy that removes the finding, and all else that comes or goes`(
    seed: UInt64
  ) throws {
    let graph = try RandomGraph(seed: seed).graph()
    var lot = TestSupport.SplitMix64(seed: seed)
    let selection = Selection(by: &lot, of: graph)
    let selected = SelectedGraph(graph, selection)
    let text = seed % 3 == 0 ? graph.documents.prefix(1).map { ($0.id, "") } : []
    let quotes = QuoteCheck(texts: Dictionary(uniqueKeysWithValues: text))
    let before = selected.ids(quotes)
    for id in before.sorted() {
      let explanation = try #require(Explanation(of: id, in: selected, quotes: quotes))
      if mayLackRemedy(explanation.finding, selection), explanation.changes.isEmpty { continue }
      #expect(!explanation.changes.isEmpty, "\(id) \(selection)")
      let applied = graph.applying(explanation.changes)
      let after = SelectedGraph(applied, selection).ids(quotes)
      #expect(!after.contains(id), "\(id) stays\n\(explanation.changes)\n\(selection)")
      #expect(Set(explanation.wouldOpen.map(\.id)) == after.subtracting(before))
      #expect(
        Set(explanation.wouldClose.map(\.id)) == before.subtracting(after).subtracting([id])
      )
    }
  }

  @Test(arguments: ["malmo", "examples/bergslund", "examples/sjostad"])
  func `holds for every finding of the delivered graphs`(name: String) throws {
    let graph = try StakeholderGraph.delivered(name)
    for reading in [nil] + graph.readings.map(\.id) {
      var selection = Selection()
      selection.reading = reading
      let selected = SelectedGraph(graph, selection)
      let quotes = QuoteCheck(texts: [:])
      for id in selected.ids(quotes) {
        let explanation = try #require(Explanation(of: id, in: selected, quotes: quotes))
        let after = SelectedGraph(graph.applying(explanation.changes), selection).ids(quotes)
        #expect(!after.contains(id), "\(id)")
        #expect(explanation.finding.holdsUnder.contains(reading ?? Reading.standard))
      }
    }
  }

  @Test func `of a finding that does not fire is none`() throws {
    let selected = SelectedGraph(try StakeholderGraph.delivered("malmo"), Selection())
    let quotes = QuoteCheck(texts: [:])
    #expect(Explanation(of: "coverage.no-partner:transport", in: selected, quotes: quotes) == nil)
  }

  // The EU is asked for at one level, and one relation is on record there: requirement and relation.
  @Test func `names what asks for the level and who is there`() throws {
    let selected = SelectedGraph(try StakeholderGraph.delivered("malmo"), Selection())
    let explanation = try #require(
      Explanation(
        of: "coverage.thin-level:transport:eu",
        in: selected,
        quotes: QuoteCheck(texts: [:])
      )
    )
    #expect(
      explanation.grounds.map(\.id) == ["transport:eu", "malmo>advocacy>eu>transport"]
    )
    #expect(explanation.grounds.allSatisfy { $0.evidence.count == 1 })
  }
}
