import Diagnostics
import Interchange
import Stakeholders

/// A graph of which much is lacking: 50 focus areas in which four levels each are required, and nobody
/// is met in any of them. Actors are interested in 2,000 of them; some are met on other things already,
/// some are arenas that the city has joined.
enum ClosingGraph {
  static let cells = 200
  static let candidates = 2_000

  static func graph() throws -> StakeholderGraph {
    let file = SourceFile(path: "closing.yaml", text: yaml)
    return try StakeholderGraph.reading(yaml: [file]).value
  }

  private static var yaml: String {
    var random = SplitMix(state: 5)
    func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    let levels = ["local", "regional", "national", "eu"]
    let areas = cells / levels.count
    var text = """
      format: omvarld/1
      id: closing
      title: Mycket att göra
      principal: city
      language: sv
      focus-areas:
        - {id: other, name: Annat}

      """
    for area in 0..<areas {
      let requirements = levels.map { "{level: \($0), minimum: \(1 + number(below: 3))}" }
      text += "  - {id: area-\(area), name: Område \(area), "
      text += "requirements: [\(requirements.joined(separator: ", "))]}\n"
    }
    text += "actors:\n  - {id: city, name: Staden, kind: municipality, levels: [local]}\n"
    var relations = "relations:\n"
    var left = candidates
    var actor = 0
    while left > 0 {
      let interests = Set((0..<min(left, 1 + number(below: 3))).map { _ in number(below: areas) })
      left -= interests.count
      let known = number(below: 4)
      let first = number(below: levels.count)
      let placed = Set([first, number(below: 2) == 0 ? first : number(below: levels.count)])
      text += "  - {id: actor-\(actor), name: Organisation \(actor), "
      text += "kind: \(known == 0 ? "network" : "agency"), "
      text += "levels: [\(placed.sorted().map { levels[$0] }.joined(separator: ", "))], "
      text += "interests: [\(interests.sorted().map { "area-\($0)" }.joined(separator: ", "))]}\n"
      if known < 2 {
        relations += "  - {from: city, to: actor-\(actor), focus: [other], "
        relations += "kind: \(known == 0 ? "membership" : "contact")}\n"
      }
      actor += 1
    }
    return text + relations
  }
}
