import Stakeholders
import TestSupport
import Testing

struct `A selection` {
  /// Relations r1 … of the office and the harbour with Lund and the forum, which Lund belongs to.
  private static let yaml = """
    actors:
      - {id: lund, name: Lund, kind: municipality, levels: [local]}
      - {id: forum, name: Forum, kind: network, levels: [eu], members: [lund]}
      - {id: agency, name: Agency, kind: agency, levels: [national], since: 2010, until: 2015-06}
    focus-areas:
      - id: climate
        name: Climate
        since: 2020
        requirements:
          - {level: local, basis: stated}
          - {level: eu, basis: inferred}
          - {level: national}
    readings:
      - {id: strict, name: Strict, standing: {lund: place}}
      - {id: lenient, name: Lenient}
    relations:
      - {id: r1, from: office, to: lund, kind: cooperation, focus: [transport], status: ongoing, basis: stated}
      - {id: r2, from: harbour, to: lund, kind: contact, focus: [climate], status: intended, basis: inferred}
      - {id: r3, from: city, to: forum, kind: membership, focus: [transport], lead: harbour}
      - {id: r4, from: city, to: forum, kind: contact, focus: [transport], status: possible}
      - {id: r5, from: office, to: forum, kind: advocacy, focus: [transport], status: ended, until: 2018}
      - {id: r6, from: office, to: agency, kind: contact, focus: [transport], since: 2012-03, until: 2014}
      - {id: r7, from: office, to: lund, kind: exchange, focus: [transport], readings: [lenient]}
      - {id: r8, from: office, to: lund, kind: advocacy, focus: [transport], readings: [default]}
    """

  private func ids(_ change: (inout Selection) -> Void) throws -> [String] {
    var selection = Selection()
    change(&selection)
    let graph = try StakeholderGraph(yaml: Self.yaml)
    return SelectedGraph(graph, selection).relations.compactMap { $0.id?.rawValue }.sorted()
  }

  @Test func `of everything leaves out what has ended and what other readings say`() throws {
    #expect(try ids { _ in } == ["r1", "r2", "r3", "r4", "r6", "r8"])
    #expect(Selection().isEverything)
  }

  @Test func `by status leaves out relations without one`() throws {
    #expect(try ids { $0.statuses = [.ongoing] } == ["r1"])
    #expect(try ids { $0.statuses = [.intended, .possible] } == ["r2", "r4"])
  }

  @Test func `by the status ended has those that ended`() throws {
    #expect(try ids { $0.statuses = [.ended] } == ["r5"])
    #expect(try ids { $0.statuses = [.ended, .ongoing] } == ["r1", "r5"])
  }

  @Test func `by kind has relations of that kind`() throws {
    #expect(try ids { $0.kinds = [.contact, .membership] } == ["r2", "r3", "r4", "r6"])
  }

  @Test func `by unit has the relations that it holds, as an end or as their lead`() throws {
    #expect(try ids { $0.units = ["harbour"] } == ["r2", "r3"])
    #expect(try ids { $0.units = ["office"] } == ["r1", "r6", "r8"])
  }

  @Test func `by basis leaves out relations and requirements without one`() throws {
    #expect(try ids { $0.bases = [.stated] } == ["r1"])
    #expect(try ids { $0.bases = [.stated, .inferred] } == ["r1", "r2"])
    var selection = Selection()
    selection.bases = [.stated]
    let graph = try StakeholderGraph(yaml: Self.yaml)
    let climate = try #require(graph.focusArea("climate"))
    #expect(SelectedGraph(graph, selection).requirements(of: climate).map(\.level) == ["local"])
    #expect(SelectedGraph(graph, Selection()).requirements(of: climate).count == 3)
  }

  @Test(
    arguments: [
      ("2011", ["r1", "r2", "r3", "r4", "r5", "r8"]),
      ("2012-02", ["r1", "r2", "r3", "r4", "r5", "r8"]),
      ("2012-03", ["r1", "r2", "r3", "r4", "r5", "r6", "r8"]),
      // The last day of 2012 lies in the relation, though its first does not.
      ("2012", ["r1", "r2", "r3", "r4", "r5", "r6", "r8"]),
      ("2014-12-31", ["r1", "r2", "r3", "r4", "r5", "r6", "r8"]),
      ("2014", ["r1", "r2", "r3", "r4", "r5", "r6", "r8"]),
      ("2015-01-01", ["r1", "r2", "r3", "r4", "r5", "r8"]),
      ("2018", ["r1", "r2", "r3", "r4", "r5", "r8"]),
      ("2018-12-31", ["r1", "r2", "r3", "r4", "r5", "r8"]),
      ("2019", ["r1", "r2", "r3", "r4", "r8"]),
    ])
  func `on a day has what was valid then, ended or not`(day: String, expected: [String]) throws {
    #expect(try ids { $0.date = PartialDate(day) } == expected)
  }

