internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Reports
internal import Stakeholders

extension ChangeContent {
  /// - Parameter scope: Of relations, only those that it shows make a line; all are counted, as `diff`
  ///   counts them.
  init(_ changes: ChangeAnalysis, showing scope: MapScope = MapScope()) {
    var collector = ChangeCollector(changes, showing: scope)
    collector.collectEntries()
    collector.collectRelations()
    self.init(
      caption: changes.new.selected.mapCaption(showing: scope)
        + Phrase(sv: " · jämfört med ", en: " · compared with ")
        + changes.old.graph.title.phrase,
      marks: collector.marks,
      lines: collector.sortedLines,
      cells: collector.cells,
      relations: collector.counts,
      undrawn: collector.undrawn,
      elsewhere: collector.elsewhere
    )
  }
}

/// Puts changes where a map of focus areas and actors has a place for them.
private struct ChangeCollector {
  typealias End = ChangeContent.End
  typealias Kind = ChangeContent.Kind

  let changes: ChangeAnalysis
  private let scope: MapScope
  private let words: ChangeWords
  private(set) var marks: [End: [ChangeContent.Mark]] = [:]
  private(set) var counts: [Kind: Int] = [:]
  private(set) var undrawn = 0
  private(set) var elsewhere = 0
  private var lines: [Way: (words: [Phrase], evidence: [Evidence])] = [:]

  private struct Way: Hashable {
    var from: End
    var to: End
    var kind: Kind
  }

  init(_ changes: ChangeAnalysis, showing scope: MapScope) {
    self.changes = changes
    self.scope = scope
    words = ChangeWords(changes)
  }

  // MARK: Where something stands

  private func graph(_ side: Correspondence.Side) -> StakeholderGraph {
    side == .old ? changes.old.graph : changes.new.graph
  }

  /// What an entity is on the map: of the later graph where it has one successor there. `nil` for what
  /// has no place.
  private func end(_ id: EntityID, on side: Correspondence.Side) -> End? {
    let graph = graph(side)
    let sort = graph.sort(of: id)
    if sort == .unit || id == EntityID(graph.principal) { return .city }
    let successors =
      side == .new
      ? [id]
      : changes.correspondence.counterparts(of: id, on: .old)
        .filter { changes.new.graph.sort(of: $0) == sort }
    let isGone = successors.count != 1
    let id = isGone ? id : successors[0]
    switch sort {
    case .actor: return .actor(.init(id), isGone: isGone)
    case .focusArea: return .area(.init(id), isGone: isGone)
    default: return nil
    }
  }

  private mutating func mark(_ end: End, _ kind: Kind, _ words: Phrase) {
    marks[end, default: []].append(ChangeContent.Mark(kind, words))
  }

  // MARK: Focus areas and actors

  mutating func collectEntries() {
    let entries = changes.entries
    for entry in entries.added {
      guard let end = place(of: entry, on: .new) else { continue }
      mark(
        end,
        .new,
        entry.sort == .actor ? Phrase(sv: "ny", en: "new") : Phrase(sv: "nytt", en: "new")
      )
    }
    for entry in entries.removed {
      guard let end = place(of: entry, on: .old) else { continue }
      mark(
        end,
        .unrecorded,
        entry.sort == .actor
          ? Phrase(sv: "inte längre noterad", en: "no longer recorded")
          : Phrase(sv: "inte längre noterat", en: "no longer recorded")
      )
    }
    for change in entries.changed {
      guard let end = place(of: change.new, on: .new) else { continue }
      for words in words.differences(in: change) { mark(end, .changed, words) }
    }
    for row in entries.rows where row.change == .split || row.change == .merged {
      let old = Phrase.list(row.old.map { changes.old.graph.name($0).phrase })
      let origin =
        row.change == .split
        ? Phrase(sv: "del av ", en: "part of ") + old
        : Phrase(sv: "sammanslagning av ", en: "merger of ") + old
      for id in row.new {
        if let end = end(id, on: .new), end != .city { mark(end, .changed, origin) }
      }
    }
  }

  /// Where an actor or a focus area stands; other entries are counted as being elsewhere.
  private mutating func place(of entry: Entry, on side: Correspondence.Side) -> End? {
    guard entry.sort == .actor || entry.sort == .focusArea,
      let end = end(EntityID(entry.id), on: side), end != .city
    else {
      elsewhere += 1
      return nil
    }
    return end
  }

  // MARK: Relations

  mutating func collectRelations() {
    let relations = changes.relations
    for relation in relations.added {
      counts[.new, default: 0] += 1
      enter(relation, .new, on: .new)
    }
    for relation in relations.removed {
      counts[.unrecorded, default: 0] += 1
      if isPartOfWhatIsGone(relation) {
        undrawn += 1
      } else {
        enter(relation, .unrecorded, on: .old)
      }
    }
    for change in relations.changed {
      let differences = words.differences(in: change)
      let isEnded = change.new.status == .ended && change.old.status != .ended
      let details = Phrase(
        sv: differences.map(\.swedish).joined(separator: ", "),
        en: differences.map(\.english).joined(separator: ", ")
      )
      counts[isEnded ? .ended : .changed, default: 0] += 1
      guard !differences.isEmpty else {
        undrawn += 1
        continue
      }
      enter(change.new, isEnded ? .ended : .changed, details: isEnded ? nil : details, on: .new)
    }
    let told = Set(relations.changed.map(\.new.key))
    for carried in relations.carriedOver where !told.contains(carried.new.key) {
      let areas = carried.old.focus.map { changes.old.graph.name($0).phrase }
      enter(
        carried.new,
        .changed,
        details: areas.isEmpty
          ? Phrase(sv: "överförd", en: "carried over")
          : Phrase(sv: "förut under ", en: "before under ") + .list(areas),
        isCarriedOver: true,
        on: .new
      )
    }
  }

