import Diagnostics
import Stakeholders
import TestSupport
import Testing

private let yaml = """
  documents:
    - {id: plan, name: Planen, covers: [rail]}
    - {id: older, name: Den äldre, supersedes: []}
  focus-areas:
    - {id: rail, name: Rail, requirements: [{level: national, evidence: [{document: plan}]}]}
    - {id: water, name: Water, partOf: rail}
  matters:
    - {id: line, name: A line, focus: rail, decisionMaker: agency}
  aims:
    - {id: heard, name: Heard, focus: [rail, water], owner: streets}
  units:
    - {id: streets, name: Streets, kind: department}
    - {id: circle, name: Circle, kind: group, members: [streets], coordinates: [rail, water]}
  actors:
    - {id: city, name: City, kind: municipality}
    - {id: agency, name: Agency, kind: agency, mandates: [rail], interests: [rail, water]}
    - {id: arena, name: Arena, kind: network, members: [agency, streets]}
  relations:
    - {from: streets, to: agency, kind: contact, focus: [rail]}
    - {from: city, to: agency, kind: cooperation, focus: [rail, water], lead: streets, evidence: [{document: plan}, {document: older}]}
    - {from: streets, to: agency, kind: contact, focus: [rail], status: ongoing}
  """

private func graph() throws -> StakeholderGraph {
  try StakeholderGraph(yaml: ExampleCity.header + yaml, beside: nil)
}

struct `A change` {
  @Test func `of nothing leaves the graph as it is`() throws {
    let graph = try graph()
    #expect(graph.applying([]).canonical == graph.canonical)
  }

  @Test func `enters an entity, in place of the one with its id`() throws {
    let graph = try graph()
    var agency = try #require(graph.actor(Actor.ID("agency")))
    agency.levels = ["national"]
    let added = Actor(id: "port", name: .same("Port"), kind: "business")
    let changed = graph.applying([.put(.actor(agency)), .put(.actor(added))])
    #expect(changed.actors.map(\.id) == ["agency", "arena", "city", "port"])
    #expect(changed.actor(Actor.ID("agency"))?.levels == ["national"])
  }

  @Test func `that strikes out an actor takes its relations and every mention with it`() throws {
    let changed = try graph().applying([.remove("agency")])
    #expect(changed.relations.isEmpty)
    #expect(changed.matter("line")?.decisionMaker == nil)
    #expect(changed.actor(Actor.ID("arena"))?.members == ["streets"])
    #expect(!changed.impliedRelations.contains { $0.kind == .mandate })
  }

  // What streets is an end of goes; what it only leads stays, without lead.
  @Test func `that strikes out a unit leaves what it only leads`() throws {
    let changed = try graph().applying([.remove("streets")])
    #expect(changed.relations.map(\.key) == ["city>cooperation>agency>rail+water"])
    #expect(changed.relations.first?.lead == nil)
    #expect(changed.unit(Unit.ID("circle"))?.members == [])
    #expect(changed.aims.first?.owner == nil)
  }

  @Test func `that strikes out a focus area leaves relations to the rest of their areas`() throws {
    let changed = try graph().applying([.remove("rail")])
    #expect(changed.relations.map(\.focus) == [["water"], [], []])
    #expect(changed.focusArea("water")?.partOf == nil)
    #expect(changed.unit(Unit.ID("circle"))?.coordinates == .areas(["water"]))
    #expect(changed.actor(Actor.ID("agency"))?.interests == ["water"])
  }

  @Test func `that strikes out a document takes it from what rested on it`() throws {
    let changed = try graph().applying([.remove("plan")])
    #expect(changed.relations.first?.evidence.map(\.document) == ["older"])
    #expect(changed.focusArea("rail")?.requirements.first?.evidence == [])
  }

  @Test func `numbers relations of one key anew`() throws {
    let graph = try graph()
    let keys = graph.relations.map(\.key)
    #expect(
      keys == [
        "city>cooperation>agency>rail+water", "streets>contact>agency>rail",
        "streets>contact>agency>rail#2",
      ]
    )
    let fewer = graph.applying([.removeRelation(key: keys[1])])
    #expect(fewer.relations.map(\.key) == [keys[0], keys[1]])
    let second = graph.relations[2].changing { $0.strength = 5 }
    let replaced = graph.applying([.replace(key: keys[2], with: second)])
    #expect(replaced.relations.count { $0.strength == 5 } == 1)
    #expect(replaced.relations.map(\.key) == keys)
  }

  @Test(arguments: UInt64(0)..<60)
  func `that strikes out any entity leaves a graph without a trace of it`(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    let graph = try random.graph()
    for id in (graph.actors.map { EntityID($0.id) } + graph.units.map { EntityID($0.id) })
    where id != EntityID(graph.principal) {
      let changed = graph.applying([.remove(id)])
      #expect(changed.sort(of: id) == nil)
      let text = changed.canonical.compact
      // Names and quotes speak of ids in words of their own; as a whole text an id stands nowhere.
      #expect(!text.contains("\"\(id)\""), "\(id)\n\(text)")
    }
  }
}
