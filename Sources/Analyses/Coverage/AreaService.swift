/// Who is met in one focus area, and who is reached through arenas there. Actors and engagements are
/// known by their places in an ``EngagementTable``.
struct AreaService {
  /// An actor that is met, generic ones too, and by which engagements.
  struct Meeting {
    let actor: Int
    /// In order of key.
    let engagements: ArraySlice<Int>
  }

  /// How somebody is reached, by places among the meetings.
  struct Reach {
    let actor: Int
    /// `nil` where the actor is met only as a member of arenas.
    let own: Int?
    /// Those of arenas that the actor is a member of, ascending.
    let arenas: ArraySlice<Int>
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
    let meetings = engagements.files.map { Meeting(actor: $0.key, engagements: $0.numbers) }
    var arenas = FiledNumbers()
    for (place, meeting) in meetings.enumerated() {
      for member in members(meeting.actor) { arenas.file(place, under: member) }
    }
    var reaches: [Reach] = []
    var place = 0
    /// Enters those who are met, up to an actor who is reached through arenas.
    func enterMet(before end: Int) {
      while place < meetings.count, meetings[place].actor < end {
        reaches.append(Reach(actor: meetings[place].actor, own: place, arenas: []))
        place += 1
      }
    }
    for (actor, arenas) in arenas.files {
      enterMet(before: actor)
      let isMet = place < meetings.count && meetings[place].actor == actor
      reaches.append(Reach(actor: actor, own: isMet ? place : nil, arenas: arenas))
      if isMet { place += 1 }
    }
    enterMet(before: .max)
    self.meetings = meetings
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
