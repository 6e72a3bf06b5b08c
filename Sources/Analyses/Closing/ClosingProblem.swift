internal import Stakeholders

/// The open cells of a selection, the moves that count in them, and which of them can be closed.
struct ClosingProblem {
  let selected: SelectedGraph
  let terms: ClosingTerms
  /// Required and not met, area by area.
  let open: [Coverage.Cell]
  /// Those among the open that all moves together fill, in the same order.
  private(set) var closable: [Coverage.Cell] = []
  private(set) var unclosable: [UnclosableCell] = []
  /// Whatever counts in a cell that can be closed: by kind, focus area and id of the actor.
  private(set) var moves: [ClosingMove] = []
  /// The cells that each move counts in, as places among ``closable``.
  private(set) var reach: [[Int]] = []
  /// Arenas that would bring in members besides, area by area.
  private(set) var arenas: [ReachingArena] = []

  private let engagement: NewEngagement
  private let known: Set<Actor.ID>

  /// - Complexity: O(*r* + *a* · *c* + *m* log *m*) for *r* relations, *a* focus areas, *c* actors
  ///   and *m* moves.
  init(_ selected: SelectedGraph, _ coverage: Coverage, _ terms: ClosingTerms) {
    self.selected = selected
    self.terms = terms
    open = coverage.cells.filter(\.isOpen)
    engagement = NewEngagement(selected)
    known = Set(selected.engagements.lazy.filter { !$0.relation.focus.isEmpty }.map(\.actor))

    let candidates = selected.graph.actors.filter { actor in
      actor.id != selected.graph.principal && selected.standing(of: actor) == .named
        && selected.isValid(actor.details) && engagement.canEngage(actor)
        && (terms.assumesAny || !actor.interests.isEmpty)
    }
    var byLevel: [Level.ID: [Int]] = [:]
    for (place, actor) in candidates.enumerated() {
      for level in actor.levels { byLevel[level, default: []].append(place) }
    }
    let members = selected.members
    for area in coverage.focusAreas {
      let cells = open.filter { $0.area == area.id }
      guard !cells.isEmpty else { continue }
      let found = coverage.counterparts[area.id] ?? Coverage.Counterparts()
      // Whoever is met there counts already, at every level of its own.
      let counted = Set(found.named).union(found.indirect)
      func isFree(_ actor: Actor) -> Bool {
        (terms.assumesAny || actor.interests.contains(area.id)) && !counted.contains(actor.id)
      }
      func counts(_ member: Actor) -> Bool {
        selected.standing(of: member) == .named && member.id != selected.graph.principal
          && !counted.contains(member.id)
      }
      let takeable = candidates.filter { arena in
        selected.graph.isArena(arena) && !found.named.contains(arena.id)
          && (terms.assumesAny || arena.interests.contains(area.id))
      }
      let firstClosable = closable.count
      var closing: [Int: [(place: Int, level: Level.ID)]] = [:]
      for cell in cells {
        let fitting = (byLevel[cell.level] ?? []).filter { place in
          cell.asksFor(candidates[place]) && isFree(candidates[place])
        }
        if fitting.count < cell.lacking {
          unclosable.append(
            UnclosableCell(
              cell,
              candidates: fitting.map { candidates[$0] },
              arenas: takeable,
              members: members,
              counts: counts
            )
          )
          continue
        }
        for place in fitting {
          closing[place, default: []].append((closable.count, cell.level))
        }
        closable.append(cell)
      }
      arenas += takeable.compactMap { arena in
        ReachingArena(
          arena,
          in: area.id,
          cost: terms.costs.whole(kind(of: arena)),
          members: (members[arena.id] ?? []).filter(counts),
          filling: closable[firstClosable...]
        )
      }
      for (place, cells) in closing {
        let actor = candidates[place]
        moves.append(
          ClosingMove(
            kind: kind(of: actor),
            actor: actor.id,
            area: area.id,
            levels: cells.map(\.level)
          )
        )
        reach.append(cells.map(\.place))
      }
    }
    sort(by: coverage.focusAreas)
    arenas.sort { ($0.cost, -$0.levels.count) < ($1.cost, -$1.levels.count) }
  }

  private func kind(of actor: Actor) -> ClosingMove.Kind {
    if engagement.joined.contains(actor.id), selected.graph.isArena(actor) { return .activate }
    return known.contains(actor.id) ? .extend : .open
  }

  private mutating func sort(by areas: [FocusArea]) {
    let order = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id, $0) })
    let sorted = zip(moves, reach).sorted { first, second in
      (first.0.kind, order[first.0.area] ?? 0, first.0.actor)
        < (second.0.kind, order[second.0.area] ?? 0, second.0.actor)
    }
    moves = sorted.map(\.0)
    reach = sorted.map(\.1)
  }
}

extension Coverage.Cell {
  /// How many named actors more it takes to meet the cell.
  public var lacking: Int { max(0, minimum - counterparts.count - indirect.count) }

  /// Whether the requirement takes actors of this kind.
  func asksFor(_ actor: Actor) -> Bool {
    guard let kinds = requirement?.kinds, !kinds.isEmpty else { return true }
    return kinds.contains(actor.kind)
  }
}
