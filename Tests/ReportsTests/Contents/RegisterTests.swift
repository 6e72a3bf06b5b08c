import Diagnostics
import Interchange
import Stakeholders
import TestSupport
import Testing

@testable import Reports

struct `The register` {
  private func register(_ change: (inout Selection) -> Void = { _ in }) throws -> Register {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: en
      focus-areas: [{id: port, name: Port}]
      actors:
        - {id: town, name: Town, kind: municipality, levels: [local]}
        - {id: met, name: Met, kind: agency}
        - {id: left, name: Left, kind: agency}
        - {id: unmet, name: Unmet, kind: agency}
        - {id: firms, name: firms, kind: business, standing: generic}
      relations:
        - {from: town, to: met, kind: contact, focus: [port]}
        - {from: town, to: left, kind: contact, focus: [port], status: ended}
      """
    let file = SourceFile(path: "town.yaml", text: yaml)
    var selection = Selection()
    change(&selection)
    let selected = SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, selection)
    let names = GraphNames(selected.graph, in: .english)
    return Register(selected, names: names, sources: SourceList(selected, names))
  }

  @Test func `calls nobody a partner with whom there is no relation`() throws {
    let actors = try #require(try register().charts.first { $0.anchor == "actors" })
    let standings = actors.rows.map { $0[2] }
    // In Swedish order: firms, Left, Met, Town, Unmet.
    #expect(
      standings == [
        .text("category"), .text("named actor"), .text("named partner"),
        .text("our own organisation"), .text("named actor"),
      ]
    )
  }

  @Test func `has what has ended in a table of its own`() throws {
    let charts = try register().charts
    #expect(charts.first { $0.anchor == "relations" }?.rows.count == 1)
    let ended = try #require(charts.first { $0.anchor == "ended-relations" })
    #expect(ended.rows.count == 1)
    #expect(ended.rows[0][2] == .thing(name: "Left", id: nil, url: nil, note: nil))
  }

  // On a chosen day it counts, as what stands then.
  @Test func `has what has ended among the others on a chosen day`() throws {
    let charts = try register { $0.date = PartialDate("2026") }.charts
    #expect(!charts.contains { $0.anchor == "ended-relations" })
    #expect(charts.first { $0.anchor == "relations" }?.rows.count == 2)
  }

  @Test func `has none of what has ended where the selection has it, or leaves it out`() throws {
    for status in [Relation.Status.ended, .ongoing] {
      let charts = try register { $0.statuses = [status] }.charts
      #expect(!charts.contains { $0.anchor == "ended-relations" })
      #expect(charts.first { $0.anchor == "relations" }?.rows.count == (status == .ended ? 1 : 0))
    }
  }
}
