/// Which things of two graphs are the same: those with one id and of one sort, and those that a
/// crosswalk says are.
///
/// There are two ways to ask. *Identity* is strict: a thing and what it is renamed to. *Kin* is
/// wide: all that stand on one row of the crosswalk, a split area with each of its parts. A relation
/// of the split area is looked for among those of its parts by kin, and what it says is then compared
/// by identity.
///
///     //  old      new       identity           kin
///     //  port ──▶ harbour   port = harbour     port = harbour
///     //  homes ┬▶ flats     –                  homes = flats = land
///     //        └▶ land
///
/// Both are told as texts that are equal exactly where the things are the same; one that nothing of
/// the crosswalk touches is told by its id. Seen the other way round, the same are the same.
public struct Correspondence: Sendable {
  public enum Side: Hashable, Sendable {
    case old, new

    public var other: Side { self == .old ? .new : .old }
  }

  public let crosswalk: Crosswalk
  private let old: Names
  private let new: Names

  private struct Names: Sendable {
    /// What each id of the graph names; `nil` inside for a reading.
    var sorts: [EntityID: Entity.Sort?] = [:]
    /// The row that an id stands on.
    var rows: [EntityID: Int] = [:]
    /// Those whose identity is not told by their id.
    var identities: [String: String] = [:]

    init(_ graph: StakeholderGraph) {
      for id in graph.allEntityIDs { sorts[id] = graph.sort(of: id) }
      for reading in graph.readings { sorts[EntityID(reading.id)] = .some(nil) }
    }
  }

  public init(
    from old: StakeholderGraph,
    to new: StakeholderGraph,
    by crosswalk: Crosswalk = Crosswalk()
  ) {
    self.crosswalk = crosswalk
    var (earlier, later) = (Names(old), Names(new))
    for (number, row) in crosswalk.rows.enumerated() {
      for id in row.old { earlier.rows[id] = number }
      for id in row.new { later.rows[id] = number }
    }
    // No id has a blank in it, so that these names meet no id.
    func name(_ id: EntityID, _ names: Names, _ others: Names, _ side: String) -> String? {
      if let number = names.rows[id] {
        let row = crosswalk.rows[number]
        if row.change == .renamed { return "row \(number)" }
        return others.rows[id] == number ? "row \(number) \(id)" : "\(side) \(id)"
      }
      guard let other = others.sorts[id] else { return nil }
      return others.rows[id] == nil && names.sorts[id] == other ? nil : "\(side) \(id)"
    }
    for id in earlier.sorts.keys {
      if let name = name(id, earlier, later, "old") { earlier.identities[id.rawValue] = name }
    }
    for id in later.sorts.keys {
      if let name = name(id, later, earlier, "new") { later.identities[id.rawValue] = name }
    }
    (self.old, self.new) = (earlier, later)
  }

  private func names(_ side: Side) -> Names { side == .old ? old : new }

  /// What is equal for a thing and what it is renamed to.
  public func identity(of id: String, on side: Side) -> String {
    names(side).identities[id] ?? id
  }

  /// What is equal for all that stand on one row.
  public func kin(of id: String, on side: Side) -> String {
    guard let row = row(of: EntityID(id), on: side), !row.old.isEmpty, !row.new.isEmpty,
      let number = names(side).rows[EntityID(id)]
    else { return identity(of: id, on: side) }
    return "row \(number)"
  }

  /// Whether the identity of everything is told by its id.
  public func isPlain(on side: Side) -> Bool { names(side).identities.isEmpty }

  /// Whether the identity of an id is told by the id.
  private func isPlain(_ id: String, on side: Side) -> Bool { names(side).identities[id] == nil }

  /// The row that an id stands on; `nil` where it stands on none.
  public func row(of id: EntityID, on side: Side) -> Crosswalk.Row? {
    names(side).rows[id].map { crosswalk.rows[$0] }
  }

  /// Whether an id is split or merged, so that its kin are more than one.
  public func isDivided(_ id: EntityID, on side: Side) -> Bool {
    switch row(of: id, on: side)?.change {
    case .split, .merged: true
    default: false
    }
  }

  /// What an id of one graph is in the other, in order of id; nothing where it is not there.
  public func counterparts(of id: EntityID, on side: Side) -> [EntityID] {
    if let row = row(of: id, on: side) { return side == .old ? row.new : row.old }
    return names(side).sorts[id] != nil && names(side.other).sorts[id] != nil
      && isPlain(id.rawValue, on: side) ? [id] : []
  }
}

extension Correspondence {
  /// A value of an entity or relation, with ids told by identity; lists are sets, and are sorted.
  ///
  /// - Parameter property: The key that the value stands under.
  public func identified(
    _ value: CanonicalValue,
    under property: String,
    on side: Side
  ) -> CanonicalValue {
    if isPlain(on: side) { return value }
    switch value {
    case .text(let text):
      if Self.references.contains(property) { return .text(identity(of: text, on: side)) }
      return property == "finding"
        ? .text(finding(text, on: side) { identity(of: $0, on: side) }) : value
    case .list(let values):
      return .list(
        values.map { identified($0, under: property, on: side) }
          .map { (value: $0, text: $0.compact) }.sorted { $0.text < $1.text }.map(\.value)
      )
    case .record(let fields):
      switch property {
      case "identifiers", "name", "title": return value
      case "standing":
        return .record(
          Dictionary(
            fields.map { (identity(of: $0.key, on: side), $0.value) },
            uniquingKeysWith: { first, _ in first }
          )
        )
      default:
        return .record(
          Dictionary(
            uniqueKeysWithValues: fields.map {
              ($0.key, identified($0.value, under: $0.key, on: side))
            }
          )
        )
      }
    }
  }

  /// The properties whose values are ids of entities or readings.
  private static let references: Set<String> = [
    "assessedBy", "coordinates", "decisionMaker", "document", "focus", "from", "interests", "lead",
    "owner", "partOf", "principal", "readings", "supersedes", "to",
  ]

  /// The id of a finding, with each id in it told in another way.
  public func finding(
    _ id: String,
    on side: Side,
    telling name: (String) -> String
  ) -> String {
    id.split(separator: ":", omittingEmptySubsequences: false).enumerated().map { place, subject in
      place == 0 ? String(subject) : self.subject(String(subject), telling: name)
    }.joined(separator: ":")
  }

  /// An id, or the key of a relation: `from>kind>to>focus+focus`, perhaps with `#2`.
  private func subject(_ subject: String, telling name: (String) -> String) -> String {
    let parts = subject.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return name(subject) }
    let end = parts[3].split(separator: "#", omittingEmptySubsequences: false)
    let areas = Set((end.first ?? "").split(separator: "+").map { name(String($0)) }).sorted()
    let number = end.count > 1 ? "#\(end[1])" : ""
    return [name(parts[0]), parts[1], name(parts[2]), areas.joined(separator: "+") + number]
      .joined(separator: ">")
  }
}

extension StakeholderGraph {
  /// The ids of all entities, sort by sort.
  public var allEntityIDs: [EntityID] {
    focusAreas.map { EntityID($0.id) } + actors.map { EntityID($0.id) }
      + units.map { EntityID($0.id) } + matters.map { EntityID($0.id) }
      + aims.map { EntityID($0.id) } + documents.map { EntityID($0.id) }
  }
}
