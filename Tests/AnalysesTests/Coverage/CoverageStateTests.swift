import Analyses
import Stakeholders
import Testing

/// One focus area, `rail`, with one requirement; actors of every sort; and in each test the
/// relations that it is about.
private func cell(
  _ relations: String,
  requirement: String = "{level: national}",
  level: Level.ID = "national",
  selecting change: (inout Selection) -> Void = { _ in }
) throws -> Coverage.Cell {
  let analysis = try City.gaps(
    """
    focus-areas:
      - {id: rail, name: Järnväg, requirements: [\(requirement)]}
      - {id: other, name: Annat}
    actors:
      - {id: alpha, name: Alfa, kind: government, levels: [national]}
      - {id: beta, name: Beta, kind: agency, levels: [national]}
      - {id: gamma, name: Gamma, kind: business, levels: [national]}
      - {id: delta, name: Delta, kind: agency, levels: [national]}
      - {id: wide, name: Vida, kind: agency, levels: [regional, national]}
      - {id: nowhere, name: Ingenstans, kind: agency}
      - {id: category, name: myndigheter, kind: agency, standing: generic, levels: [national]}
      - {id: vague, name: andra, kind: other, standing: generic}
      - {id: land, name: Landet, kind: territory, standing: place, levels: [national]}
      - {id: forum, name: Forum, kind: network, levels: [eu], members: [alpha, delta, inner, land, city]}
      - {id: inner, name: Inre, kind: network, levels: [eu], members: [gamma]}
      - {id: club, name: Klubben, kind: committee, levels: [eu], members: [delta, category]}
    readings:
      - {id: bodies, name: Organ, standing: {land: named, alpha: place, beta: generic}}
    """,
    "relations:" + (relations.isEmpty ? " []" : "\n" + relations),
    selecting: change
  )
  return try #require(analysis.coverage.cell("rail", level))
}

struct `The state of a cell` {
  // m = 1, D = {alpha, beta}: 2 > 1, and two units hold them.
  @Test func `is covered when more are named than asked for, in more than one hand`() throws {
    let cell = try cell(
      """
        - {from: streets, to: alpha, kind: cooperation, focus: [rail]}
        - {from: parks, to: beta, kind: advocacy, focus: [rail]}
      """
    )
    #expect(cell.state == .covered)
    #expect(cell.isMet && cell.isRequired && !cell.isOpen)
    #expect(cell.counterparts == ["alpha", "beta"])
    #expect(cell.holders == ["parks", "streets"])
  }

  // m = 1, D = {alpha, beta}: 2 > 1, but all of it is held by streets.
  @Test func `is thin when one unit holds everything`() throws {
    let cell = try cell(
      """
        - {from: streets, to: alpha, kind: cooperation, focus: [rail]}
        - {from: streets, to: beta, kind: cooperation, focus: [rail]}
      """
    )
    #expect(cell.state == .thin)
    #expect(cell.holders == ["streets"])
  }

  // Both relations are the principal's. Led by the same unit they are in its hand alone.
  @Test func `takes the lead for the holder where the principal holds`() throws {
    let one = try cell(
      """
        - {from: city, to: alpha, kind: cooperation, focus: [rail], lead: streets}
        - {from: city, to: beta, kind: cooperation, focus: [rail], lead: streets}
      """
    )
    #expect(one.state == .thin)
    #expect(one.holders == ["streets"])
    let two = try cell(
      """
        - {from: city, to: alpha, kind: cooperation, focus: [rail], lead: streets}
        - {from: city, to: beta, kind: cooperation, focus: [rail], lead: parks}
      """
    )
    #expect(two.state == .covered)
  }

  // The unit end holds; that another unit leads does not make two hands, nor one.
  @Test func `takes the unit end before the lead`() throws {
    let cell = try cell(
      """
        - {from: streets, to: alpha, kind: cooperation, focus: [rail], lead: parks}
        - {from: streets, to: beta, kind: cooperation, focus: [rail]}
      """
    )
    #expect(cell.state == .thin)
    #expect(cell.holders == ["streets"])
  }

