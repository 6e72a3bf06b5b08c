/// The smallest closing sets straight from their definition: every subset of the moves is looked at.
struct SlowClosing {
  struct Move: Hashable {
    var kind: String
    var actor: String
    var area: String
    /// The open cells it counts in, as `area level`.
    var cells: Set<String>
  }

  /// What open cells lack that the moves fill.
  var lacking: [String: Int] = [:]
  /// What is lacking beyond the moves in those that they do not.
  var beyond: [String: Int] = [:]
  var moves: [Move] = []
  /// How many cells the best sets close, at what cost, and which these are.
  var closedCount = 0
  var cost = 0
  var sets: Set<Set<Move>> = []

  /// `nil` where there are too many subsets to look at.
  init?(_ city: RandomCity, assumesAny: Bool, mostNew: Int? = nil, first: Int = 1) {
    var candidates: [String: [String]] = [:]
    for cell in city.slowCells() where cell.isRequired && cell.isOpen {
      let area = city.areas.first { $0.id == cell.area }
      let requirement = area?.requirements.first { $0.level == cell.level }
      guard let requirement else { continue }
      let name = "\(cell.area) \(cell.level)"
      let fitting = city.actors.filter { actor in
        actor.id != RandomCity.city && city.standing(actor) == "named"
          && actor.levels.contains(cell.level)
          && (requirement.kinds.isEmpty || requirement.kinds.contains(actor.kind))
          && (assumesAny || actor.interests.contains(cell.area))
          && !cell.counterparts.contains(actor.id) && !cell.indirect.contains(actor.id)
      }
      let need = requirement.minimum - cell.counterparts.count - cell.indirect.count
      if fitting.count < need {
        beyond[name] = need - fitting.count
      } else {
        lacking[name] = need
        candidates[name] = fitting.map(\.id)
      }
    }
    for area in city.areas.map(\.id) {
      for actor in city.actors.dropFirst() {
        let cells = candidates.filter {
          $0.key.hasPrefix(area + " ") && $0.value.contains(actor.id)
        }
        if cells.isEmpty { continue }
        moves.append(
          Move(kind: city.kind(of: actor), actor: actor.id, area: area, cells: Set(cells.keys))
        )
      }
    }
    guard moves.count <= 12 else { return nil }
    cost = .max
    for subset in 0..<(1 << moves.count) {
      let chosen = moves.indices.filter { subset >> $0 & 1 == 1 }.map { moves[$0] }
      let new = Set(chosen.filter { $0.kind == "open" }.map(\.actor)).count
      if let mostNew, new > mostNew { continue }
      let closed = lacking.count { name, need in
        chosen.count { $0.cells.contains(name) } >= need
      }
      let price = chosen.reduce(new * first) { $0 + ($1.kind == "activate" ? 1 : 2) }
      if (-closed, price) > (-closedCount, cost) { continue }
      if (-closed, price) < (-closedCount, cost) { sets = [] }
      (closedCount, cost) = (closed, price)
      sets.insert(Set(chosen))
    }
  }
}

extension SlowCell {
  fileprivate var isOpen: Bool { !["covered", "thin", "indirect"].contains(state) }
}

extension RandomCity {
  fileprivate func kind(of actor: Actor) -> String {
    let ours = [Self.city] + units
    let isJoined =
      actor.members.contains { ours.contains($0) }
      || relations.contains {
        $0.kind == "membership" && $0.to == actor.id && ours.contains($0.from) && stands($0)
      }
    if actor.isArena, isJoined { return "activate" }
    let isKnown = relations.contains {
      isSelected($0) && !$0.focus.isEmpty && engages($0, actor.id)
    }
    return isKnown ? "extend" : "open"
  }
}