  @Test func `on a day leaves out relations of entities that were not`() throws {
    let graph = try StakeholderGraph(
      yaml: Self.yaml + "\n  - {id: r9, from: office, to: agency, kind: advocacy}"
    )
    func ids(_ day: String) -> [String] {
      var selection = Selection()
      selection.date = PartialDate(day)
      return SelectedGraph(graph, selection).relations.compactMap { $0.id?.rawValue }
    }
    #expect(ids("2015-06-30").contains("r9"))
    #expect(ids("2015-05").contains("r9"))
    #expect(!ids("2015").contains("r9"))
    #expect(!ids("2009").contains("r9"))
  }

  @Test func `on a day has the focus areas of that day`() throws {
    let graph = try StakeholderGraph(yaml: Self.yaml)
    var selection = Selection()
    selection.date = PartialDate("2019")
    #expect(SelectedGraph(graph, selection).focusAreas.map(\.id) == ["transport"])
    selection.date = PartialDate("2020")
    #expect(Set(SelectedGraph(graph, selection).focusAreas.map(\.id)) == ["transport", "climate"])
  }

  @Test func `of a reading has its relations and its standings`() throws {
    #expect(try ids { $0.reading = "lenient" } == ["r1", "r2", "r3", "r4", "r6", "r7"])
    #expect(try ids { $0.reading = "strict" } == ["r1", "r2", "r3", "r4", "r6"])
    #expect(try ids { $0.reading = "default" } == ["r1", "r2", "r3", "r4", "r6", "r8"])
    let graph = try StakeholderGraph(yaml: Self.yaml)
    let lund = try #require(graph.actor(Actor.ID("lund")))
    let plain = SelectedGraph(graph, Selection())
    #expect(plain.standing(of: lund) == .named)
    #expect(plain.under("strict").standing(of: lund) == .place)
    #expect(plain.under("lenient").standing(of: lund) == .named)
    // A place engages nobody.
    #expect(plain.engagements.contains { $0.actor == "lund" })
    #expect(!plain.under("strict").engagements.contains { $0.actor == "lund" })
    #expect(plain.under("strict").under(nil).standing(of: lund) == .named)
  }

  @Test func `by status, kind or unit leaves arenas their members`() throws {
    let graph = try StakeholderGraph(yaml: Self.yaml)
    var selection = Selection()
    selection.statuses = [.ongoing]
    selection.kinds = [.cooperation]
    selection.units = ["office"]
    let selected = SelectedGraph(graph, selection)
    #expect(selected.members["forum"]?.map(\.id) == ["city", "lund"])
    #expect(selected.relations.compactMap(\.id) == ["r1"])
  }

  @Test func `combines what it filters by`() throws {
    #expect(
      try ids {
        $0.kinds = [.contact]
        $0.units = ["office"]
      } == ["r6"]
    )
    #expect(
      try ids {
        $0.kinds = [.contact]
        $0.date = PartialDate("2019")
      } == ["r2", "r4"]
    )
  }

  @Test func `by focus and level chooses rows and columns in their order`() throws {
    let graph = try StakeholderGraph(yaml: Self.yaml)
    var selection = Selection()
    selection.focusAreas = ["climate"]
    selection.levels = ["eu", "local"]
    let selected = SelectedGraph(graph, selection)
    #expect(selected.rows.map(\.id) == ["climate"])
    #expect(selected.columns.map(\.id) == ["local", "eu"])
    #expect(selected.relations.count == SelectedGraph(graph, Selection()).relations.count)
  }

  @Test func `knows who holds a relation`() throws {
    let graph = try StakeholderGraph(yaml: Self.yaml)
    let selected = SelectedGraph(graph, Selection())
    let holders = Dictionary(
      uniqueKeysWithValues: selected.relations.compactMap { relation in
        relation.id.map { ($0.rawValue, selected.holder(of: relation)?.rawValue) }
      }
    )
    #expect(holders["r1"] == .some("office"))
    #expect(holders["r3"] == .some("harbour"))
    #expect(holders["r4"] == .some(nil))
  }
}
