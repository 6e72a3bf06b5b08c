import Diagnostics
import Foundation
import Interchange
import Stakeholders
import TestSupport
import Testing

struct `A graph written as YAML` {
  @Test(arguments: UInt64(0)..<1000)
  func `reads back as a graph that says the same, and writes the same again`(seed: UInt64) throws {
    // Large ones say little that small ones do not.
    let size =
      seed < 100
      ? RandomGraph.Size() : RandomGraph.Size(areas: 2, actors: 3, units: 2, relations: 5)
    let graph = try RandomGraph(seed: seed, size: size).graph()
    let yaml = graph.yaml
    let again = try StakeholderGraph(yaml: yaml, beside: nil)
    #expect(again.canonical == graph.canonical)
    if seed < 100 { #expect(again.yaml == yaml) }
  }

  @Test(arguments: ["malmo", "examples/sjostad", "examples/bergslund"])
  func `reads back as the same for every graph that comes with the package`(name: String) throws {
    let graph = try StakeholderGraph.reading(path: delivered(name)).value
    let again = try StakeholderGraph(yaml: graph.yaml, beside: nil)
    #expect(again.canonical == graph.canonical)
  }

  @Test func `does not depend on the order or the files that it was read from`() throws {
    var generator = SplitMix64(seed: 11)
    let random = RandomGraph(seed: 11)
    let shuffled = random.shuffled(using: &generator)
    let split = shuffled.files(3, using: &generator)
    #expect(try shuffled.graph().yaml == random.graph().yaml)
    #expect(try StakeholderGraph.reading(yaml: split).value.yaml == random.graph().yaml)
  }

  @Test func `has its keys in order, and its sets sorted`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        units: [{kind: department, name: B, id: b}, {members: [b, a], id: g, kind: group, name: G}, {id: a, name: A, kind: department}]
        relations:
          - {kind: contact, to: lund, focus: [transport], from: a, since: 2015}
        actors:
          - {kind: municipality, levels: [eu, local], tags: [y, b], country: NO, name: {en: Lund, sv: Lund}, id: lund, identifiers: {z: "1", a: "0114"}}

        """
    )
    #expect(
      graph.yaml == """
        format: omvarld/1
        id: example
        title: Example
        principal: city
        language: en

        documents:
          - {id: programme, name: Programme, covers: [transport], evidence: [{document: programme}]}

        focus-areas:
          - {id: transport, name: Transport, requirements: [{level: national, evidence: [{document: programme}]}]}

        units:
          - {id: a, name: A, kind: department}
          - {id: b, name: B, kind: department}
          - {id: g, name: G, kind: group, members: [a, b]}
          - {id: harbour, name: Harbour, kind: company}
          - {id: office, name: Office, kind: department}

        actors:
          - {id: city, name: City, kind: municipality, evidence: [{document: programme}]}
          - {id: crown, name: The Crown, kind: government, levels: [national], evidence: [{document: programme}]}
          - id: lund
            name: {sv: Lund, en: Lund}
            kind: municipality
            levels: [local, eu]
            country: "NO"
            identifiers: {a: "0114", z: "1"}
            tags: [b, "y"]

        relations:
          - {from: a, to: lund, kind: contact, focus: [transport], since: 2015}

        """
    )
  }

  @Test func `keeps vocabulary of the graph's own in its order`() throws {
    let vocabulary = """
      vocabulary:
        levels: [{id: space, name: {sv: rymden, en: space}}, {id: local, name: nära}]
        actor-kinds: [{id: club, name: Klubb, arena: true}, {id: band, name: Band}]
        unit-kinds: [{id: lab, name: Labb}]
        relation-kinds:
          - {id: twin, name: Vänort, from: principal, to: [actor, arena], symmetric: true, engagement: true, carries: both, strength: 4}
          - {id: hears, name: Hör, from: [], to: unit}

      """
    let graph = try StakeholderGraph(yaml: vocabulary)
    let again = try StakeholderGraph(yaml: graph.yaml, beside: nil)
    #expect(again.canonical == graph.canonical)
    #expect(
      graph.yaml.contains(
        """
        vocabulary:
          levels:
            - {id: space, name: {sv: rymden, en: space}}
            - {id: local, name: nära}
          actor-kinds:
            - {id: club, name: Klubb, arena: true}
            - {id: band, name: Band}

        """
      )
    )
  }

  private func delivered(_ name: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Graphs/\(name)").path
  }
}