  // Nobody is recorded as holding, so nobody is recorded as holding everything.
  @Test func `is not thin for want of a recorded holder`() throws {
    let none = try cell(
      """
        - {from: city, to: alpha, kind: cooperation, focus: [rail]}
        - {from: city, to: beta, kind: cooperation, focus: [rail]}
      """
    )
    #expect(none.state == .covered)
    #expect(none.holders.isEmpty)
    let one = try cell(
      """
        - {from: streets, to: alpha, kind: cooperation, focus: [rail]}
        - {from: city, to: beta, kind: cooperation, focus: [rail]}
      """
    )
    #expect(one.state == .covered)
    #expect(one.holders == ["streets"])
  }

  // m = 1, D = {alpha}: 1 ≥ 1 and not more.
  @Test func `is thin when as many are named as asked for`() throws {
    #expect(
      try cell("  - {from: city, to: alpha, kind: cooperation, focus: [rail]}").state == .thin
    )
  }

  // A second relation to alpha makes two relations and still one counterpart.
  @Test func `counts counterparts and not relations`() throws {
    let cell = try cell(
      """
        - {from: streets, to: alpha, kind: cooperation, focus: [rail]}
        - {from: parks, to: alpha, kind: contact, focus: [rail]}
      """
    )
    #expect(cell.state == .thin)
    #expect(cell.holders == ["parks", "streets"])
  }

  // m = 2 with D = 1, 2, 3; m = 3 with D = 2.
  @Test(arguments: [
    (2, ["alpha"], CoverageState.partial), (2, ["alpha", "beta"], .thin),
    (2, ["alpha", "beta", "gamma"], .covered), (3, ["alpha", "beta"], .partial),
    (3, ["alpha", "beta", "gamma"], .thin), (3, ["alpha", "beta", "gamma", "delta"], .covered),
  ])
  func `compares with the minimum`(minimum: Int, actors: [String], state: CoverageState) throws {
    let relations = actors.map { "  - {from: city, to: \($0), kind: contact, focus: [rail]}" }
    let cell = try cell(
      relations.joined(separator: "\n"),
      requirement: "{level: national, minimum: \(minimum)}"
    )
    #expect(cell.state == state)
    #expect(cell.minimum == minimum)
  }

  // forum has alpha, delta, inner, land and the city. At national level: I = {alpha, delta}.
  // gamma is in inner, and membership goes no further; land is a place; the city is itself.
  @Test func `is indirect through the members of an arena, and no further`() throws {
    let cell = try cell("  - {from: streets, to: forum, kind: membership, focus: [rail]}")
    #expect(cell.state == .indirect)
    #expect(cell.counterparts.isEmpty)
    #expect(cell.indirect == ["alpha", "delta"])
    #expect(cell.arenas == ["forum"])
    #expect(cell.via == ["alpha": ["forum"], "delta": ["forum"]])
    #expect(cell.holders.isEmpty)
  }

  // alpha is met directly as well, so it counts once: D = {alpha}, I = {delta}, m = 2.
  @Test func `counts nobody both directly and indirectly`() throws {
    let cell = try cell(
      """
        - {from: city, to: forum, kind: membership, focus: [rail]}
        - {from: city, to: alpha, kind: contact, focus: [rail]}
      """,
      requirement: "{level: national, minimum: 2}"
    )
    #expect(cell.state == .indirect)
    #expect(cell.counterparts == ["alpha"])
    #expect(cell.indirect == ["delta"])
  }

  // delta is a member of both arenas, alpha of one; the category in club is no named actor.
  @Test func `knows through which arenas each is reached`() throws {
    let cell = try cell(
      """
        - {from: city, to: forum, kind: membership, focus: [rail]}
        - {from: city, to: club, kind: cooperation, focus: [rail]}
      """
    )
    #expect(cell.indirect == ["alpha", "delta"])
    #expect(cell.via == ["alpha": ["forum"], "delta": ["club", "forum"]])
    #expect(cell.arenas == ["club", "forum"])
    #expect(cell.generic.isEmpty)
  }

  // m = 4: I = {alpha, delta} and D = {beta} make 3.
  @Test func `is partial when direct and indirect are too few together`() throws {
    let cell = try cell(
      """
        - {from: city, to: forum, kind: membership, focus: [rail]}
        - {from: city, to: beta, kind: contact, focus: [rail]}
      """,
      requirement: "{level: national, minimum: 4}"
    )
    #expect(cell.state == .partial)
    #expect(!cell.isMet)
  }

  // The membership is for another focus area, so the arena leads nowhere in this one.
  @Test func `takes an arena only in the focus area that it serves`() throws {
    let cell = try cell("  - {from: city, to: forum, kind: membership, focus: [other]}")
    #expect(cell.state == .none)
    #expect(cell.indirect.isEmpty)
  }

  // Only agencies: alpha is a government and does not count; of I only delta is an agency.
  @Test func `limits direct and indirect to the kinds asked for`() throws {
    let direct = try cell(
      "  - {from: city, to: alpha, kind: contact, focus: [rail]}",
      requirement: "{level: national, kinds: [agency]}"
    )
    #expect(direct.state == .none)
    #expect(direct.counterparts.isEmpty)
    let indirect = try cell(
      "  - {from: city, to: forum, kind: membership, focus: [rail]}",
      requirement: "{level: national, kinds: [agency]}"
    )
    #expect(indirect.state == .indirect)
    #expect(indirect.indirect == ["delta"])
    let either = try cell(
      "  - {from: city, to: alpha, kind: contact, focus: [rail]}",
      requirement: "{level: national, kinds: [agency, government]}"
    )
    #expect(either.state == .thin)
  }

  // Kinds limit whom a requirement counts, not which categories are known.
  @Test func `is nominal with nothing but a category at the level`() throws {
    let cell = try cell(
      "  - {from: city, to: category, kind: cooperation, focus: [rail]}",
      requirement: "{level: national, kinds: [government]}"
    )
    #expect(cell.state == .nominal)
    #expect(cell.generic == ["category"])
    #expect(cell.counterparts.isEmpty)
  }

  @Test(arguments: ["nowhere", "vague"])
  func `is unplaced when a counterpart has no recorded level`(actor: String) throws {
    let cell = try cell("  - {from: city, to: \(actor), kind: cooperation, focus: [rail]}")
    #expect(cell.state == .unplaced)
  }

  @Test func `is none when nobody is recorded`() throws {
    #expect(try cell("").state == .none)
  }

  // The first that holds: one named, one category and one without a level give thin; without the
  // named one nominal, without the category unplaced.
  @Test func `is the first that holds`() throws {
    let lines = ["alpha", "category", "vague"].map {
      "  - {from: city, to: \($0), kind: contact, focus: [rail]}"
    }
    let states = try (0...2).map { try cell(lines[$0...].joined(separator: "\n")).state }
    #expect(states == [.thin, .nominal, .unplaced])
    let withTwoAskedFor = try cell(
      lines.joined(separator: "\n"),
      requirement: "{level: national, minimum: 2}"
    )
    #expect(withTwoAskedFor.state == .partial)
  }

  @Test func `stands at each level of an actor that has several, and at no other`() throws {
    let relations = "  - {from: city, to: wide, kind: cooperation, focus: [rail]}"
    #expect(try cell(relations, level: "regional").state == .thin)
    #expect(try cell(relations, level: "national").state == .thin)
    #expect(try cell(relations, level: "local").state == .none)
    #expect(try cell(relations, level: "eu").state == .none)
  }

  @Test func `takes a minimum of one where nothing is required`() throws {
    let cell = try cell(
      "  - {from: city, to: wide, kind: cooperation, focus: [rail]}",
      level: "regional"
    )
    #expect(cell.minimum == 1)
    #expect(!cell.isRequired && cell.isMet && !cell.isOpen)
  }
}

