import Analyses
import Stakeholders
import Testing

extension Coverage {
  fileprivate var plain: [SlowCell] {
    cells.map { cell in
      SlowCell(
        area: cell.area.rawValue,
        level: cell.level.rawValue,
        isRequired: cell.isRequired,
        state: cell.state.rawValue,
        status: cell.status?.rawValue,
        counterparts: Set(cell.counterparts.map(\.rawValue)),
        indirect: Set(cell.indirect.map(\.rawValue)),
        generic: Set(cell.generic.map(\.rawValue)),
        holders: Set(cell.holders.map(\.rawValue))
      )
    }
  }

  /// The states of cells by area and level, for cities whose areas are the same.
  fileprivate var states: [String] { cells.map { "\($0.area) \($0.level) \($0.state)" } }
}

struct `Coverage of graphs drawn by lot` {
  @Test(arguments: UInt64(0)..<600)
  func `agrees with its definition`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    #expect(try city.coverage().plain == city.slowCells(), "\(city.question)\n\(city.yaml)")
  }

  // The lots have to be worth drawing.
  @Test func `is put to the test in every state, at every status, under every question`() {
    let cities = (UInt64(0)..<600).map(RandomCity.init)
    let cells = cities.flatMap { $0.slowCells() }
    for state in CoverageState.allCases {
      #expect(cells.count { $0.state == state.rawValue && $0.isRequired } >= 20, "\(state)")
    }
    for status in ["ongoing", "possible", "intended", "ended"] {
      #expect(cells.contains { $0.status == status })
    }
    #expect(cities.contains { $0.question.reading == "other" && $0.question.basis != nil })
    #expect(cells.contains { $0.indirect.count > 1 && !$0.counterparts.isEmpty })
  }

  @Test(arguments: UInt64(1000)..<1100)
  func `changes nothing but names when ids and order change`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    let (other, names) = city.renamed(seed: seed)
    func new(_ id: String) -> String { names[id] ?? id }
    let expected = try city.coverage().plain.map { cell in
      var cell = cell
      cell.area = new(cell.area)
      cell.counterparts = Set(cell.counterparts.map(new))
      cell.indirect = Set(cell.indirect.map(new))
      cell.generic = Set(cell.generic.map(new))
      cell.holders = Set(cell.holders.map(new))
      return cell
    }
    #expect(try other.coverage().plain == expected, "\(city.yaml)\n\(other.yaml)")
  }

  @Test(arguments: UInt64(2000)..<2100)
  func `opens no met cell when a named counterpart is added`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    city.question = .init()
    var lot = SplitMix64(state: seed)
    let before = try city.coverage()
    // Somebody new, or somebody known who may have been met through an arena.
    let named = city.actors.dropFirst().filter { $0.standing == "named" }.map(\.id)
    var id = named.randomElement(using: &lot) ?? "new"
    if Bool.random(using: &lot) { id = "new" }
    if id == "new" {
      city.actors.append(
        .init(
          id: id,
          kind: "agency",
          levels: Array(RandomCity.levels.shuffled(using: &lot).prefix(2)),
          standing: "named"
        )
      )
    }
    city.relations.append(
      .init(
        from: Bool.random(using: &lot) ? RandomCity.city : city.units[0],
        to: id,
        kind: "contact",
        focus: city.areas.map(\.id)
      )
    )
    let after = try city.coverage()
    for (old, new) in zip(before.cells, after.cells) where old.isMet {
      #expect(new.isMet, "\(old.area) \(old.level): \(old.state) → \(new.state)\n\(city.yaml)")
    }
  }

  @Test(arguments: UInt64(3000)..<3100)
  func `closes no open cell when a relation is removed`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    guard !city.relations.isEmpty else { return }
    let before = try city.coverage()
    city.relations.remove(at: Int(seed) % city.relations.count)
    let after = try city.coverage()
    for (old, new) in zip(before.cells, after.cells) where !old.isMet {
      #expect(!new.isMet, "\(old.area) \(old.level): \(old.state) → \(new.state)\n\(city.yaml)")
    }
  }

  @Test(arguments: UInt64(6000)..<6100)
  func `closes no open cell when a named counterpart is removed`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    let selected = try city.selected()
    let before = Coverage(selected)
    for actor in Set(before.counterparts.values.flatMap(\.named)).sorted() {
      let without = selected.graph.applying([.remove(EntityID(actor))])
      let after = Coverage(SelectedGraph(without, selected.selection))
      for (old, new) in zip(before.cells, after.cells) where !old.isMet {
        #expect(!new.isMet, "\(actor), \(old.area) \(old.level)\n\(city.yaml)")
      }
    }
  }

  @Test(arguments: UInt64(4000)..<4050)
  func `is the same with an actor that nothing leads to`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    let before = try city.coverage().plain
    city.actors.append(
      .init(id: "hermit", kind: "network", levels: RandomCity.levels, standing: "named")
    )
    #expect(try city.coverage().plain == before)
  }

  @Test(arguments: UInt64(5000)..<5050)
  func `is the same with a relation recorded twice`(seed: UInt64) throws {
    var city = RandomCity(seed: seed)
    guard !city.relations.isEmpty else { return }
    let before = try city.coverage().states
    city.relations.append(city.relations[Int(seed) % city.relations.count])
    #expect(try city.coverage().states == before)
  }
}
