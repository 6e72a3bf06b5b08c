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
    // Subsets as bits: who counts in each cell, and the moves of each new actor.
    func bits(_ isIn: (Move) -> Bool) -> Int {
      moves.indices.filter { isIn(moves[$0]) }.reduce(0) { $0 | 1 << $1 }
    }
    let cells = lacking.map { name, need in (bits { $0.cells.contains(name) }, need) }
    let strangers = Set(moves.filter { $0.kind == "open" }.map(\.actor)).map { actor in
      bits { $0.actor == actor }
    }
    let cheap = bits { $0.kind == "activate" }
    var best: [Int] = []
    cost = .max
    for subset in 0..<(1 << moves.count) {
      var new = 0
      for stranger in strangers where subset & stranger != 0 { new += 1 }
      if let mostNew, new > mostNew { continue }
      var closed = 0
      for (fitting, need) in cells where (subset & fitting).nonzeroBitCount >= need { closed += 1 }
      let price =
        2 * subset.nonzeroBitCount - (subset & cheap).nonzeroBitCount + new * first
      if closed < closedCount || (closed == closedCount && price > cost) { continue }
      if closed > closedCount || price < cost { best = [] }
      (closedCount, cost) = (closed, price)
      best.append(subset)
    }
    for subset in best {
      sets.insert(Set(moves.indices.filter { subset >> $0 & 1 == 1 }.map { moves[$0] }))
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