struct `An engagement` {
  @Test(arguments: ["cooperation", "exchange", "contact"])
  func `of a symmetric kind stands in either order`(kind: String) throws {
    let forth = try cell("  - {from: streets, to: alpha, kind: \(kind), focus: [rail]}")
    let back = try cell("  - {from: alpha, to: streets, kind: \(kind), focus: [rail]}")
    #expect(forth.counterparts == ["alpha"])
    #expect(back.counterparts == ["alpha"])
    #expect(back.holders == ["streets"])
  }

  @Test(arguments: [
    "  - {from: alpha, to: city, kind: advice, focus: [rail]}",
    "  - {from: city, to: alpha, kind: funding, focus: [rail]}",
    "  - {from: alpha, to: city, kind: funding, focus: [rail]}",
    "  - {from: streets, to: alpha, kind: representation, focus: [rail]}",
    "  - {from: alpha, to: streets, kind: supervision, focus: [rail]}",
    "  - {from: beta, to: alpha, kind: cooperation, focus: [rail]}",
    "  - {from: delta, to: forum, kind: membership, focus: [rail]}",
    "  - {from: streets, to: parks, kind: membership, focus: [rail]}",
  ])
  func `is none of these`(relation: String) throws {
    let cell = try cell(relation)
    #expect(cell.state == .none)
    #expect(cell.counterparts.isEmpty && cell.indirect.isEmpty)
  }

