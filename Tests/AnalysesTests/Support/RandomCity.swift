import Analyses
import Diagnostics
import Interchange
import Stakeholders

/// Numbers that a seed decides (G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A small graph drawn by lot, as plain texts that owe nothing to the model under test.
struct RandomCity {
  struct Actor {
    var id: String
    var kind: String
    var levels: [String]
    var standing: String
    var members: [String] = []
    var interests: [String] = []

    var isArena: Bool { ["network", "committee", "cooperation"].contains(kind) }
  }

  struct Requirement {
    var level: String
    var minimum: Int
    var kinds: [String]
    var basis: String?
  }

  struct Area {
    var id: String
    var requirements: [Requirement]
  }

  struct Relation {
    var from: String
    var to: String
    var kind: String
    var focus: [String]
    var status: String?
    var lead: String?
    var basis: String?
    var readings: [String] = []
  }

  /// What to ask of the city; `nil` filters nothing.
  struct Question {
    var reading: String?
    var status: String?
    var unit: String?
    var basis: String?
  }

  var areas: [Area]
  var units: [String]
  /// The city itself is the first.
  var actors: [Actor]
  var relations: [Relation]
  /// The standing that actors have under the reading `other`.
  var standingUnderOther: [String: String] = [:]
  var question = Question()

  static let levels = ["local", "regional", "cross-border", "national", "eu", "international"]
  static let city = "city"

  init(seed: UInt64) {
    var lot = SplitMix64(state: seed)
    func chance(_ part: Int, of whole: Int) -> Bool {
      Int.random(in: 0..<whole, using: &lot) < part
    }
    func some<T>(_ list: [T], _ part: Int, of whole: Int) -> [T] {
      list.filter { _ in chance(part, of: whole) }
    }
    func one<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &lot)] }

    // Few levels, so that cells fill up.
    let levels = Array(Self.levels.shuffled(using: &lot).prefix(3))
    let kinds = ["agency", "government", "business", "network", "committee"]
    areas = (1...Int.random(in: 1...3, using: &lot)).map { number in
      Area(
        id: "area\(number)",
        requirements: some(levels, 2, of: 3).map { level in
          Requirement(
            level: level,
            minimum: one([1, 1, 1, 2, 2, 3]),
            kinds: chance(1, of: 4) ? Array(kinds.shuffled(using: &lot).prefix(2)) : [],
            basis: one(["stated", "stated", "inferred", nil])
          )
        }
      )
    }
    units = (1...Int.random(in: 1...3, using: &lot)).map { "unit\($0)" }
    actors = [Actor(id: Self.city, kind: "municipality", levels: ["local"], standing: "named")]
    for number in 1...Int.random(in: 2...9, using: &lot) {
      actors.append(
        Actor(
          id: "actor\(number)",
          kind: one(kinds),
          levels: some(levels, 1, of: 2),
          standing: one(["named", "named", "named", "named", "generic", "place"])
        )
      )
    }
    let others = actors.dropFirst().map(\.id)
    for place in actors.indices where actors[place].isArena && chance(2, of: 3) {
      let id = actors[place].id
      actors[place].members = some(
        actors.map(\.id).filter { $0 != id },
        1,
        of: 2
      )
    }
    let arenas = actors.filter(\.isArena).map(\.id)
    let areas = areas.map(\.id)
    let units = units
    relations = []
    for _ in 0..<Int.random(in: 0...14, using: &lot) {
      let us = one([Self.city] + units)
      let them = one(others)
      let kind = one([
        "cooperation", "cooperation", "exchange", "contact", "advocacy", "procurement", "advice",
        "membership", "membership", "between",
      ])
      var ends = (us, them)
      var word = kind
      switch kind {
      case "cooperation", "exchange", "contact":
        if chance(1, of: 2) { ends = (them, us) }
      case "advice": ends = (them, us)
      case "membership":
        guard let arena = arenas.randomElement(using: &lot) else { continue }
        ends = (chance(2, of: 3) ? us : them, arena)
        if ends.0 == arena { continue }
      case "between":
        word = "cooperation"
        ends = (them, one(others))
        if ends.0 == ends.1 { continue }
      default: break
      }
      relations.append(
        Relation(
          from: ends.0,
          to: ends.1,
          kind: word,
          focus: some(areas, 2, of: 3),
          status: one(["ongoing", "intended", "possible", "ended", nil]),
          lead: chance(1, of: 3) ? one(units) : nil,
          basis: one(["stated", "inferred", nil]),
          readings: chance(1, of: 6) ? [one(["other", "third"])] : []
        )
      )
    }
    for id in others where chance(1, of: 4) {
      standingUnderOther[id] = one(["named", "generic", "place"])
    }
    question = Question(
      reading: one([nil, nil, "other", "third"]),
      status: chance(1, of: 6) ? one(["ongoing", "intended", "ended"]) : nil,
      unit: chance(1, of: 8) ? one(units) : nil,
      basis: chance(1, of: 8) ? one(["stated", "inferred"]) : nil
    )
    for place in actors.indices.dropFirst() {
      actors[place].interests = some(areas, 1, of: 2)
    }
  }

  var yaml: String {
    func list(_ texts: [String]) -> String { "[" + texts.joined(separator: ", ") + "]" }
    func field(_ key: String, _ value: String?) -> String { value.map { ", \(key): \($0)" } ?? "" }
    func section(_ key: String, _ rows: [String]) -> String {
      rows.isEmpty ? "" : "\(key):\n" + rows.map { "  - {\($0)}\n" }.joined()
    }
    return """
      format: omvarld/1
      id: by-lot
      title: Lott
      principal: city
      language: en

      """
        + section(
          "focus-areas",
          areas.map { area in
            "id: \(area.id), name: N \(area.id), requirements: "
              + list(
                area.requirements.map {
                  "{level: \($0.level), minimum: \($0.minimum), kinds: \(list($0.kinds))"
                    + field("basis", $0.basis) + "}"
                }
              )
          }
        )
        + section("units", units.map { "id: \($0), name: N \($0), kind: department" })
        + section(
          "actors",
          actors.map {
            "id: \($0.id), name: N \($0.id), kind: \($0.kind), levels: \(list($0.levels)), "
              + "standing: \($0.standing)"
              + field("members", $0.members.isEmpty ? nil : list($0.members))
              + field("interests", $0.interests.isEmpty ? nil : list($0.interests))
          }
        )
        + section(
          "relations",
          relations.map {
            "from: \($0.from), to: \($0.to), kind: \($0.kind), focus: \(list($0.focus))"
              + field("status", $0.status) + field("lead", $0.lead) + field("basis", $0.basis)
              + ", readings: \(list($0.readings))"
          }
        )
        + section(
          "readings",
          [
            "id: other, name: Other, standing: {"
              + standingUnderOther.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
              .joined(separator: ", ") + "}",
            "id: third, name: Third",
          ]
        )
  }

  /// The coverage as the package computes it.
  func coverage() throws -> Coverage { Coverage(try selected()) }

  /// The graph as the package reads it, under the question.
  func selected() throws -> SelectedGraph {
    let file = SourceFile(path: "by-lot.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    selection.reading = question.reading.map { Reading.ID($0) }
    selection.statuses =
      question.status.flatMap(Stakeholders.Relation.Status.init(rawValue:)).map { [$0] } ?? []
    selection.units = question.unit.map { [Unit.ID($0)] } ?? []
    selection.bases = question.basis.flatMap(Basis.init(rawValue:)).map { [$0] } ?? []
    return SelectedGraph(graph, selection)
  }
}
