import Diagnostics
import GraphCore
import Networks
import Stakeholders
import TestSupport
import Testing

struct `A network` {
  private let actors = """
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: forum, name: Forum, kind: network, levels: [regional], members: [region, city]}
      - {id: business, name: Business, kind: business, standing: generic}
    relations:
      - {from: office, to: agency, kind: advocacy, focus: [transport]}
      - {from: office, to: agency, kind: cooperation, focus: [transport], strength: 2}
      - {from: agency, to: office, kind: advice, strength: 5}
      - {from: harbour, to: business, kind: cooperation, focus: [transport]}
      - {from: office, to: harbour, kind: reporting}
      - {from: region, to: agency, kind: contact, status: ended}
      - {from: office, to: transport, kind: responsibility}

    """

  private func network(
    _ projection: Projection,
    adding more: String = "",
    withoutPrincipal: Bool = false,
    _ selection: Selection = Selection()
  ) throws -> Network {
    let yaml = ExampleCity.yaml + actors + more
    let graph = try StakeholderGraph(yaml: yaml, beside: nil)
    return try SelectedGraph(graph, selection).network(
      projection,
      withoutPrincipal: withoutPrincipal
    )
  }

  /// The ties in words: who, to whom, by what, how strongly.
  private func words(_ network: Network) -> [String] {
    network.ties.map { "\($0.from)>\($0.to) \($0.relation.kind) \($0.strength)" }
  }

