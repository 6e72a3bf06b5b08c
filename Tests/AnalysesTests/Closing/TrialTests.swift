import Analyses
import Stakeholders
import Testing

struct `A partnership that is tried` {
  @Test(arguments: UInt64(0)..<100)
  func `has the effect that it has when it is recorded`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    city.question = .init()
    var lot = SplitMix64(state: seed)
    let actor = city.actors[Int.random(in: 1..<city.actors.count, using: &lot)].id
    let area = city.areas[Int.random(in: city.areas.indices, using: &lot)].id
    let tried = TriedCoverage([.open(.init(actor), .init(area))], in: try city.selected())
    #expect(tried.before.cells.map(\.state) == (try city.coverage()).cells.map(\.state))

    // Whoever is met there already is no further partner, though a further relation may be recorded.
    if tried.outcomes == [.partner] {
      city.relations.append(
        .init(from: RandomCity.city, to: actor, kind: "cooperation", focus: [area])
      )
    }
    let recorded = try city.coverage()
    #expect(tried.after.cells.map(\.state) == recorded.cells.map(\.state), "\(city.yaml)")
    #expect(tried.after.cells.map(\.counterparts) == recorded.cells.map(\.counterparts))
    let expected = zip(tried.before.cells, recorded.cells).filter { $0.state != $1.state }
    #expect(tried.moved.map(\.after.level) == expected.map(\.1.level))
  }

  @Test func `with somebody new counts at the level, of the kind that is asked for`() throws {
    let graph = try City.graph(
      """
      focus-areas:
        - {id: port, name: P, requirements: [{level: eu, kinds: [agency, eu-body]}, {level: local, minimum: 2}]}
      actors:
        - {id: new-1, name: A, kind: agency, levels: [national]}
      """
    )
    let selected = SelectedGraph(graph, Selection())
    func states(_ trials: Trial...) -> [CoverageState] {
      TriedCoverage(trials, in: selected).moved.map(\.after.state)
    }
    #expect(states(.new("eu", "port", nil)) == [.thin])
    #expect(states(.new("eu", "port", "eu-body")) == [.thin])
    #expect(states(.new("eu", "port", "business")) == [])
    #expect(states(.new("local", "port", nil)) == [.partial])
    #expect(states(.new("local", "port", nil), .new("local", "port", nil)) == [.thin])
    #expect(TriedCoverage([], in: selected).moved.isEmpty)
    // Somebody of that id is there already.
    let tried = TriedCoverage([.new("eu", "port", nil)], in: selected)
    #expect(tried.selected.graph.actors.map(\.id) == ["city", "new-1", "new-1x"])
    #expect(tried.original.actors.map(\.id) == ["city", "new-1"])
  }

  @Test func `is left out where the selection has no relation for it`() throws {
    let graph = try City.graph(
      """
      focus-areas: [{id: port, name: P, requirements: [{level: eu}]}]
      actors: [{id: a, name: A, kind: agency, levels: [eu]}]
      """
    )
    var selection = Selection()
    selection.kinds = ["advice"]
    let vain = TriedCoverage([.open("a", "port")], in: SelectedGraph(graph, selection))
    #expect(vain.moved.isEmpty && vain.outcomes == [.leftOut])
    selection.kinds = ["procurement"]
    selection.statuses = [.intended]
    let tried = TriedCoverage([.open("a", "port")], in: SelectedGraph(graph, selection))
    #expect(tried.moved.map(\.after.status) == [.intended])
  }

  // Two units hold the two relations; a third relation, of the city's own and so without holder, would
  // make a cell in one hand look covered.
  @Test func `with somebody who is met there already changes nothing`() throws {
    let graph = try City.graph(
      """
      focus-areas: [{id: port, name: P, requirements: [{level: eu}]}, {id: sea, name: S}]
      actors:
        - {id: a, name: A, kind: agency, levels: [eu]}
        - {id: b, name: B, kind: agency, levels: [eu]}
      relations:
        - {from: parks, to: a, kind: contact, focus: [port]}
        - {from: parks, to: b, kind: contact, focus: [port]}
      """
    )
    let selected = SelectedGraph(graph, Selection())
    let tried = TriedCoverage([.open("a", "port"), .open("a", "sea")], in: selected)
    #expect(tried.outcomes == [.already, .partner])
    #expect(tried.moved.map(\.after.area) == ["sea"])
    #expect(tried.selected.graph.relations.count == 3)
  }
}
