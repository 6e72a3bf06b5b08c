internal import Stakeholders

/// Which relation of one period is which of another, by their places in two lists; see
/// ``RelationChanges``.
struct RelationPairing {
  struct Pair {
    var old: Int
    var new: Int
    /// Whether the two are of one kin, but not about the same.
    var isCarriedOver = false
    /// Whether only their `id` says that they are the same.
    var isByID = false
  }

  /// In order of the earlier place, then of the later.
  private(set) var pairs: [Pair] = []
  /// The places that are in no pair, in order.
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  private let old: [Relation]
  private let new: [Relation]
  private let correspondence: Correspondence
  private let symmetric: Set<RelationKind.ID>

  private struct Group {
    var old: [Int] = []
    var new: [Int] = []
  }

  init(
    _ old: [Relation],
    _ new: [Relation],
    _ correspondence: Correspondence,
    symmetric: Set<RelationKind.ID>
  ) {
    self.old = old
    self.new = new
    self.correspondence = correspondence
    self.symmetric = symmetric
    var groups: [String: Group] = [:]
    groups.reserveCapacity(max(old.count, new.count))
    for (place, relation) in old.enumerated() {
      groups[key(relation, on: .old, correspondence.kin), default: Group()].old.append(place)
    }
    for (place, relation) in new.enumerated() {
      groups[key(relation, on: .new, correspondence.kin), default: Group()].new.append(place)
    }
    for group in groups.values where !group.old.isEmpty && !group.new.isEmpty { pair(group) }
    pairByID()
    pairs.sort { ($0.old, $0.new) < ($1.old, $1.new) }
  }

  /// Pairs the relations of one kin: in each way in which it can be divided on the one side and on
  /// the other.
  private mutating func pair(_ group: Group) {
    if group.old.count == 1, group.new.count == 1, !isDivided(group) {
      pairs.append(Pair(old: group.old[0], new: group.new[0]))
      return
    }
    guard isDivided(group) else { return pair(group.old, group.new, isCarriedOver: false) }
    let before = Dictionary(grouping: group.old) {
      key(old[$0], on: .old, correspondence.identity)
    }
    let after = Dictionary(grouping: group.new) {
      key(new[$0], on: .new, correspondence.identity)
    }
    for (name, places) in before {
      for (other, others) in after { pair(places, others, isCarriedOver: name != other) }
    }
  }

  private func isDivided(_ group: Group) -> Bool {
    if correspondence.crosswalk.rows.isEmpty { return false }
    func isDivided(_ relation: Relation, on side: Correspondence.Side) -> Bool {
      correspondence.isDivided(relation.from, on: side)
        || correspondence.isDivided(relation.to, on: side)
        || relation.focus.contains { correspondence.isDivided(EntityID($0), on: side) }
    }
    return group.old.contains { isDivided(old[$0], on: .old) }
      || group.new.contains { isDivided(new[$0], on: .new) }
  }

  /// Pairs relations with one key: those that say the same, those with one id, the rest in order.
  private mutating func pair(_ before: [Int], _ after: [Int], isCarriedOver: Bool) {
    func add(_ one: Int, _ other: Int) {
      pairs.append(Pair(old: one, new: other, isCarriedOver: isCarriedOver))
    }
    if before.count == 1, after.count == 1 { return add(before[0], after[0]) }
    var rest = Group(old: before, new: after)
    for name in [text, id] {
      var later: [String: [Int]] = [:]
      for place in rest.new.reversed() {
        if let name = name(new[place], .new) { later[name, default: []].append(place) }
      }
      var taken: Set<Int> = []
      rest.old.removeAll { place in
        guard let name = name(old[place], .old), let other = later[name]?.popLast()
        else { return false }
        taken.insert(other)
        add(place, other)
        return true
      }
      rest.new.removeAll(where: taken.contains)
    }
    for (place, other) in zip(rest.old, rest.new) { add(place, other) }
  }

  /// What a relation says besides its key, with ids told by identity.
  private func text(_ relation: Relation, _ side: Correspondence.Side) -> String? {
    var fields = relation.canonical.fields
    for key in ["from", "to", "focus"] { fields[key] = nil }
    return correspondence.identified(.record(fields), under: "", on: side).compact
  }

  private func id(_ relation: Relation, _ side: Correspondence.Side) -> String? {
    relation.id?.rawValue
  }

  private mutating func pairByID() {
    let (known, found) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    var later: [Relation.ID: Int] = [:]
    for place in new.indices where !found.contains(place) {
      if let id = new[place].id { later[id] = place }
    }
    for place in old.indices where !known.contains(place) {
      if let other = old[place].id.flatMap({ later.removeValue(forKey: $0) }) {
        pairs.append(Pair(old: place, new: other, isByID: true))
      } else {
        removed.append(place)
      }
    }
    let taken = Set(pairs.map(\.new))
    added = new.indices.filter { !taken.contains($0) }
  }

  /// The ends, kind and focus areas of a relation, with ids told by one of the two ways; the ends of
  /// a symmetric kind in order.
  private func key(
    _ relation: Relation,
    on side: Correspondence.Side,
    _ name: (String, Correspondence.Side) -> String
  ) -> String {
    var ends = (name(relation.from.rawValue, side), name(relation.to.rawValue, side))
    if symmetric.contains(relation.kind), ends.1 < ends.0 { ends = (ends.1, ends.0) }
    var key = ends.0
    key += ">"
    key += relation.kind.rawValue
    key += ">"
    key += ends.1
    key += ">"
    let areas = relation.focus
    if areas.count == 1 {
      key += name(areas[0].rawValue, side)
    } else if areas.count > 1 {
      key += Set(areas.map { name($0.rawValue, side) }).sorted().joined(separator: "+")
    }
    return key
  }
}
