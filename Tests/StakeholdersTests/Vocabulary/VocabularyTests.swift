import Stakeholders
import TestSupport
import Testing

struct `A vocabulary` {
  @Test func `has the words of the domain, in their order`() {
    let vocabulary = Vocabulary.builtIn
    #expect(
      vocabulary.levels.map(\.id) == [
        "local", "regional", "cross-border", "national", "eu", "international",
      ]
    )
    #expect(
      vocabulary.actorKinds.filter(\.isArena).map(\.id) == ["network", "committee", "cooperation"]
    )
    #expect(vocabulary.actorKinds.count == 16)
    #expect(
      vocabulary.unitKinds.map(\.id) == [
        "council", "board", "committee", "department", "division", "company", "group", "network",
        "role",
      ]
    )
    #expect(vocabulary.relationKinds.count == 17)
  }

  /// Kind, engagement, carriage, default strength, as the table of the domain has them.
  @Test(
    arguments: [
      ("cooperation", true, "both", 3), ("exchange", true, "both", 2),
      ("contact", true, "both", 2), ("advocacy", true, "forward", 2),
      ("advice", false, "forward", 2), ("funding", false, "forward", 3),
      ("procurement", true, "forward", 2), ("membership", true, "both", 3),
      ("representation", false, "both", 4), ("supervision", false, "both", 4),
      ("reporting", false, "forward", 4), ("support", false, "forward", 3),
      ("convening", false, "both", 4), ("responsibility", false, "none", nil),
      ("mandate", false, "none", nil), ("guidance", false, "none", nil),
      ("contribution", false, "none", nil),
    ] as [(String, Bool, String, Int?)]
  )
  func `knows what each kind of relation does`(
    id: String,
    isEngagement: Bool,
    carries: String,
    strength: Int?
  ) throws {
    let kind = try #require(Vocabulary.builtIn.relationKind(RelationKind.ID(id)))
    #expect(kind.isEngagement == isEngagement)
    #expect(kind.carries.rawValue == carries)
    #expect(kind.defaultStrength == strength)
    #expect(kind.isSymmetric == ["cooperation", "exchange", "contact"].contains(id))
  }

  @Test func `takes additions at its end`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        vocabulary:
          levels: [{id: global, name: {sv: global, en: global}}]
          actor-kinds: [{id: alliance, name: Alliance, arena: true}, {id: person, name: Person}]
          unit-kinds: [{id: office, name: Office}]
        actors: [{id: a, name: A, kind: alliance, members: [city], levels: [global, local]}]
        units: [{id: u, name: U, kind: office}]
        """
    )
    #expect(graph.vocabulary.levels.map(\.id).suffix(2) == ["international", "global"])
    #expect(graph.vocabulary.actorKinds.map(\.id).suffix(2) == ["alliance", "person"])
    #expect(graph.vocabulary.order(of: "global" as Level.ID) == 6)
    // An actor's levels stand in the vocabulary's order.
    #expect(graph.actor(Actor.ID("a"))?.levels == ["local", "global"])
    #expect(graph.actor(Actor.ID("a")).map(graph.isArena) == true)
    #expect(graph.vocabulary.own.levels.map(\.id) == ["global"])
  }

  @Test func `keeps the place of an entry that is replaced`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        vocabulary:
          levels: [{id: national, name: Riket}]
          actor-kinds: [{id: network, name: Nät}]
        """
    )
    #expect(graph.vocabulary.levels.map(\.id) == Vocabulary.builtIn.levels.map(\.id))
    #expect(graph.vocabulary.level("national")?.name == .same("Riket"))
    #expect(graph.vocabulary.actorKind("network")?.isArena == false)
  }

  @Test func `takes a kind of relation of the graph's own`() throws {
    let text: MarkedText = """
      vocabulary:
        relation-kinds:
          - id: sponsoring
            name: {sv: sponsring, en: sponsoring}
            from: [principal, unit]
            to: [actor]
            symmetric: true
            engagement: true
            carries: forward
            strength: 5
          - {id: hosting, name: Hosting, from: arena, to: focus-area}
      actors:
        - {id: lund, name: Lund, kind: municipality, levels: [local], evidence: [{document: programme}]}
        - {id: forum, name: Forum, kind: network, levels: [local], evidence: [{document: programme}]}
      relations:
        - {from: office, to: lund, kind: sponsoring, focus: [transport], evidence: [{document: programme}]}
        - {from: lund, to: city, kind: sponsoring, focus: [transport], evidence: [{document: programme}]}
        - {from: forum, to: transport, kind: hosting, evidence: [{document: programme}]}
      """
    let diagnosis = Diagnosis(text)
    #expect(diagnosis.diagnostics.isEmpty)
    let graph = try #require(diagnosis.graph)
    let kind = try #require(graph.vocabulary.relationKind("sponsoring"))
    #expect(kind.ends == [.init(from: [.principal, .unit], to: [.actor])])
    #expect(kind.isEngagement && kind.isSymmetric)
    #expect(kind.carries == .forward)
    #expect(kind.defaultStrength == 5)
    #expect(graph.vocabulary.relationKind("hosting")?.carries == RelationKind.Carriage.none)
    #expect(SelectedGraph(graph, Selection()).engagements.count == 2)
  }

  @Test func `holds a relation to the ends of its own kind`() {
    let text: MarkedText = """
      vocabulary:
        relation-kinds: [{id: hosting, name: Hosting, from: arena, to: focus-area}]
      relations:
        - {from: office, to: transport, kind: 1️⃣hosting}
      """
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ the relation 'hosting' cannot go from 'office' (unit) to 'transport' (focus area); \
        it goes arena → focus area
        """
      ]
    )
  }

  @Test func `refuses an end that it does not know`() {
    let text: MarkedText = """
      vocabulary:
        relation-kinds: [{id: hosting, name: Hosting, from: [1️⃣acter], to: 2️⃣focusarea}]
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ unknown value 'acter' for 'from'; did you mean 'actor'?",
        "2️⃣ unknown value 'focusarea' for 'to'; did you mean 'focus-area'?",
      ]
    )
  }

  @Test func `is one for all files`() {
    let diagnosis = Diagnosis([
      "a.yaml": "actors: [{id: a, name: A, kind: alliance}]",
      "b.yaml": "vocabulary: {actor-kinds: [{id: alliance, name: Alliance}]}",
      "c.yaml": "vocabulary: {actor-kinds: [{id: 1️⃣alliance, name: Other}]}",
    ])
    #expect(diagnosis.errorCodes == ["1️⃣ duplicate-id"])
  }
}
