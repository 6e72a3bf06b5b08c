internal import Stakeholders

/// Who is met in one focus area, and who is reached through arenas there. Actors are known by their
/// places in the graph.
struct AreaService {
  /// The relations by which one actor is met.
  struct Meeting {
    /// By their places among the engagements, in order of key.
    var engagements: [Int] = []
    /// The unit that is an end of all of them.
    var unit: Unit.ID?

    fileprivate mutating func enter(_ engagement: Int, by unit: Unit.ID?) {
      engagements.append(engagement)
      if self.unit != unit { self.unit = nil }
    }
  }

  /// By actor, generic ones too.
  private(set) var meetings: [Int: Meeting] = [:]
  /// The arenas that are met and that an actor is a member of, ascending.
  private(set) var arenas: [Int: [Int]] = [:]

  /// Everybody who is met, or reached through an arena, ascending.
  var reached: [Int] { Set(meetings.keys).union(arenas.keys).sorted() }

  mutating func enter(_ actor: Int, at engagement: Int, by unit: Unit.ID?) {
    meetings[actor, default: Meeting(unit: unit)].enter(engagement, by: unit)
  }

  /// Finds whom the arenas reach.
  ///
  /// - Parameter members: Who belongs to an actor that is an arena.
  mutating func open(_ members: (Int) -> [Int: [Int]]?) {
    for arena in meetings.keys.sorted() {
      for member in members(arena)?.keys ?? [:].keys { arenas[member, default: []].append(arena) }
    }
  }
}
