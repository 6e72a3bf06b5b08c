/// Who is met in one focus area, and who is reached through arenas there. Actors and engagements are
/// known by their places in an ``EngagementTable``.
struct AreaService {
  /// An actor that is met, generic ones too, and by which engagements.
  struct Meeting {
    let actor: Int
    /// In order of key.
    let engagements: [Int]
  }

  /// How somebody is reached, by places among the meetings.
  struct Reach {
    let actor: Int
    var own: Int?
    /// Those of arenas that the actor is a member of, ascending.
    var arenas: [Int] = []
  }

  /// By actor, ascending.
  let meetings: [Meeting]
  /// Everybody who is met, or reached through an arena, ascending.
  let reaches: [Reach]

  init() {
    meetings = []
    reaches = []
  }

  /// - Parameters:
  ///   - engagements: Filed by actor.
  ///   - members: Who belongs to an actor, if it is an arena.
  init(_ engagements: FiledNumbers, members: (Int) -> [Int]) {
    meetings = engagements.files.map { Meeting(actor: $0.key, engagements: $0.numbers) }
    var ways = FiledNumbers()
    for (place, meeting) in meetings.enumerated() {
      // Its own way comes first, and the others after it.
      ways.file(0, under: meeting.actor)
      for member in members(meeting.actor) { ways.file(place + 1, under: member) }
    }
    // Both are in the order of actors.
    var metCount = 0
    var reaches: [Reach] = []
    for (actor, ways) in ways.files {
      var reach = Reach(actor: actor)
      if ways[0] == 0 {
        reach.own = metCount
        metCount += 1
      }
      reach.arenas = ways.filter { $0 > 0 }.map { $0 - 1 }
      reaches.append(reach)
    }
    self.reaches = reaches
  }

  /// How an actor is reached; `nil` where it is not.
  ///
  /// - Complexity: O(log *n*).
  func reach(of actor: Int) -> Reach? {
    var (first, end) = (0, reaches.count)
    while first < end {
      let middle = first + (end - first) / 2
      if reaches[middle].actor < actor { first = middle + 1 } else { end = middle }
    }
    return first < reaches.count && reaches[first].actor == actor ? reaches[first] : nil
  }
}
