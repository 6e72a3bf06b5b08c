import Diagnostics
import Interchange
import Stakeholders

/// A graph with the shape of a nation's: agencies and regions that many deal with, municipalities
/// and associations that few do, arenas with members, departments in groups, matters with decision
/// makers, and relations among outsiders. Six focus areas are new and have few counterparts yet, and one
/// actor in fifty is known through one other only, so that there is something to lose.
///
///     relations   actors   units   focus areas
///       100,000    5,000     400            60
struct NationalGraph {
  let relations: Int
  /// Whether it is a period on: of fifty relations one has ended and one has come further.
  var isLater = false
  var actors: Int { relations / 20 }
  var units: Int { max(4, relations / 250) }
  var areas: Int { 60 }
  private var newAreas: Int { 6 }
  /// The actors that many lots fall on; each of the rest is known through one of them.
  private var wellKnown: Int { actors - actors / 50 }

  /// The graph, made in memory: a file with all its relations would take longer to read than all
  /// that is measured.
  func graph() throws -> StakeholderGraph {
    let file = SourceFile(path: "national.yaml", text: yaml)
    return try StakeholderGraph.reading(yaml: [file]).value.applying(relationsByLot())
  }

  private static let levels = [
    "local", "regional", "cross-border", "national", "eu", "international",
  ]

  private var yaml: String {
    var random = SplitMix(state: 7)
    func one<Element>(_ elements: [Element]) -> Element {
      elements[Int(random.next() % UInt64(elements.count))]
    }
    var text = """
      format: omvarld/1
      id: national
      title: {sv: En hel nation, en: A whole nation}
      principal: city
      language: sv
      documents:
        - {id: programme, name: Programme, reference: G-1, decided: 2024, covers: [area-0]}
      focus-areas:

      """
    for area in 0..<areas {
      text += "  - {id: area-\(area), name: {sv: Område \(area), en: Area \(area)}, requirements: ["
      text += Self.levels.prefix(4).map { "{level: \($0), minimum: \(1 + area % 4)}" }
        .joined(separator: ", ")
      text += "]}\n"
    }
    text += "units:\n"
    for unit in 0..<units {
      let isGroup = unit % 10 == 9
      text += "  - {id: unit-\(unit), name: Enhet nummer \(unit), "
      text +=
        isGroup
        ? "kind: group, coordinates: [area-\(unit % areas)], members: [" : "kind: department"
      if isGroup {
        text += (1...6).map { "unit-\((unit + $0) % units)" }.joined(separator: ", ") + "]"
      }
      text += "}\n"
    }
    text += "actors:\n  - {id: city, name: Staden, kind: municipality, levels: [local]}\n"
    let kinds = ["municipality", "agency", "business", "university", "civil-society", "network"]
    for actor in 0..<actors {
      let kind = one(kinds)
      text += "  - {id: actor-\(actor), name: Organisation \(actor) i omvärlden, kind: \(kind), "
      text += "levels: [\(one(Self.levels))], interests: [area-\(random.next() % UInt64(areas))]"
      if actor % 40 == 39 { text += ", standing: generic" }
      if kind == "network" {
        let members = (0..<8).map { _ in "actor-\(random.next() % UInt64(wellKnown))" }
        text +=
          ", members: ["
          + Set(members).sorted().filter { $0 != "actor-\(actor)" }
          .joined(separator: ", ") + "]"
      }
      text += "}\n"
    }
    text += "matters:\n"
    for matter in 0..<areas {
      text += "  - {id: matter-\(matter), name: Sakfråga \(matter), focus: area-\(matter), "
      text += "level: national, decisionMaker: actor-\(random.next() % UInt64(actors))}\n"
    }
    return text
  }

  /// Three in five from the city's units to outsiders, one in five among outsiders, one in five
  /// within the city.
  private func relationsByLot() -> [Change] {
    var random = SplitMix(state: 11)
    func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    // A heavy tail: the square of a uniform share meets the first actors most.
    func actor() -> EntityID {
      let share = Double(number(below: 1_000_000)) / 1_000_000
      return EntityID("actor-\(Int(share * share * Double(wellKnown)))")
    }
    func unit() -> EntityID { EntityID("unit-\(number(below: units))") }
    let engaging: [RelationKind.ID] = [.cooperation, .exchange, .contact, .advocacy]
    let within: [RelationKind.ID] = [.reporting, .support, .supervision]
    let statuses: [Relation.Status?] = [.ongoing, .intended, .possible, nil]
    let pendants = (wellKnown..<actors).map { pendant in
      Change.add(
        Relation(
          from: EntityID("actor-\(pendant)"),
          to: EntityID("actor-\(pendant - wellKnown)"),
          kind: .cooperation,
          evidence: [Evidence(document: "programme", section: "4")]
        )
      )
    }
    return pendants
      + (0..<(relations - pendants.count)).compactMap { place in
        let lot = number(below: 5)
        var ends = (unit(), actor())
        var kind = engaging[number(below: engaging.count)]
        switch lot {
        case 3:
          ends = (actor(), actor())
          kind = [.cooperation, .contact, .supervision, .advice][number(below: 4)]
          // Advice between outsiders goes to a unit or an actor; to itself nobody is tied.
          if ends.0 == ends.1 { ends.1 = EntityID("actor-\(number(below: wellKnown))") }
        case 4:
          ends = (unit(), unit())
          kind = within[number(below: within.count)]
        default: break
        }
        // The new areas have what the first few lots bring them.
        let area =
          place < 100 ? areas - 1 - place % newAreas : number(below: areas - newAreas)
        let status = statuses[number(below: statuses.count)]
        let relation = Relation(
          from: ends.0,
          to: ends.1,
          kind: kind,
          focus: lot < 3 ? [FocusArea.ID("area-\(area)")] : [],
          strength: lot == 0 ? 1 + number(below: 5) : nil,
          status: isLater && place % 50 == 1 ? .ongoing : status,
          lead: number(below: 4) == 0 ? Unit.ID(unit()) : nil,
          evidence: [Evidence(document: "programme", section: "3")]
        )
        return isLater && place % 50 == 0 ? nil : .add(relation)
      }
  }
}
