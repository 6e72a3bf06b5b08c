import Analyses
import DOT
import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

/// The parts of a map, for looking at.
private struct Drawn {
  let map: StakeholderMap
  let nodes: [String]
  let edges: [String]

  init(_ map: StakeholderMap) {
    func ids(_ item: Item) -> [String] {
      switch item {
      case .node(let node): [node.id.rawValue]
      case .cluster(let cluster): cluster.items.flatMap(ids)
      }
    }
    self.map = map
    nodes = map.drawing.items.flatMap(ids)
    edges = map.drawing.edges.map(\.id.rawValue)
  }

  var rowCount: Int { map.twin.tables.map(\.rows.count).reduce(0, +) }

  /// All words of the twin but the sentences that say what is not shown.
  var cells: String { map.twin.tables.flatMap(\.rows).joined().joined(separator: "\n") }
}

struct `What is drawn of a map` {
  // office and harbour ── region in rail, harbour ── region and office ── crown in transport; the city is
  // in the forum with the agency. The ring keeps rail together. Nobody is recorded at EU level.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail, requirements: [{level: regional}, {level: national}, {level: eu}]}
    units:
      - {id: ring, name: Ring, kind: group, coordinates: [rail], members: [office, harbour]}
    matters:
      - {id: bridge, name: A bridge, focus: transport, decisionMaker: crown}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: forum, name: Forum, kind: network, levels: [international], members: [agency, city]}
      - {id: firms, name: firms, kind: business, standing: generic}
    relations:
      - {from: office, to: region, kind: cooperation, focus: [rail], status: ongoing}
      - {from: harbour, to: region, kind: advocacy, focus: [rail], status: intended}
      - {from: harbour, to: region, kind: contact, focus: [transport]}
      - {from: office, to: crown, kind: advocacy, focus: [transport], strength: 4, status: intended}
      - {from: city, to: forum, kind: membership, focus: [rail], status: ongoing}
      - {from: city, to: firms, kind: exchange, focus: [rail]}
      - {from: office, to: rail, kind: responsibility}
      - {from: harbour, to: office, kind: reporting}
    """

  private let opened: OpenedGraph

  init() throws {
    let diagnosis = Diagnosis(Self.graph)
    opened = OpenedGraph(
      graph: try #require(diagnosis.graph, "\(diagnosis.errors)"),
      warnings: [],
      remarks: [],
      texts: [:]
    )
  }

  private func scope(only: [String] = [], hiding: [String] = []) throws -> MapScope {
    var request = ScopeRequest()
    request.only = only
    request.hidden = hiding
    return try request.resolved(in: opened.graph)
  }

  private func draw(
    _ view: MapView,
    only: [String] = [],
    hiding: [String] = [],
    _ language: Language = .english
  ) throws -> Drawn {
    Drawn(
      try opened.map(
        view,
        of: opened.analysingGaps(Selection()),
        in: language,
        showing: scope(only: only, hiding: hiding)
      )
    )
  }

  // MARK: The overview and focus areas

  @Test func `is one level of the overview, with what is open there`() throws {
    let map = try draw(.overview, only: ["level:regional"])
    #expect(
      map.nodes == ["unit-harbour", "unit-office", "gap-responsibility", "focus-rail"]
        + ["focus-transport", "actor-region"]
    )
    #expect(
      map.edges == [
        "responsibility-office-rail", "holding-harbour-rail", "holding-harbour-transport",
        "gap-responsibility-transport", "tie-rail-region", "tie-transport-region",
      ]
    )
    // Nothing is left of the level of the other area, but the area says how it stands.
    let area = map.map.drawing.items.compactMap { item in
      if case .node(let node) = item, node.id == "focus-rail" {
        node.label.lines.map { $0.runs.map(\.text).joined() }
      } else {
        nil
      }
    }
    #expect(area == [["Rail", "2 of 3 levels"]])
    #expect(map.map.twin.title == (try draw(.overview).map.twin.title))
    #expect(map.map.twin.summary.contains("shows 1 actor, 2 ties and 0 open requirements"))
    #expect(
      map.map.twin.summary.contains(
        "shows only regional level; the heading is about the whole selection"
      )
    )
  }

  @Test func `leaves a gap out with its level, its area or the kind of relation`() throws {
    let whole = try draw(.overview)
    #expect(whole.nodes.contains("gap-eu") && whole.edges.contains("gap-tie-rail-eu"))
    for hidden in ["level:eu", "focus:rail"] {
      let map = try draw(.overview, hiding: [hidden])
      #expect(!map.nodes.contains("gap-eu"))
      #expect(!map.edges.contains("gap-tie-rail-eu"))
    }
    let map = try draw(.overview, hiding: ["kind:responsibility"])
    #expect(!map.nodes.contains("gap-responsibility"))
    #expect(!map.cells.contains("none recorded"))
  }

  @Test func `is no gap where the one who answers is hidden`() throws {
    let map = try draw(.focus("rail"), hiding: ["unit:office", "level:international"])
    #expect(
      map.nodes == ["unit-harbour", "focus-rail", "actor-region", "gap-rail-eu", "actor-firms"]
    )
    #expect(map.edges == ["tie-rail-firms", "tie-harbour-rail-region", "gap-tie-rail-eu"])
    #expect(!map.cells.contains("Office"))
  }

  @Test func `says of a tie only what is drawn of it`() throws {
    let whole = try draw(.overview)
    #expect(whole.cells.contains("advocacy · intended; cooperation · ongoing"))
    let map = try draw(.overview, hiding: ["kind:advocacy"])
    #expect(map.cells.contains("cooperation · ongoing"))
    #expect(!map.cells.contains("advocacy"))
    #expect(!map.edges.contains("tie-transport-crown"))
    #expect(!map.nodes.contains("actor-crown"))
  }

  // The agency counts for the national level of rail through the forum, which stands at another.
  @Test func `names nobody who is hidden`() throws {
    let whole = try draw(.focus("rail"))
    #expect(whole.cells.contains("Agency, through Forum"))
    for hidden in ["level:international", "kind:membership"] {
      let map = try draw(.focus("rail"), hiding: [hidden])
      #expect(!map.nodes.contains("actor-forum"))
      #expect(!map.cells.contains("Agency") && !map.cells.contains("Forum"))
      #expect(map.map.twin.title == whole.map.twin.title)
    }
  }

  // MARK: Other views

  @Test func `is some rows and columns of coverage`() throws {
    let map = try draw(
      .coverage,
      only: ["level:eu", "level:regional"],
      hiding: ["focus:transport"]
    )
    #expect(
      map.nodes == ["matrix-corner", "focus-rail", "level-regional", "cell-rail-regional"]
        + ["level-eu", "cell-rail-eu"]
    )
    #expect(map.rowCount == 2)
    #expect(map.map.twin.summary.contains("1 of 2 required levels is open"))
    #expect(map.map.twin.title == (try draw(.coverage).map.twin.title))
  }

  @Test func `is some units and links of the organisation`() throws {
    let whole = try draw(.organisation)
    #expect(whole.edges.count == 3)
    let map = try draw(.organisation, hiding: ["kind:reporting", "unit:office"])
    #expect(map.nodes == ["unit-harbour", "unit-ring"])
    #expect(map.edges.map { $0.prefix(19) } == ["link-harbour-member"])
    #expect(whole.edges.contains(map.edges[0]))
    #expect(map.rowCount == 3)
    #expect(map.map.twin.title == whole.map.twin.title)
    let areas = try draw(.organisation, hiding: ["focus:rail"])
    #expect(areas.nodes == whole.nodes)
    #expect(!areas.cells.contains("Rail"))
  }

  @Test func `is what one actor is met in, as far as it is shown`() throws {
    let whole = try draw(.actor("region"))
    let map = try draw(.actor("region"), only: ["unit:harbour"], hiding: ["kind:advocacy"])
    #expect(map.nodes == ["unit-harbour", "focus-transport", "actor-region"])
    #expect(map.edges == ["tie-harbour-transport", "tie-transport-region"])
    #expect(map.rowCount == 5)
    #expect(map.map.twin.title == whole.map.twin.title)
    // Whom nobody is recorded as meeting there without the relation is met all the same.
    let crown = try draw(.actor("crown"), hiding: ["kind:advocacy"])
    #expect(crown.nodes == ["focus-transport", "matter-bridge", "actor-crown"])
    #expect(!crown.nodes.contains("gap-nobody"))
  }

  @Test func `is some of those who speak with one counterpart`() throws {
    let whole = try draw(.voice("region"))
    #expect(whole.nodes.contains("unit-ring"))
    let map = try draw(.voice("region"), hiding: ["unit:office", "focus:transport"])
    #expect(map.nodes == ["unit-ring", "unit-harbour", "focus-rail", "actor-region"])
    #expect(map.edges == ["member-ring-harbour", "tie-harbour-rail", "tie-rail-region"])
    #expect(map.rowCount == 7)
    #expect(map.cells.contains("two units, coordinated"))
    #expect(map.map.twin.title == whole.map.twin.title)
    let alone = try draw(.voice("region"), hiding: ["kind:membership"])
    #expect(!alone.nodes.contains("unit-ring"))
  }

  @Test func `is some of the ways from one to another`() throws {
    let view = MapView.channels(from: "harbour", to: "crown")
    let whole = try draw(view)
    #expect(whole.nodes.contains("unit-office"))
    let map = try draw(view, hiding: ["unit:office"])
    #expect(!map.nodes.contains("unit-office"))
    #expect(map.nodes.contains("unit-harbour") && map.nodes.contains("actor-crown"))
    #expect(map.edges.allSatisfy { !$0.contains("office") })
    #expect(map.map.twin.title == whole.map.twin.title)
  }

  @Test func `is some of what hangs by a thread`() throws {
    let whole = try draw(.risks)
    #expect(
      whole.nodes.contains("lost-rail-regional") && whole.nodes.contains("lost-transport-national")
    )
    let map = try draw(.risks, hiding: ["level:national"])
    #expect(map.nodes.contains("lost-rail-regional"))
    #expect(!map.nodes.contains { $0.hasSuffix("national") || $0 == "actor-crown" })
    #expect(map.rowCount == map.nodes.count + map.edges.count)
    #expect(map.map.twin.title == whole.map.twin.title)
  }

  @Test func `is some of what changed`() throws {
    let later = Diagnosis(
      MarkedText(
        """
        actors:
          - {id: region, name: Region, kind: region, levels: [regional]}
          - {id: guild, name: Guild, kind: business, levels: [local]}
        relations:
          - {from: office, to: crown, kind: contact, focus: [transport]}
          - {from: office, to: guild, kind: cooperation, focus: [transport]}
        """
      )
    )
    let new = SelectedGraph(try #require(later.graph, "\(later.errors)"), Selection())
    let changes = ChangeAnalysis(
      from: Period(SelectedGraph(opened.graph, Selection())),
      to: Period(new)
    )
    let graph = OpenedGraph(graph: new.graph, warnings: [], remarks: [], texts: [:])
    func draw(_ hidden: String...) throws -> Drawn {
      Drawn(
        try graph.map(
          .change,
          of: graph.analysingGaps(Selection()),
          since: changes,
          in: .english,
          showing: scope(hiding: hidden)
        )
      )
    }
    let whole = try draw()
    let map = try draw("kind:cooperation", "level:national")
    #expect(whole.edges.contains("new-focus-transport-actor-guild"))
    #expect(whole.nodes.contains("actor-crown"))
    #expect(!map.edges.contains("new-focus-transport-actor-guild"))
    #expect(!map.nodes.contains("actor-crown"))
    #expect(map.nodes.contains("actor-guild"))
    #expect(map.rowCount == map.nodes.count + map.edges.count)
    #expect(map.map.twin.title == whole.map.twin.title)
  }

  // MARK: All views

  private static let views: [MapView] = [
    .overview, .focus("rail"), .focus("transport"), .coverage, .organisation, .risks,
    .actor("region"), .actor("crown"), .actor("forum"), .voice("region"), .voice("crown"),
    .channels(from: "harbour", to: "crown"), .channels(from: "city", to: "agency"),
  ]

  // What hides more draws less, each part looking and called as on the whole map.
  @Test(arguments: views)
  func `is a part of the whole, with the same finding`(view: MapView) throws {
    let graph = opened.graph
    let analysis = opened.analysingGaps(Selection())
    let words =
      graph.vocabulary.levels.map { "level:\($0.id)" } + graph.units.map { "unit:\($0.id)" }
      + graph.focusAreas.map { "focus:\($0.id)" }
      + Set(graph.allRelations.map(\.kind)).sorted().map { "kind:\($0)" }
    let whole = try draw(view)
    for (word, isOnly) in words.flatMap({ [($0, false), ($0, true)] }) {
      let scope = try scope(only: isOnly ? [word] : [], hiding: isOnly ? [] : [word])
      // Of what is hidden itself there is no map.
      guard let map = try? opened.map(view, of: analysis, in: .english, showing: scope) else {
        continue
      }
      let part = Drawn(map)
      #expect(Set(part.nodes).isSubset(of: whole.nodes), "\(word)")
      // A unit that no longer answers for an area on the map may still hold relations there.
      let lines = part.edges.filter { edge in
        !whole.edges.contains(edge.replacing("holding", with: "responsibility"))
      }
      #expect(Set(lines).isSubset(of: whole.edges), "\(word)")
      #expect(part.map.twin.title == whole.map.twin.title)
      #expect(
        part.map.drawing.edges.allSatisfy { edge in
          part.nodes.contains(edge.from.rawValue) && part.nodes.contains(edge.to.rawValue)
        },
        "\(word)"
      )
      #expect(
        whole.rowCount - whole.nodes.count - whole.edges.count
          == part.rowCount - part.nodes.count - part.edges.count
          || Self.isToldOtherwise(view),
        "\(word)"
      )
      let (sort, id) = (word.prefix { $0 != ":" }, word.drop { $0 != ":" }.dropFirst())
      guard !isOnly, sort == "unit" || sort == "focus" else { continue }
      #expect(!part.nodes.contains("\(sort)-\(id)"), "\(word)")
      // What an analysis says of what is shown is said in full.
      if view == .risks { continue }
      let name = graph.name(EntityID(String(id)))[.english]
      #expect(!part.cells.contains(name), "\(word) \(part.cells)")
    }
  }

  /// The tables of these tell requirements, and channels their gap, in rows of their own.
  private static func isToldOtherwise(_ view: MapView) -> Bool {
    switch view {
    case .overview, .focus, .coverage, .channels: true
    default: false
    }
  }

  // MARK: Words

  @Test func `is said in both languages`() throws {
    let scope = try scope(
      only: ["focus:rail", "kind:advocacy"],
      hiding: ["unit:office", "level:eu"]
    )
    let words = try #require(scope.words(in: opened.graph))
    #expect(
      words.english
        == "shows only the kind advocacy and Rail; does not show EU level and Office; "
        + "the heading is about the whole selection"
    )
    #expect(
      words.swedish
        == "visar bara slaget påverkan och Rail; visar inte EU-nivå och Office; "
        + "rubriken gäller hela urvalet"
    )
    #expect(MapScope().words(in: opened.graph) == nil)
  }

  @Test(arguments: [
    (["level:regionl"], "did you mean 'level:regional'?"),
    (["unit:ofice"], "did you mean 'unit:office'?"),
    (["regional"], "write level:ID, kind:ID, unit:ID or focus:ID"),
    (["aktor:region"], "write level:ID, kind:ID, unit:ID or focus:ID"),
    (["focus:"], "choose from: focus:rail, focus:transport"),
  ])
  func `is asked for in words that the graph knows`(words: [String], hint: String) throws {
    for isOnly in [true, false] {
      #expect {
        try scope(only: isOnly ? words : [], hiding: isOnly ? [] : words)
      } throws: { error in
        (error as? UnknownChoice)?.hint?.english == hint
      }
    }
  }

  @Test func `is refused where nothing is left`() throws {
    let scope = try scope(only: ["level:eu"], hiding: ["level:eu", "level:local"])
    #expect(
      scope.contradiction(in: opened.graph)?.english
        == "--hide hides all that --only shows: EU level"
    )
    #expect(try self.scope(only: ["level:eu"]).contradiction(in: opened.graph) == nil)
    for (view, hidden) in [
      (MapView.focus("rail"), ["focus:rail"]), (.actor("region"), ["level:regional"]),
      (.coverage, ["focus:rail", "focus:transport"]),
      (.organisation, ["unit:ring", "unit:office", "unit:harbour"]),
    ] {
      #expect {
        try draw(view, hiding: hidden)
      } throws: { error in
        if case .empty = error as? MapRefusal { true } else { false }
      }
    }
  }
}
