import Analyses
import Stakeholders
import Testing

extension ClosingAnalysis {
  fileprivate var plain: Set<Set<SlowClosing.Move>> {
    Set(sets.map { Set($0.map(\.plain)) })
  }
}

extension ClosingMove {
  fileprivate var plain: SlowClosing.Move {
    SlowClosing.Move(
      kind: kind.rawValue,
      actor: actor.rawValue,
      area: area.rawValue,
      cells: Set(levels.map { "\(area) \($0)" })
    )
  }
}

extension Coverage.Cell {
  fileprivate var name: String { "\(area) \(level)" }
}

struct `The smallest closing sets` {
  @Test(arguments: UInt64(0)..<20)
  func `agree with looking at every subset of moves`(hundred: UInt64) throws {
    for seed in hundred * 100..<(hundred + 1) * 100 {
      let city = RandomCity(seed: seed)
      var terms = ClosingTerms()
      terms.limit = 5000
      terms.assumesAny = seed % 3 == 0
      terms.costs.first = seed % 5 == 0 ? 0 : 1
      terms.mostNew = seed % 2 == 0 ? nil : Int(seed / 2 % 3)
      guard
        let expected = SlowClosing(
          city,
          assumesAny: terms.assumesAny,
          mostNew: terms.mostNew,
          first: terms.costs.first
        )
      else { continue }
      let name: Comment = "seed \(seed)\n\(city.yaml)"
      let selected = try city.selected()
      let closing = ClosingAnalysis(selected, on: terms)
      #expect(closing.isProven && closing.isCountExact, name)
      #expect(closing.cost == expected.cost, name)
      #expect(closing.mostClosed == expected.closedCount, name)
      #expect(closing.plain == expected.sets, name)
      #expect(closing.setCount == expected.sets.count, name)
      #expect(closing.sets.count == expected.sets.count, name)
      let shared = expected.sets.reduce(expected.sets.first ?? []) { $0.intersection($1) }
      #expect(Set(closing.backbone?.map(\.plain) ?? []) == shared, name)
      #expect(
        Dictionary(
          uniqueKeysWithValues: closing.closable.map { ($0.name, $0.lacking) }
        ) == expected.lacking,
        name
      )
      #expect(
        Dictionary(
          uniqueKeysWithValues: closing.unclosable.map { ($0.cell.name, $0.lacking) }
        ) == expected.beyond,
        name
      )
      for set in closing.sets {
        #expect(closing.closed(by: set).count == expected.closedCount, name)
        #expect(closing.costs(of: set).reduce(0, +) == closing.cost, name)
      }
      try checkChoices(closing, name)
      check(closing, appliedTo: selected, name)
    }
  }

  // Each actor is taken to each focus area by itself, and whoever else counts then is looked up.
  @Test func `tell each arena whose members would count in cells that can be closed`() throws {
    var count = 0
    for seed in UInt64(0)..<100 {
      let city = RandomCity(seed: seed)
      var terms = ClosingTerms()
      terms.assumesAny = seed % 2 == 0
      let selected = try city.selected()
      let closing = ClosingAnalysis(selected, on: terms)
      var expected: [String] = []
      for area in closing.coverage.focusAreas {
        for actor in selected.graph.actors
        where actor.id != selected.graph.principal && selected.standing(of: actor) == .named
          && (terms.assumesAny || actor.interests.contains(area.id))
        {
          let move = ClosingMove(kind: .open, actor: actor.id, area: area.id, levels: [])
          let after = closing.coverage(applying: [move])
          let levels = closing.closable.filter { cell in
            cell.area == area.id
              && after.cells.contains { new in
                new.area == cell.area && new.level == cell.level
                  && !Set(new.indirect).subtracting(cell.indirect).subtracting([actor.id]).isEmpty
              }
          }.map(\.level.rawValue)
          if !levels.isEmpty { expected.append("\(area.id) \(actor.id) \(levels)") }
        }
      }
      let told = closing.arenas.map { "\($0.area) \($0.arena) \($0.levels.map(\.rawValue))" }
      #expect(told.sorted() == expected.sorted(), "seed \(seed)\n\(city.yaml)")
      count += told.count
    }
    #expect(count > 25)
  }

  /// Every way of every part, with the backbone, makes one of the sets.
  private func checkChoices(_ closing: ClosingAnalysis, _ name: Comment) throws {
    guard let choices = closing.choices else { return }
    var made: [Set<ClosingMove>] = [Set(closing.backbone ?? [])]
    for ways in choices { made = made.flatMap { start in ways.map { start.union($0) } } }
    #expect(Set(made) == Set(closing.sets.map { Set($0) }), name)
    #expect(made.count == closing.sets.count, name)
  }

  /// What a set closes is met once it is made, and what else is met is so through the members of an
  /// arena of the set.
  private func check(
    _ closing: ClosingAnalysis,
    appliedTo selected: SelectedGraph,
    _ name: Comment
  ) {
    for set in closing.sets.prefix(2) {
      let after = closing.coverage(applying: set)
      let closed = Set(closing.closed(by: set).map(\.name))
      for (old, new) in zip(closing.coverage.cells, after.cells) where old.isRequired {
        if old.isMet || closed.contains(old.name) {
          #expect(new.isMet, "\(old.name), \(set), \(name)")
        } else if new.isMet {
          #expect(
            !Set(new.arenas).isDisjoint(with: set.map(\.actor)),
            "\(old.name), \(set), \(name)"
          )
        }
        let direct = set.count { $0.area == old.area && $0.levels.contains(old.level) }
        if old.isOpen {
          #expect(new.counterparts.count >= min(direct, old.lacking), "\(old.name), \(name)")
        }
      }
    }
    for unclosable in closing.unclosable where !unclosable.arenas.isEmpty {
      let moves = (unclosable.arenas + unclosable.candidates).map {
        ClosingMove(kind: .open, actor: $0, area: unclosable.cell.area, levels: [])
      }
      let after = closing.coverage(applying: moves).cell(
        unclosable.cell.area,
        unclosable.cell.level
      )
      #expect(after?.isMet == true, "\(unclosable.cell.name), \(name)")
    }
  }

  // The lots have to be worth drawing.
  @Test func `are put to the test with every move, several sets, and limits that bind`() throws {
    var kinds: [String: Int] = [:]
    var (several, bound, unfilled, checked) = (0, 0, 0, 0)
    for seed in UInt64(0)..<200 {
      let city = RandomCity(seed: seed)
      guard let free = SlowClosing(city, assumesAny: seed % 3 == 0),
        let limited = SlowClosing(city, assumesAny: seed % 3 == 0, mostNew: 0)
      else { continue }
      checked += 1
      for move in free.sets.first ?? [] { kinds[move.kind, default: 0] += 1 }
      if free.sets.count > 1 { several += 1 }
      if limited.closedCount < free.closedCount { bound += 1 }
      if !free.beyond.isEmpty { unfilled += 1 }
    }
    #expect(checked > 190)
    #expect(kinds.values.allSatisfy { $0 > 10 } && kinds.count == 3, "\(kinds)")
    #expect(several > 20, "\(several)")
    #expect(bound > 20, "\(bound)")
    #expect(unfilled > 50, "\(unfilled)")
  }

  @Test(arguments: UInt64(3000)..<3100)
  func `change nothing but names when ids and order change`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    let (other, names) = city.renamed(seed: seed)
    var terms = ClosingTerms()
    terms.limit = 5000
    terms.mostNew = seed % 2 == 0 ? 1 : nil
    let closing = ClosingAnalysis(try city.selected(), on: terms)
    let others = ClosingAnalysis(try other.selected(), on: terms)
    func new(_ id: String) -> String { names[id] ?? id }
    let renamed = Set(
      closing.plain.map { set in
        Set(
          set.map { move in
            SlowClosing.Move(
              kind: move.kind,
              actor: new(move.actor),
              area: new(move.area),
              cells: Set(
                move.cells.map { cell in
                  cell.replacing(move.area + " ", with: new(move.area) + " ")
                }
              )
            )
          }
        )
      }
    )
    #expect(others.plain == renamed, "\(city.yaml)\n\(other.yaml)")
    #expect(others.cost == closing.cost)
    #expect(others.setCount == closing.setCount)
    #expect(others.unclosable.count == closing.unclosable.count)
  }
}

