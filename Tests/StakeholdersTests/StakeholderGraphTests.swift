import Diagnostics
import Stakeholders
import TestSupport
import Testing

struct `A graph made up from a seed` {
  @Test(arguments: UInt64(0)..<300)
  func `reads without errors`(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    let diagnosis = Diagnosis(files: [SourceFile(path: "graph.yaml", text: random.yaml)])
    #expect(diagnosis.errors.isEmpty)
    let graph = try #require(diagnosis.graph)
    #expect(graph.actors.count == random.sections["actors"]?.count)
    #expect(graph.relations.count == random.sections["relations"]?.count)
    #expect(diagnosis.diagnostics.allSatisfy { $0.location != nil })
  }

  @Test(arguments: UInt64(0)..<100)
  func `has an error with a place when an entity is gone that others point to`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    let random = RandomGraph(seed: seed)
    let id = try #require(random.referencedIDs.randomElement(using: &generator))
    let diagnosis = Diagnosis(
      files: [SourceFile(path: "graph.yaml", text: random.removing(id).yaml)])
    let errors = diagnosis.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty, "without \(id)")
    #expect(errors.allSatisfy { $0.location != nil && $0.code == "dangling-reference" })
  }
}

struct `A stakeholder graph` {
  @Test func `finds entities by id, and has lists in order`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors: [{id: b, name: BB, kind: region}, {id: a, name: AA, kind: region}]
        focus-areas: [{id: z, name: ZZ}, {id: y, name: YY}]
        matters: [{id: m, name: {sv: Sak, en: Matter}}]
        """
    )
    #expect(graph.actors.map(\.id) == ["a", "b", "city", "crown"])
    #expect(graph.focusAreas.map(\.id) == ["z", "y", "transport"])
    #expect(graph.entity("m")?.sort == .matter)
    #expect(graph.entity("office")?.name == .same("Office"))
    #expect(graph.entity("nowhere") == nil)
    #expect(graph.name(EntityID("m"))[.swedish] == "Sak")
    #expect(graph.name(EntityID("nowhere")) == .same("nowhere"))
    #expect(graph.actor(EntityID("office")) == nil)
    #expect(graph.isCity("city") && graph.isCity("office") && !graph.isCity("a"))
  }

  @Test func `counts its sourced share`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors: [{id: a, name: AA, kind: region}]
        matters: [{id: m, name: MM, evidence: [{document: programme}]}]
        relations: [{from: office, to: a, kind: contact}]
        """
    )
    // city, the Crown, m, the requirement and programme's guidance; not a and its contact.
    #expect(graph.sourcedShare.with == 5)
    #expect(graph.sourcedShare.of == 7)
  }

  @Test func `says what its properties mean as relations`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors: [{id: n, name: N, kind: network, members: [city], mandates: [transport]}]
        aims: [{id: i, name: I, focus: [transport], owner: office}]
        """
    )
    #expect(
      graph.impliedRelations.map(\.key) == [
        "city>membership>n>", "n>mandate>transport>", "office>responsibility>i>",
        "programme>guidance>transport>", "transport>contribution>i>",
      ]
    )
    #expect(graph.relations.isEmpty)
  }
}