  // office → agency: advocacy 2 by default, cooperation 2 as recorded; cooperation stands first in
  // the vocabulary. agency → office: advice 5 beats cooperation 2. Memberships carry both ways.
  @Test func `of influence has the principal, its units and the named actors`() throws {
    let network = try network(.influence)
    #expect(network.members == ["agency", "city", "crown", "forum", "harbour", "office", "region"])
    #expect(
      words(network) == [
        "agency>office advice 5", "city>forum membership 3", "forum>city membership 3",
        "forum>region membership 3", "office>agency cooperation 2", "office>harbour reporting 4",
        "region>forum membership 3",
      ]
    )
    #expect(
      network.ties.map(\.hasRecordedStrength) == [true, false, false, false, true, false, false]
    )
    #expect(network.strengths.values == network.ties.map { Double($0.strength) })
    #expect(
      network.directed.edges.map { [network[$0.source], network[$0.target]] }
        == network.ties.map { [$0.from, $0.to] }
    )
  }

  @Test func `without directions keeps the stronger of two ties`() throws {
    let network = try network(.influence)
    let edges = zip(network.undirected.edges, network.undirectedStrengths.values).map {
      "\(network[$0.source])–\(network[$0.target]) \(Int($1))"
    }
    #expect(edges == ["agency–office 5", "city–forum 3", "forum–region 3", "harbour–office 4"])
  }

  @Test func `can do without the principal`() throws {
    let network = try network(.influence, withoutPrincipal: true)
    #expect(network.vertex(of: "city") == nil)
    #expect(!words(network).contains { $0.contains("city") })
  }

  @Test func `of actors and areas ties whoever is engaged to what for`() throws {
    let network = try network(.actorsAreas)
    #expect(network.members == ["agency", "crown", "forum", "region", "transport"])
    #expect(words(network) == ["agency>transport cooperation 2"])
  }

  @Test func `of actors and arenas ties members to where they meet`() throws {
    #expect(
      words(try network(.actorsArenas)) == ["city>forum membership 3", "region>forum membership 3"]
    )
  }

  @Test func `of units and actors ties holders to counterparts`() throws {
    #expect(words(try network(.unitsActors)) == ["office>agency cooperation 2"])
  }

  @Test func `has nobody in it who is a place or a category under the reading`() throws {
    let more = """
      readings:
        - {id: strict, name: Strict, standing: {agency: place, business: named}}

      """
    var selection = Selection()
    selection.reading = "strict"
    let strict = try network(.influence, adding: more, selection)
    #expect(strict.members == ["business", "city", "crown", "forum", "harbour", "office", "region"])
    #expect(!words(strict).contains { $0.contains("agency") })
    #expect(words(strict).contains("business>harbour cooperation 3"))
    #expect(
      words(try network(.actorsAreas, adding: more, selection)) == [
        "business>transport cooperation 3"
      ]
    )
    #expect(try network(.influence, adding: more).members.contains("agency"))
  }

  @Test func `has a tie only on the days of its relation`() throws {
    let more = "  - {from: office, to: region, kind: exchange, since: 2010, until: 2012}\n"
    func ties(on date: String) throws -> [String] {
      var selection = Selection()
      selection.date = PartialDate(date)
      return words(try network(.influence, adding: more, selection))
    }
    for date in ["2010", "2012"] {
      #expect(try ties(on: date).contains("office>region exchange 2"))
      #expect(try ties(on: date).contains("region>office exchange 2"))
    }
    for date in ["2009", "2013"] {
      #expect(try !ties(on: date).contains("office>region exchange 2"))
    }
  }

  @Test func `has the ended ties too when they are asked for`() throws {
    var selection = Selection()
    selection.statuses = [.ended]
    #expect(
      words(try network(.influence, selection)) == [
        "agency>region contact 2", "region>agency contact 2",
      ]
    )
  }

  @Test func `around somebody ends some ties away, whichever way they lead`() throws {
    let network = try network(.influence)
    let near = try #require(try network.around("harbour"))
    #expect(near.members == ["harbour", "office"])
    #expect(words(near) == ["office>harbour reporting 4"])
    #expect(near.strengths.values == [4])
    let far = try #require(try network.around("harbour", radius: 2))
    #expect(far.members == ["agency", "harbour", "office"])
    #expect(
      words(far) == [
        "agency>office advice 5", "office>agency cooperation 2", "office>harbour reporting 4",
      ]
    )
    #expect(
      far.directed.edges.map { [far[$0.source], far[$0.target]] }
        == far.ties.map {
          [$0.from, $0.to]
        }
    )
    #expect(try network.around("harbour", radius: 0)?.members == ["harbour"])
    #expect(try network.around("business") == nil)
  }

  @Test func `of some focus areas has no ties for others, but those for none in particular`() throws
  {
    let yaml =
      (ExampleCity.yaml + actors).replacing(
        "focus-areas:\n",
        with: "focus-areas:\n  - {id: housing, name: Housing}\n"
      ) + "  - {from: office, to: region, kind: contact, focus: [housing]}\n"
    let graph = try StakeholderGraph(yaml: yaml, beside: nil)
    let network = try SelectedGraph(graph, Selection()).network(.influence, serving: ["housing"])
    #expect(words(network).contains("office>region contact 2"))
    #expect(words(network).contains("agency>office advice 5"))
    #expect(!words(network).contains("office>agency cooperation 2"))
    #expect(network.limits == [.serving(["housing"])])
  }

  @Test func `says of what it is in one line`() throws {
    let graph = try StakeholderGraph(yaml: ExampleCity.yaml + actors, beside: nil)
    let network = try SelectedGraph(graph, Selection()).network(
      .influence,
      withoutPrincipal: true,
      serving: ["transport"]
    )
    let words = try #require(try network.around("office")?.inWords(in: graph))
    #expect(
      words.english
        == "the principal, its units and named actors, tied by relations that carry a message; "
        + "without the principal; only relations for Transport or without a focus area; "
        + "around Office, at most 1 tie away"
    )
    for projection in Projection.allCases {
      #expect(!projection.inWords.swedish.contains("\n") && !projection.inWords.english.isEmpty)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `is the same with a topic, a document and a category more`(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let before = try SelectedGraph(random.graph(), Selection())
    random.add(
      ["id": "new-area", "name": "New area"],
      to: "focus-areas"
    )
    random.add(["id": "new-text", "name": "New text", "covers": ["new-area"]], to: "documents")
    random.add(
      ["id": "new-category", "name": "New category", "kind": "business", "standing": "generic"],
      to: "actors"
    )
    random.add(
      ["from": "city", "to": "new-category", "kind": "cooperation", "focus": ["new-area"]],
      to: "relations"
    )
    let after = try SelectedGraph(random.graph(), Selection())
    for projection in Projection.allCases {
      let (old, new) = (try before.network(projection), try after.network(projection))
      #expect(words(new) == words(old))
      #expect(new.members.filter { $0 != "new-area" } == old.members)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `has a tie exactly where a selected relation carries between members`(seed: UInt64) throws {
    let graph = try RandomGraph(seed: seed).graph()
    let selected = SelectedGraph(graph, Selection())
    let network = try selected.network(.influence)
    var expected: Set<[EntityID]> = []
    for relation in selected.relations {
      guard let kind = graph.vocabulary.relationKind(relation.kind), relation.from != relation.to,
        network.members.contains(relation.from), network.members.contains(relation.to)
      else { continue }
      if kind.carries != .none { expected.insert([relation.from, relation.to]) }
      if kind.carries == .both { expected.insert([relation.to, relation.from]) }
    }
    #expect(Set(network.ties.map { [$0.from, $0.to] }) == expected)
  }
}