struct `What is the least we must add` {
  private static let port = """
    focus-areas:
      - id: port
        name: Port
        requirements: [{level: regional}, {level: national, minimum: 2}, {level: eu, kinds: [agency]}]
      - id: skills
        name: Skills
        requirements: [{level: regional}]
    """

  // The arena costs 1 and fills port at regional level; the region, a counterpart in skills, would
  // cost 2. Two of the three at national level are needed: 2 + 1 for each, as none was met before.
  @Test func `takes the arena we are in, and two of three new partners`() throws {
    let graph = try City.graph(
      Self.port,
      """
      actors:
        - {id: region, name: R, kind: region, levels: [regional], interests: [port]}
        - {id: forum, name: F, kind: network, levels: [regional], interests: [port], members: [city]}
        - {id: a, name: A, kind: agency, levels: [national], interests: [port]}
        - {id: b, name: B, kind: agency, levels: [national], interests: [port]}
        - {id: c, name: C, kind: business, levels: [national, eu], interests: [port]}
      relations:
        - {from: city, to: region, kind: cooperation, focus: [skills]}
      """
    )
    let closing = ClosingAnalysis(SelectedGraph(graph, Selection()))
    #expect(closing.cost == 1 + 3 + 3)
    #expect(closing.setCount == 3)
    #expect(closing.backbone?.map(\.actor) == ["forum"])
    #expect(closing.choices?.map(\.count) == [3])
    // A business is no agency.
    #expect(closing.unclosable.map(\.cell.level) == ["eu"])
    #expect(closing.unclosable.map(\.lacking) == [1])

    var terms = ClosingTerms()
    terms.costs.activate = 3
    #expect(ClosingAnalysis(closing.selected, on: terms).backbone?.map(\.actor) == ["region"])
    terms.mostNew = 1
    let limited = ClosingAnalysis(closing.selected, on: terms)
    #expect(limited.sets.map { $0.map(\.actor) } == [["region"]])
    #expect(limited.cost == 2)
    #expect(limited.closed(by: limited.sets[0]).map(\.level) == ["regional"])
  }

