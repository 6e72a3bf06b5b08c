import Diagnostics
import Interchange
import Stakeholders

/// A graph drawn by lot whose relations carry messages every which way, and what is asked of it, as
/// plain numbers that owe nothing to the model under test.
///
/// Somebody is a number: 0 the city, 1–4 units, 5–10 actors of which 10 is an arena, 11 a focus area
/// and 12 another.
struct RandomInfluence {
  struct Relation {
    var from: Int
    var to: Int
    var kind: String
    var strength: Int?
    var focus: Int?
  }

  static let somebody = 0..<11
  static let units = 1..<5
  static let actors = 5..<11

  /// In the order of a Swedish index.
  static let orderedNames = [
    "ada", "Berg", "Ek", "En", "Fors 2", "Fors 10", "Wik", "Zink", "Åby", "älv", "Öst",
  ]

  /// The place of each one's name in that order.
  var places: [Int]
  /// Who is a category or a place.
  var unnamed: Set<Int>
  var relations: [Relation]

  /// What is asked: from whom (`nil` the city and its units), to whom, how.
  var source: Int?
  var target: Int
  var limit: Int
  var maximumHops: Int
  var focus: Int?

  /// Kinds by their ends: whether a message goes both ways, and the usual strength.
  static let kinds: [String: (isMutual: Bool, strength: Int)] = [
    "cooperation": (true, 3), "exchange": (true, 2), "contact": (true, 2), "advocacy": (false, 2),
    "advice": (false, 2), "funding": (false, 3), "procurement": (false, 2),
    "membership": (true, 3), "representation": (true, 4), "supervision": (true, 4),
    "reporting": (false, 4), "support": (false, 3), "convening": (true, 4),
  ]

  init(seed: UInt64) {
    var lot = SplitMix64(state: seed)
    func chance(_ part: Int, of whole: Int) -> Bool {
      Int.random(in: 0..<whole, using: &lot) < part
    }
    places = Self.somebody.shuffled(using: &lot)
    unnamed = Set(Self.actors.filter { _ in chance(1, of: 8) })
    relations = []
    for _ in 0..<Int.random(in: 2...17, using: &lot) {
      let (from, to) = (
        Int.random(in: Self.somebody, using: &lot), Int.random(in: Self.somebody, using: &lot)
      )
      if from == to { continue }
      var kinds: [String]
      switch (Self.units.contains(from), Self.units.contains(to)) {
      case (true, true):
        kinds = ["reporting", "support", "convening", "membership", "supervision"]
      case (true, false) where to == 0: kinds = ["representation", "supervision"]
      case (true, false): kinds = ["cooperation", "contact", "advocacy", "procurement"]
      case (false, true) where from == 0: kinds = ["representation", "supervision"]
      case (false, true): kinds = ["cooperation", "exchange", "advice", "supervision"]
      case (false, false) where from == 0: kinds = ["cooperation", "advocacy", "funding"]
      case (false, false) where to == 0: kinds = ["contact", "advice", "funding"]
      case (false, false): kinds = ["cooperation", "advocacy", "funding", "supervision", "advice"]
      }
      if to == 10, from != 10 { kinds.append("membership") }
      if Self.units.contains(from), to == 10 { kinds = ["membership"] }
      relations.append(
        Relation(
          from: from,
          to: to,
          kind: kinds[Int.random(in: kinds.indices, using: &lot)],
          strength: chance(1, of: 2) ? Int.random(in: 1...5, using: &lot) : nil,
          focus: chance(1, of: 2) ? nil : Int.random(in: 11...12, using: &lot)
        )
      )
    }
    let unnamed = unnamed
    let named = Self.somebody.filter { !unnamed.contains($0) }.shuffled(using: &lot)
    let outside = named.first(where: Self.actors.contains)
    if let outside, chance(1, of: 3) {
      source = nil
      target = outside
    } else {
      source = named[0]
      target = named[1]
    }
    limit = chance(1, of: 4) ? 40 : Int.random(in: 1...5, using: &lot)
    maximumHops = chance(1, of: 3) ? Int.random(in: 1...3, using: &lot) : 8
    focus = chance(1, of: 4) ? 11 : nil
  }

  // MARK: The graph

  /// The same somebodies under two sets of ids, in different orders.
  enum Naming: CaseIterable {
    case plain, turned

    func id(_ number: Int) -> EntityID {
      switch self {
      case .plain: EntityID("n\(10 + number)")
      case .turned: EntityID("x\(10 + (number * 7 + 3) % 13)")
      }
    }

    fileprivate var yaml: String {
      let units = RandomInfluence.units.map { "  - {id: \(id($0)), name: U, kind: group}\n" }
      let actors = (RandomInfluence.actors).map {
        "  - {id: \(id($0)), name: A, kind: \($0 == 10 ? "network" : "agency")}\n"
      }
      return """
        format: omvarld/1
        id: by-lot
        title: Lott
        principal: \(id(0))
        language: sv
        focus-areas:
          - {id: \(id(11)), name: Elva}
          - {id: \(id(12)), name: Tolv}
        units:
        \(units.joined())actors:
          - {id: \(id(0)), name: C, kind: municipality}
        \(actors.joined())
        """
    }
  }

  /// A graph of each naming without relations, read once.
  private static let empty: [Naming: StakeholderGraph] = {
    var graphs: [Naming: StakeholderGraph] = [:]
    for naming in Naming.allCases {
      let file = SourceFile(path: "lot.yaml", text: naming.yaml)
      graphs[naming] = try? StakeholderGraph.reading(yaml: [file]).value
    }
    return graphs
  }()

  /// The graph; in the second naming everything comes in another order as well.
  func graph(_ naming: Naming = .plain) -> StakeholderGraph? {
    guard let empty = Self.empty[naming] else { return nil }
    var changes: [Change] = []
    for number in Self.somebody {
      let name = LocalizedText.same(Self.orderedNames[places[number]])
      let id = naming.id(number)
      if var unit = empty.unit(id) {
        unit.name = name
        changes.append(.put(.unit(unit)))
      } else if var actor = empty.actor(id) {
        actor.name = name
        if unnamed.contains(number) { actor.standing = number % 2 == 0 ? .place : .generic }
        changes.append(.put(.actor(actor)))
      }
    }
    changes += relations.map { relation in
      .add(
        Stakeholders.Relation(
          from: naming.id(relation.from),
          to: naming.id(relation.to),
          kind: RelationKind.ID(relation.kind),
          focus: relation.focus.map { [FocusArea.ID(naming.id($0))] } ?? [],
          strength: relation.strength
        )
      )
    }
    return empty.applying(naming == .plain ? changes : changes.reversed())
  }
}