  /// Whether a property of something that is gone itself states the relation, as the members of an
  /// arena.
  private func isPartOfWhatIsGone(_ relation: Relation) -> Bool {
    guard case .property(let owner) = relation.origin else { return false }
    return changes.entries.removed.contains { $0.sort == .actor && $0.id == owner.rawValue }
  }

  private mutating func enter(
    _ relation: Relation,
    _ kind: Kind,
    details: Phrase? = nil,
    isCarriedOver: Bool = false,
    on side: Correspondence.Side
  ) {
    let ways = ways(of: relation, on: side)
    if ways.isEmpty {
      if !isCarriedOver { undrawn += 1 }
      return
    }
    guard scope.shows(relation, in: side == .old ? changes.old.selected : changes.new.selected)
    else {
      if !isCarriedOver { undrawn += 1 }
      return
    }
    let name =
      graph(side).vocabulary.relationKind(relation.kind)?.name.phrase
      ?? Phrase(relation.kind.rawValue)
    for way in ways {
      let key = Way(from: way.from, to: way.to, kind: kind)
      var line = lines[key] ?? ([], [])
      line.words.append(details.map { name + Phrase(" – ") + $0 } ?? name)
      line.evidence += relation.evidence
      lines[key] = line
    }
  }

  /// From each focus area, or the city, to the actor; or between two actors.
  private func ways(
    of relation: Relation,
    on side: Correspondence.Side
  ) -> [(from: End, to: End)] {
    guard let from = end(relation.from, on: side), let to = end(relation.to, on: side), from != to
    else { return [] }
    switch (from, to) {
    case (.city, .actor), (.actor, .city):
      let actor = from == .city ? to : from
      let areas = relation.focus.compactMap { end(EntityID($0), on: side) }
      return areas.isEmpty ? [(.city, actor)] : areas.onlyOnce().map { ($0, actor) }
    case (.actor, .area): return [(to, from)]
    case (.area, .actor), (.actor, .actor): return [(from, to)]
    default: return []
    }
  }

  /// In the order of what they join, focus areas as in the graph.
  var sortedLines: [ChangeContent.Line] {
    let areas = Dictionary(
      changes.new.graph.focusAreas.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func order(_ end: End) -> (Int, Int, String) {
      switch end {
      case .city: (0, 0, "")
      case .area(let id, let isGone): (1, isGone ? .max : areas[id] ?? .max, id.rawValue)
      case .actor(let id, let isGone): (2, isGone ? 1 : 0, id.rawValue)
      }
    }
    return lines.map { way, line in
      ChangeContent.Line(
        from: way.from,
        to: way.to,
        kind: way.kind,
        words: line.words,
        evidence: line.evidence.onlyOnce()
      )
    }
    .sorted { first, second in
      if first.from != second.from { return order(first.from) < order(second.from) }
      if first.to != second.to { return order(first.to) < order(second.to) }
      return first.kind < second.kind
    }
  }

  // MARK: Levels

  /// Whether a level that was open for an area is open for another part of it: then none has opened or
  /// closed by the split or merger.
  private func isCarriedOn(_ change: CellChange) -> Bool {
    func isOpen(_ area: FocusArea.ID?, _ level: Level.ID, _ side: Correspondence.Side) -> Bool {
      guard let area else { return false }
      let coverage = side == .old ? changes.new.coverage : changes.old.coverage
      return changes.correspondence.counterparts(of: EntityID(area), on: side).contains {
        coverage.cell(.init($0), level)?.isOpen ?? false
      }
    }
    return change.isOpened
      ? isOpen(change.new?.area, change.level, .new)
      : isOpen(change.old?.area, change.level, .old)
  }

  /// What opened and closed, each once.
  var cells: [ChangeContent.Cell] {
    changes.cells.compactMap { change -> ChangeContent.Cell? in
      guard change.isOpened || change.isClosed, !isCarriedOn(change) else { return nil }
      let side: Correspondence.Side = change.new == nil ? .old : .new
      guard let area = (change.new ?? change.old)?.area,
        let end = end(EntityID(area), on: side)
      else { return nil }
      let isMoot = !(change.new?.isRequired ?? false)
      return ChangeContent.Cell(
        area: end,
        level: change.level,
        isOpened: change.isOpened,
        isDropped: change.isClosed && isMoot,
        words: change.isOpened
          ? Phrase(sv: "öppnad", en: "opened")
          : isMoot
            ? Phrase(sv: "krävs inte längre", en: "no longer required")
            : Phrase(sv: "stängd", en: "closed")
      )
    }.onlyOnce()
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in order.
  fileprivate func onlyOnce() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