  // One new partner in both areas costs 2 + 2 + 1; one in each would cost 2 · (2 + 1).
  @Test func `pays for somebody new once`() throws {
    let graph = try City.graph(
      """
      focus-areas:
        - {id: port, name: P, requirements: [{level: eu}]}
        - {id: skills, name: S, requirements: [{level: eu}]}
      actors:
        - {id: a, name: A, kind: agency, levels: [eu], interests: [port, skills]}
        - {id: b, name: B, kind: agency, levels: [eu], interests: [port]}
        - {id: c, name: C, kind: agency, levels: [eu], interests: [skills]}
      """
    )
    let closing = ClosingAnalysis(SelectedGraph(graph, Selection()))
    #expect(closing.cost == 5)
    #expect(closing.sets.map { $0.map(\.actor) } == [["a", "a"]])
    #expect(closing.costs(of: closing.sets[0]) == [3, 2])
  }

  // The forum's members stand at national level, but only the forum itself is counted.
  @Test func `does not count on the members of an arena, and says what they would fill`() throws {
    let graph = try City.graph(
      Self.port,
      """
      actors:
        - {id: a, name: A, kind: agency, levels: [national]}
        - {id: b, name: B, kind: agency, levels: [national]}
        - {id: forum, name: F, kind: network, levels: [regional], interests: [port],
           members: [city, a, b]}
      """
    )
    let closing = ClosingAnalysis(SelectedGraph(graph, Selection()))
    #expect(closing.sets.map { $0.map(\.actor) } == [["forum"]])
    let national = closing.unclosable.first { $0.cell.level == "national" }
    #expect(national?.lacking == 2)
    #expect(national?.arenas == ["forum"])
    #expect(closing.closed(by: closing.sets[0]).map(\.level) == ["regional"])
    let after = closing.coverage(applying: closing.sets[0])
    #expect(after.cell("port", "regional")?.state == .thin)
    #expect(after.cell("port", "national")?.state == .indirect)
  }

  @Test func `follows the selection`() throws {
    let graph = try City.graph(
      Self.port,
      """
      actors:
        - {id: a, name: A, kind: region, levels: [regional], interests: [port, skills], until: 2020}
        - {id: b, name: B, kind: region, levels: [regional], interests: [port]}
        - {id: r, name: R, kind: region, levels: [regional], interests: [skills], standing: generic}
        - {id: p, name: P, kind: region, levels: [regional], interests: [skills], standing: place}
      relations:
        - {from: streets, to: a, kind: contact, focus: [port], status: ended}
      """
    )
    func actors(_ change: (inout Selection) -> Void) -> [[String]] {
      var selection = Selection()
      change(&selection)
      let closing = ClosingAnalysis(SelectedGraph(graph, selection))
      for set in closing.sets {
        let after = closing.coverage(applying: set)
        #expect(
          closing.closed(by: set).allSatisfy { after.cell($0.area, $0.level)?.isMet ?? false }
        )
      }
      return closing.sets.map { $0.map { "\($0.kind) \($0.actor) \($0.area)" } }
    }
    #expect(actors { _ in } == [["open a port", "open a skills"]])
    #expect(actors { $0.focusAreas = ["skills"] } == [["open a skills"]])
    #expect(actors { $0.levels = ["national"] } == [[]])
    // Gone by then.
    #expect(actors { $0.date = PartialDate("2021") } == [["open b port"]])
    // It counts where ended relations are chosen; then the new one has to be ended as well.
    #expect(actors { $0.statuses = [.ended] } == [["extend a skills"]])
    #expect(actors { $0.units = ["parks"] } == [["open a port", "open a skills"]])
    #expect(actors { $0.kinds = [.contact] } == [["open a port", "open a skills"]])
    // Relations of this kind make nobody a counterpart.
    #expect(actors { $0.kinds = ["advice"] } == [[]])
  }

  @Test func `of a graph where nothing is required or nothing is open is nothing`() throws {
    let none = ClosingAnalysis(
      SelectedGraph(try City.graph("focus-areas: [{id: a, name: A}]"), Selection())
    )
    #expect(none.open.isEmpty && none.cost == 0 && none.isProven)
    #expect(none.sets == [[]])
    #expect(none.backbone == [])
  }
}
