import Analyses
import Diagnostics
import Foundation
import Interchange
import Stakeholders
import Testing

struct `The graph of Malmö` {
  private let graph: StakeholderGraph

  init() throws { graph = try .delivered("malmo") }

  @Test func `has the six focus areas of the programme, in its order`() {
    #expect(
      graph.focusAreas.map(\.id) == [
        "labour-market", "migration", "education", "transport", "housing", "environment",
      ]
    )
    #expect(
      graph.focusAreas.map { $0.name[.swedish] } == [
        "En välfungerande och integrerad arbetsmarknad samt ökad sysselsättning",
        "Migration och social sammanhållning",
        "Förbättrad utbildning och säkerställande av kompetensförsörjning",
        "Förbättrad transportinfrastruktur",
        "Ökat bostadsbyggande och upprustning av bostadsområden", "Miljö och klimat",
      ]
    )
    #expect(graph.focusAreas.map(\.requirements.count) == [3, 3, 2, 3, 3, 4])
  }

  // Labour market 3 of 3, transport 1 of 3 (EU), housing 1 of 3 (Copenhagen, ongoing).
  @Test func `has 5 of 18 required cells met, 1 of them ongoing`() {
    let coverage = graph.gaps().coverage
    #expect((coverage.requiredCount, coverage.metCount, coverage.ongoingCount) == (18, 5, 1))
    #expect(
      coverage.required.filter(\.isMet).map { "\($0.area) \($0.level) \($0.state)" } == [
        "labour-market regional thin", "labour-market cross-border covered",
        "labour-market national covered", "transport eu thin", "housing cross-border thin",
      ]
    )
    #expect(coverage.required.first { $0.status == .ongoing }?.area == "housing")
  }

  // Skåne and EU are places under the strict reading: 5 − 2.
  @Test func `has 3 met when read strictly, and no new one when read leniently`() {
    let strict = graph.gaps { $0.reading = "strict" }
    #expect((strict.coverage.requiredCount, strict.coverage.metCount) == (18, 3))
    let lenient = graph.gaps { $0.reading = "lenient" }
    #expect((lenient.coverage.requiredCount, lenient.coverage.metCount) == (18, 5))
    #expect(lenient.areasWithoutNamedPartner.map(\.id) == ["education", "environment"])
  }

  // What the programme states: migration 3, education 2, transport 3, environment 4.
  @Test func `has 1 of 12 met in what is stated`() {
    let coverage = graph.gaps { $0.bases = [.stated] }.coverage
    #expect((coverage.requiredCount, coverage.metCount) == (12, 1))
    #expect(coverage.required.first(where: \.isMet)?.area == "transport")
  }

  @Test func `lacks a named partner in three focus areas`() {
    #expect(
      graph.gaps().areasWithoutNamedPartner.map(\.id) == ["migration", "education", "environment"]
    )
  }

  @Test func `has seven named counterparts, at their levels`() {
    let selected = SelectedGraph(graph, Selection())
    let engaged = selected.engagements.compactMap { graph.actor($0.actor) }
    let named = Set(engaged.filter { $0.standing == .named })
    #expect(
      Dictionary(uniqueKeysWithValues: named.map { ($0.id, $0.levels) }) == [
        "kopenhamn": ["cross-border"], "danmarks-regering": ["cross-border"],
        "regeringen": ["national"], "stockholm": ["national"], "goteborg": ["national"],
        "skane": ["regional"], "eu": ["eu"],
      ]
    )
  }

  @Test func `has 34 external relations, 33 of them engagements`() {
    let external = graph.relations.filter { relation in
      let isOutward = graph.isCity(relation.from) != graph.isCity(relation.to)
      let ends = [relation.from, relation.to].compactMap { graph.actor($0) }
      return isOutward && !ends.isEmpty && !relation.focus.isEmpty && relation.readings.isEmpty
    }
    #expect(external.count == 34)
    #expect(
      Dictionary(grouping: external, by: \.kind).mapValues(\.count)
        == ["cooperation": 28, "advocacy": 4, "procurement": 1, "advice": 1]
    )
    #expect(
      Dictionary(grouping: external, by: \.status).mapValues(\.count)
        == [.intended: 29, .ongoing: 2, .possible: 2, nil: 1]
    )
    let engagements = SelectedGraph(graph, Selection()).engagements
    #expect(engagements.count == 33)
    #expect(external.count { $0.kind == .advice } == 1)
  }

  @Test func `has evidence for every fact`() {
    #expect(graph.facts.filter { !$0.isSourced }.map(\.id).isEmpty)
    #expect(graph.sourcedShare.with == graph.sourcedShare.of)
  }

  @Test func `engages no airport`() {
    let engaged = Set(SelectedGraph(graph, Selection()).engagements.map(\.actor))
    let airports = graph.actors.filter { $0.name[.swedish].contains("flygplats") }
    #expect(airports.allSatisfy { !engaged.contains($0.id) })
    let counterparts = graph.gaps().coverage.cells.flatMap { $0.counterparts + $0.indirect }
    #expect(airports.allSatisfy { !counterparts.contains($0.id) })
  }

  @Test func `can be read without what was inferred of responsibilities`() throws {
    let folder = StakeholderGraph.folder("malmo")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0 != "inferred-responsibilities.yaml" && $0.hasSuffix(".yaml") }
      .map { try TextFile.reading("\(folder)/\($0)") }
    #expect(files.count == 7)
    let gaps = try StakeholderGraph.reading(yaml: files).value.gaps()
    #expect(gaps.ids(of: .noResponsibleUnit).count == 6)
    #expect((gaps.coverage.requiredCount, gaps.coverage.metCount) == (18, 5))
  }
}

struct `The example graphs` {
  @Test func `show every state of a cell between them`() throws {
    let cells = try ["examples/sjostad", "examples/bergslund"].flatMap {
      try StakeholderGraph.delivered($0).gaps().coverage.required
    }
    #expect(Set(cells.map(\.state)) == Set(CoverageState.allCases))
  }

  // Each says of itself that it is invented, in both languages.
  @Test(arguments: ["sjostad", "sjostad-2027", "bergslund"])
  func `say that they are invented`(name: String) throws {
    let title = try StakeholderGraph.delivered("examples/\(name)").title
    #expect(title[.swedish].contains("påhittat"))
    #expect(title[.english].contains("fictitious"))
  }
}