  @Test func `engages nowhere without a focus area`() throws {
    #expect(try cell("  - {from: city, to: alpha, kind: cooperation}").state == .none)
  }

  @Test func `engages no place`() throws {
    #expect(
      try cell("  - {from: city, to: land, kind: cooperation, focus: [rail]}").state == .none
    )
  }

  // Under the reading `bodies`, land is a body, alpha a place and beta a category.
  @Test func `follows the standing that a reading gives`() throws {
    func states(_ actor: String) throws -> [CoverageState] {
      let relation = "  - {from: city, to: \(actor), kind: cooperation, focus: [rail]}"
      let cells = [try cell(relation), try cell(relation) { $0.reading = "bodies" }]
      return cells.map(\.state)
    }
    #expect(try states("land") == [.none, .thin])
    #expect(try states("alpha") == [.thin, .none])
    #expect(try states("beta") == [.thin, .nominal])
  }

  @Test func `exists only under its readings`() throws {
    let relation =
      "  - {from: city, to: gamma, kind: cooperation, focus: [rail], readings: [bodies]}"
    #expect(try cell(relation).state == .none)
    #expect(try cell(relation) { $0.reading = "bodies" }.state == .thin)
  }

  // Ended relations are out, unless they are asked for, or a day is given on which they held.
  @Test func `counts as ended only when asked for`() throws {
    let relation =
      "  - {from: city, to: alpha, kind: contact, focus: [rail], status: ended, until: 2020-06}"
    #expect(try cell(relation).state == .none)
    #expect(try cell(relation) { $0.statuses = [.ended] }.state == .thin)
    #expect(try cell(relation) { $0.date = PartialDate("2020-06-30") }.state == .thin)
    #expect(try cell(relation) { $0.date = PartialDate("2020-07-01") }.state == .none)
    // A partial date means its last day.
    #expect(try cell(relation) { $0.date = PartialDate("2020") }.state == .none)
  }

  @Test func `is filtered by status, kind, holder and basis, and facts that record none go`() throws
  {
    let relations = """
        - {from: streets, to: alpha, kind: contact, focus: [rail], status: ongoing, basis: stated}
        - {from: city, to: beta, kind: cooperation, focus: [rail]}
      """
    let requirement = "{level: national, basis: stated}"
    func found(_ change: (inout Selection) -> Void) throws -> [Actor.ID] {
      try cell(relations, requirement: requirement, selecting: change).counterparts
    }
    #expect(try found { _ in } == ["alpha", "beta"])
    #expect(try found { $0.statuses = [.ongoing] } == ["alpha"])
    #expect(try found { $0.statuses = [.intended] } == [])
    #expect(try found { $0.kinds = ["cooperation"] } == ["beta"])
    #expect(try found { $0.units = ["streets"] } == ["alpha"])
    #expect(try found { $0.bases = [.stated] } == ["alpha"])
    #expect(try found { $0.bases = [.inferred, .assessed] } == [])
    let unasked = try cell(relations, requirement: requirement) { $0.bases = [.inferred] }
    #expect(!unasked.isRequired)
  }
}

struct `The best status of a cell` {
  // ongoing > possible > intended > not recorded, whatever the order of actors.
  @Test(arguments: [
    (["status: intended", "status: ongoing", "status: possible"], Relation.Status?.some(.ongoing)),
    (["status: intended", "note: x", "status: possible"], .possible),
    (["note: x", "status: intended", "note: y"], .intended), (["note: x", "note: y"], nil),
  ])
  func `is the best among its counterparts' relations`(
    written: [String],
    best: Relation.Status?
  ) throws {
    let relations = zip(["alpha", "beta", "gamma"], written).map {
      "  - {from: city, to: \($0), kind: contact, focus: [rail], \($1)}"
    }
    #expect(try cell(relations.joined(separator: "\n")).status == best)
  }

