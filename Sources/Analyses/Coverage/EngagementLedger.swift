internal import Stakeholders

/// The counterparts of one focus area, entered by level.
struct EngagementLedger {
  /// What is known of one counterpart.
  private struct Entry {
    let meeting: AreaService.Meeting
    let isNamed: Bool
    let status: Relation.Status?

    var actor: Int { meeting.actor }
  }

  private let table: EngagementTable
  /// One a meeting.
  private var entries: [Entry] = []
  /// Named actors who are met only as members of arenas, by places among the meetings.
  private var reached: [AreaService.Reach] = []
  /// By the place of a level, places among the entries.
  private var atLevel: [[Int]]
  private var reachedAtLevel: [[Int]]
  private(set) var counterparts = Coverage.Counterparts()

  /// - Complexity: O(*e*) for *e* engagements in the focus area and members of arenas there.
  init(_ area: FocusArea.ID, in table: EngagementTable) {
    self.table = table
    let levelCount = table.selected.graph.vocabulary.levels.count
    atLevel = Array(repeating: [], count: levelCount)
    reachedAtLevel = atLevel
    let service = table.service(of: area)
    for meeting in service.meetings { enter(meeting) }
    for reach in service.reaches where reach.own == nil && table.actors.isNamed[reach.actor] {
      for level in table.actors.levels[reach.actor] { reachedAtLevel[level].append(reached.count) }
      counterparts.indirect.append(table.actor(reach.actor))
      reached.append(reach)
    }
  }

  private mutating func enter(_ meeting: AreaService.Meeting) {
    let statuses = meeting.engagements.map { table.entries[$0].status }
    let entry = Entry(
      meeting: meeting,
      isNamed: table.actors.isNamed[meeting.actor],
      status: statuses.min { $0.rank < $1.rank } ?? nil
    )
    let levels = table.actors.levels[meeting.actor]
    for level in levels { atLevel[level].append(entries.count) }
    let id = table.actor(meeting.actor)
    if entry.isNamed { counterparts.named.append(id) } else { counterparts.generic.append(id) }
    if levels.isEmpty { counterparts.unplaced.append(id) }
    entries.append(entry)
  }

  func cell(area: FocusArea.ID, level: Level.ID, requirement: Requirement?) -> Coverage.Cell {
    let place = table.selected.graph.vocabulary.order(of: level)
    let here = atLevel[place].map { entries[$0] }
    let direct = here.filter { $0.isNamed && table.actors.isAskedFor($0.actor, by: requirement) }
    let indirect = reachedAtLevel[place].map { reached[$0] }
      .filter { table.actors.isAskedFor($0.actor, by: requirement) }
    let generic = here.filter { !$0.isNamed }
    let unitsHolding = direct.flatMap(\.meeting.engagements).map { table.entries[$0].holder }
    let holders = table.units(unitsHolding.compactMap(\.self))
    let arenas = Set(indirect.lazy.flatMap(\.arenas)).sorted()

    let minimum = requirement?.minimum ?? 1
    let isInOneHand = holders.count == 1 && unitsHolding.allSatisfy { $0 != nil }
    let state: CoverageState =
      if direct.count > minimum, !isInOneHand {
        .covered
      } else if direct.count >= minimum {
        .thin
      } else if direct.count + indirect.count >= minimum {
        .indirect
      } else if !direct.isEmpty || !indirect.isEmpty {
        .partial
      } else if !generic.isEmpty {
        .nominal
      } else if !counterparts.unplaced.isEmpty {
        .unplaced
      } else {
        .none
      }

    // Where a cell is met only through arenas, their relations carry the status with the rest.
    let carriers = direct + (state == .indirect ? arenas.map { entries[$0] } : [])
    let best = carriers.min { $0.status.rank < $1.status.rank }
    return Coverage.Cell(
      area: area,
      level: level,
      requirement: requirement,
      state: state,
      status: state.isMet ? best?.status : nil,
      counterparts: direct.map { table.actor($0.actor) },
      indirect: indirect.map { table.actor($0.actor) },
      arenas: arenas.map { table.actor(entries[$0].actor) },
      via: Dictionary(
        uniqueKeysWithValues: indirect.map { reach in
          (table.actor(reach.actor), reach.arenas.map { table.actor(entries[$0].actor) })
        }
      ),
      generic: generic.map { table.actor($0.actor) },
      holders: holders
    )
  }
}
