public import Stakeholders

/// What of two periods is on record in only one, and what both have but say otherwise.
public struct EntryChanges: Sendable {
  public struct Changed: Hashable, Sendable {
    public let old: Entry
    public let new: Entry
    public let properties: [PropertyChange]
  }

  /// On record in the later period only, in order of sort and id. What came of a split or merger is
  /// not among them, but told by its row.
  public let added: [Entry]
  public let removed: [Entry]
  /// In order of sort, and of id in the earlier period.
  public let changed: [Changed]
  /// The rows of the crosswalk that both periods bear out, in order of their ids.
  public let rows: [Crosswalk.Row]

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty && rows.isEmpty }

  /// - Complexity: O(*n* log *n*) in entries.
  init(
    from old: Period,
    to new: Period,
    by correspondence: Correspondence,
    telling isTold: (Entry, Correspondence.Side) -> Bool
  ) {
    let (before, after) = (old.entries, new.entries)
    var later: [Key: Entry] = [:]
    for entry in after { later[Key(entry, on: .new, correspondence)] = entry }
    let present = (
      old: Set(before.map { Place(sort: $0.sort, id: $0.id) }),
      new: Set(after.map { Place(sort: $0.sort, id: $0.id) })
    )

    var changed: [Changed] = []
    var alone: [Entry] = []
    for entry in before {
      guard let other = later.removeValue(forKey: Key(entry, on: .old, correspondence)) else {
        alone.append(entry)
        continue
      }
      guard isTold(entry, .old) || isTold(other, .new) else { continue }
      var properties = correspondence.changes(
        from: entry.properties,
        to: other.properties,
        areWords: entry.sort.isWord
      )
      if entry.sort == .graph {
        properties += correspondence.orderChanges(from: old.graph, to: new.graph)
      }
      if !properties.isEmpty {
        changed.append(Changed(old: entry, new: other, properties: properties))
      }
    }

    /// Whether a row says what has become of an entry, and that is there.
    func isAccounted(_ entry: Entry, on side: Correspondence.Side) -> Bool {
      guard !entry.sort.isWord, entry.sort != .followUp,
        correspondence.isDivided(EntityID(entry.id), on: side)
      else { return false }
      let there = side == .old ? present.new : present.old
      return correspondence.counterparts(of: EntityID(entry.id), on: side).contains {
        there.contains(Place(sort: entry.sort, id: $0.rawValue))
      }
    }
    removed =
      alone.filter { !isAccounted($0, on: .old) && isTold($0, .old) }.sorted(by: Entry.isBefore)
    added =
      later.values.filter { !isAccounted($0, on: .new) && isTold($0, .new) }
      .sorted(by: Entry.isBefore)
    self.changed = changed.sorted { Entry.isBefore($0.old, $1.old) }

    let sides = (
      old: Dictionary(grouping: before.filter(\.isEntityOrReading), by: \.id),
      new: Dictionary(grouping: after.filter(\.isEntityOrReading), by: \.id)
    )
    rows = correspondence.crosswalk.rows.filter { row in
      let earlier = row.old.compactMap { sides.old[$0.rawValue]?.first }
      let later = row.new.compactMap { sides.new[$0.rawValue]?.first }
      let isBorneOut =
        (row.old.isEmpty || !earlier.isEmpty) && (row.new.isEmpty || !later.isEmpty)
      return isBorneOut
        && (earlier.contains { isTold($0, .old) } || later.contains { isTold($0, .new) })
    }
  }

  private struct Place: Hashable {
    var sort: Entry.Sort
    var id: String
  }

  /// What is equal for an entry and what it is renamed to.
  private struct Key: Hashable {
    var sort: Entry.Sort
    var name: String

    init(_ entry: Entry, on side: Correspondence.Side, _ correspondence: Correspondence) {
      sort = entry.sort
      name =
        switch entry.sort {
        case .graph: ""
        case .level, .actorKind, .unitKind, .relationKind: entry.id
        case .followUp:
          correspondence.finding(entry.id, on: side) {
            correspondence.identity(of: $0, on: side)
          }
        default: correspondence.identity(of: entry.id, on: side)
        }
    }
  }
}

extension Entry {
  fileprivate var isEntityOrReading: Bool {
    !sort.isWord && sort != .graph && sort != .followUp
  }

  static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    first.sort == second.sort ? first.id < second.id : first.sort.place < second.sort.place
  }
}

extension Entry.Sort {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Correspondence {
  /// Lists whose order carries meaning, and has changed among what both graphs have.
  fileprivate func orderChanges(
    from old: StakeholderGraph,
    to new: StakeholderGraph
  ) -> [PropertyChange] {
    let (words, others) = (old.vocabulary, new.vocabulary)
    let entities = [
      ("aims", old.aims.map(\.id.rawValue), new.aims.map(\.id.rawValue)),
      ("focus-areas", old.focusAreas.map(\.id.rawValue), new.focusAreas.map(\.id.rawValue)),
    ]
    let vocabulary = [
      ("actor-kinds", words.actorKinds.map(\.id.rawValue), others.actorKinds.map(\.id.rawValue)),
      ("levels", words.levels.map(\.id.rawValue), others.levels.map(\.id.rawValue)),
      (
        "relation-kinds", words.relationKinds.map(\.id.rawValue),
        others.relationKinds.map(\.id.rawValue)
      ),
      ("unit-kinds", words.unitKinds.map(\.id.rawValue), others.unitKinds.map(\.id.rawValue)),
    ]
    func change(
      _ list: String,
      _ before: [(id: String, name: String)],
      _ after: [(id: String, name: String)]
    ) -> PropertyChange? {
      let names = (old: Set(before.map(\.name)), new: Set(after.map(\.name)))
      let (one, two) = (
        before.filter { names.new.contains($0.name) }, after.filter { names.old.contains($0.name) }
      )
      guard one.map(\.name) != two.map(\.name) else { return nil }
      return PropertyChange(
        "order.\(list)",
        from: .list(one.map { .text($0.id) }),
        to: .list(two.map { .text($0.id) })
      )
    }
    return entities.compactMap { list, before, after in
      change(
        list,
        before.map { ($0, identity(of: $0, on: .old)) },
        after.map { ($0, identity(of: $0, on: .new)) }
      )
    }
      + vocabulary.compactMap { list, before, after in
        change(list, before.map { ($0, $0) }, after.map { ($0, $0) })
      }
  }
}
