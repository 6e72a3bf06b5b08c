import Analyses
import Diagnostics
import Interchange
import Stakeholders
import TestSupport
import Testing

struct `The remedy of a loss` {
  @Test(arguments: UInt64(0)..<150)
  func `removes it, and brings no loss of a level`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    let file = SourceFile(path: "by-lot.yaml", text: city.yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    selection.reading = city.question.reading.map { Reading.ID($0) }
    selection.bases = city.question.basis.flatMap(Basis.init(rawValue:)).map { [$0] } ?? []
    selection.units = city.question.unit.map { [Unit.ID($0)] } ?? []
    selection.statuses =
      city.question.status.flatMap(Relation.Status.init(rawValue:)).map { [$0] } ?? []
    let losses = RiskAnalysis(SelectedGraph(graph, selection)).losses
    let before = Set(losses.filter { !$0.cells.isEmpty }.map(\.finding.id))
    for loss in losses where loss.kind != .singleHolder {
      // Where only the relations of one unit are looked at, there may be nobody else to hold one.
      if loss.cells.isEmpty, !selection.units.isEmpty { continue }
      #expect(!loss.finding.changes.isEmpty, "\(loss.finding.id)")
      let mended = graph.applying(loss.finding.changes)
      let after = RiskAnalysis(SelectedGraph(mended, selection)).losses
      #expect(
        !after.contains { $0.finding.id == loss.finding.id },
        "\(loss.finding.id) \(loss.finding.changes) \(city.question)\n\(city.yaml)"
      )
      let brought = after.filter { !$0.cells.isEmpty && !before.contains($0.finding.id) }
      if !loss.cells.isEmpty {
        #expect(brought.map(\.finding.id) == [], "\(loss.finding.id)\n\(city.yaml)")
      }
    }
  }

  // Only memberships are looked at, and an agency cannot be joined: a new arena is, which it is in.
  @Test func `stays within the selection`() throws {
    let graph = try City.graph(
      """
      focus-areas: [{id: rail, name: Järnväg, requirements: [{level: national, kinds: [agency]}]}]
      actors:
        - {id: port, name: Hamnverket, kind: agency, levels: [national]}
        - {id: forum, name: Forum, kind: network, members: [port]}
      relations: [{from: parks, to: forum, kind: membership, focus: [rail]}]
      """
    )
    var selection = Selection()
    selection.kinds = [.membership]
    let losses = RiskAnalysis(SelectedGraph(graph, selection)).losses.filter { !$0.cells.isEmpty }
    #expect(losses.count == 5)
    for loss in losses {
      let mended = graph.applying(loss.finding.changes)
      let after = RiskAnalysis(SelectedGraph(mended, selection))
      #expect(after.loss(loss.finding.id) == nil, "\(loss.finding.id)")
    }
  }

  // rail and water ask for the same, so one new partner can be there for both.
  @Test func `names no more new partners than it takes`() throws {
    let graph = try City.graph(
      """
      focus-areas:
        - {id: rail, name: Järnväg, requirements: [{level: national}]}
        - {id: water, name: Vatten, requirements: [{level: national}, {level: eu}]}
      actors: [{id: port, name: Hamnverket, kind: agency, levels: [national, eu]}]
      relations: [{from: city, to: port, kind: contact, focus: [rail, water]}]
      """
    )
    let finding = graph.risks().loss("risk.loss-of-actor:port")?.finding
    #expect(
      finding?.remedy.swedish
        == "Notera ytterligare en namngiven aktör på nationell nivå som part i Järnväg och Vatten och "
        + "ytterligare en namngiven aktör på EU-nivå som part i Vatten."
    )
    #expect(finding?.changes.count == 4)
  }
}
