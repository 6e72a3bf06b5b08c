internal import Stakeholders

/// The engagements of one focus area, entered by actor and by level.
struct EngagementLedger {
  /// What is known of one counterpart. Shared, since an actor stands at several levels.
  private final class Entry {
    let actor: Actor
    let isNamed: Bool
    var bestStatus: Relation.Status?
    var statusRank = Int.max
    var holders: Set<Unit.ID> = []
    var hasUnheldRelation = false

    init(actor: Actor, isNamed: Bool) {
      self.actor = actor
      self.isNamed = isNamed
    }

    func enter(_ engagement: Engagement) {
      let status = engagement.relation.status
      if status.rank < statusRank {
        statusRank = status.rank
        bestStatus = status
      }
      if let holder = engagement.holder {
        holders.insert(holder)
      } else {
        hasUnheldRelation = true
      }
    }
  }

  /// Somebody who is met only as a member of arenas.
  private final class Reached {
    let actor: Actor
    var arenas: Set<Actor.ID> = []

    init(actor: Actor) {
      self.actor = actor
    }
  }

  private var entries: [Actor.ID: Entry] = [:]
  private var reached: [Actor.ID: Reached] = [:]
  private var atLevel: [Level.ID: [Actor.ID]] = [:]
  private var reachedAtLevel: [Level.ID: [Actor.ID]] = [:]
  private(set) var counterparts = Coverage.Counterparts()

  /// One ledger for each focus area that a selected engagement serves.
  static func byFocusArea(in selected: SelectedGraph) -> [FocusArea.ID: EngagementLedger] {
    var ledgers: [FocusArea.ID: EngagementLedger] = [:]
    for relation in selected.relations where !relation.focus.isEmpty {
      guard let engagement = selected.engagement(by: relation) else { continue }
      for area in relation.focus {
        ledgers[area, default: EngagementLedger()].enter(engagement, in: selected)
      }
    }
    let members = selected.members
    for area in ledgers.keys { ledgers[area]?.close(members: members, in: selected) }
    return ledgers
  }

  private mutating func enter(_ engagement: Engagement, in selected: SelectedGraph) {
    let id = engagement.actor
    if let known = entries[id] { return known.enter(engagement) }
    guard let actor = selected.graph.actor(id) else { return }
    let entry = Entry(actor: actor, isNamed: selected.standing(of: actor) == .named)
    entry.enter(engagement)
    entries[id] = entry
  }

  /// Finds whom the arenas reach, and files everybody by level.
  private mutating func close(members: [Actor.ID: [Actor]], in selected: SelectedGraph) {
    for arena in entries.values where selected.graph.isArena(arena.actor) {
      for member in members[arena.actor.id] ?? []
      where member.id != selected.graph.principal && entries[member.id] == nil
        && selected.standing(of: member) == .named
      {
        let found = reached[member.id] ?? Reached(actor: member)
        found.arenas.insert(arena.actor.id)
        reached[member.id] = found
      }
    }
    for id in entries.keys.sorted() {
      guard let entry = entries[id] else { continue }
      if entry.isNamed { counterparts.named.append(id) } else { counterparts.generic.append(id) }
      if entry.actor.levels.isEmpty { counterparts.unplaced.append(id) }
      for level in entry.actor.levels { atLevel[level, default: []].append(id) }
    }
    for id in reached.keys.sorted() {
      counterparts.indirect.append(id)
      for level in reached[id]?.actor.levels ?? [] {
        reachedAtLevel[level, default: []].append(id)
      }
    }
  }

  func cell(area: FocusArea.ID, level: Level.ID, requirement: Requirement?) -> Coverage.Cell {
    func isAskedFor(_ actor: Actor) -> Bool {
      guard let kinds = requirement?.kinds, !kinds.isEmpty else { return true }
      return kinds.contains(actor.kind)
    }
    let here = (atLevel[level] ?? []).compactMap { entries[$0] }
    let direct = here.filter { $0.isNamed && isAskedFor($0.actor) }
    let indirect = (reachedAtLevel[level] ?? []).compactMap { reached[$0] }
      .filter { isAskedFor($0.actor) }
    let generic = here.filter { !$0.isNamed }
    let holders = direct.reduce(into: Set<Unit.ID>()) { $0.formUnion($1.holders) }
    let arenas = indirect.reduce(into: Set<Actor.ID>()) { $0.formUnion($1.arenas) }

    let minimum = requirement?.minimum ?? 1
    let isInOneHand = holders.count == 1 && !direct.contains(where: \.hasUnheldRelation)
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
    let carriers = direct + (state == .indirect ? arenas.compactMap { entries[$0] } : [])
    let best = carriers.min { $0.statusRank < $1.statusRank }
    return Coverage.Cell(
      area: area,
      level: level,
      requirement: requirement,
      state: state,
      status: state.isMet ? best?.bestStatus : nil,
      counterparts: direct.map(\.actor.id),
      indirect: indirect.map(\.actor.id),
      arenas: arenas.sorted(),
      via: Dictionary(uniqueKeysWithValues: indirect.map { ($0.actor.id, $0.arenas.sorted()) }),
      generic: generic.map(\.actor.id),
      holders: holders.sorted()
    )
  }
}