  @Test func `is not told of an open cell`() throws {
    let cell = try cell(
      "  - {from: city, to: alpha, kind: contact, focus: [rail], status: ongoing}",
      requirement: "{level: national, minimum: 2}"
    )
    #expect(cell.state == .partial)
    #expect(cell.status == nil)
  }

  // gamma is at the level; wide's relation in another focus area says nothing of this one.
  @Test func `is not taken from another focus area`() throws {
    let cell = try cell(
      """
        - {from: city, to: gamma, kind: contact, focus: [rail], status: intended}
        - {from: streets, to: gamma, kind: contact, focus: [other], status: ongoing}
      """
    )
    #expect(cell.status == .intended)
  }

  @Test func `is that of the arena where the cell is met only through it`() throws {
    let cell = try cell(
      "  - {from: city, to: forum, kind: membership, focus: [rail], status: ongoing}"
    )
    #expect(cell.state == .indirect)
    #expect(cell.status == .ongoing)
  }

  // alpha alone meets the cell; that the city goes to the forum makes no plan a working relation.
  @Test func `is not that of an arena where named counterparts meet the cell`() throws {
    let cell = try cell(
      """
        - {from: city, to: beta, kind: contact, focus: [rail], status: intended}
        - {from: city, to: forum, kind: membership, focus: [rail], status: ongoing}
      """
    )
    #expect(cell.state == .thin)
    #expect(cell.indirect == ["alpha", "delta"])
    #expect(cell.status == .intended)
  }
}

struct `The coverage of a city` {
  private func coverage(
    _ areas: String,
    selecting change: (inout Selection) -> Void = { _ in }
  ) throws -> Coverage {
    try City.gaps(
      "focus-areas:\n" + areas,
      """
      actors:
        - {id: alpha, name: Alfa, kind: agency, levels: [national, eu]}
      relations:
        - {from: city, to: alpha, kind: contact, focus: [rail], status: ongoing}
        - {from: city, to: alpha, kind: contact, focus: [water], status: intended}
      """,
      selecting: change
    ).coverage
  }

  private let two = """
      - {id: rail, name: Järnväg, requirements: [{level: national, basis: stated}, {level: local, basis: inferred}]}
      - {id: water, name: Vatten, requirements: [{level: eu, basis: stated}]}
    """

  // Required: rail × national (met, ongoing), rail × local (open), water × eu (met, intended).
  @Test func `counts required, met and ongoing`() throws {
    let coverage = try coverage(two)
    #expect(
      (coverage.requiredCount, coverage.metCount, coverage.ongoingCount) == (3, 2, 1)
    )
    #expect(coverage.cells.count == 2 * 6)
    #expect(coverage.required.map(\.area) == ["rail", "rail", "water"])
    #expect(coverage.row("water").map(\.level) == coverage.levels.map(\.id))
  }

  @Test func `is undefined when nothing is required`() throws {
    let coverage = try coverage("  - {id: rail, name: Järnväg}\n  - {id: water, name: Vatten}")
    #expect(coverage.requiredCount == 0 && coverage.metCount == 0 && coverage.ongoingCount == 0)
    #expect(coverage.cell("rail", "national")?.state == .thin)
  }

  @Test func `has the chosen rows and columns, and counts them alone`() throws {
    let water = try coverage(two) { $0.focusAreas = ["water"] }
    #expect(water.focusAreas.map(\.id) == ["water"])
    #expect((water.requiredCount, water.metCount) == (1, 1))
    #expect(water.cell("rail", "national") == nil)
    let national = try coverage(two) { $0.levels = ["national"] }
    #expect(national.levels.map(\.id) == ["national"])
    #expect((national.requiredCount, national.metCount, national.ongoingCount) == (1, 1, 1))
  }

  @Test func `counts the requirements of a basis`() throws {
    #expect(try coverage(two) { $0.bases = [.stated] }.requiredCount == 2)
    #expect(try coverage(two) { $0.bases = [.inferred] }.requiredCount == 1)
  }
}
