import Analyses
import Stakeholders

/// What changed between two graphs by their canonical values, slowly and plainly, ids taken as they
/// are.
struct SlowChanges {
  /// `section id`, sorted.
  var added: [String] = []
  var removed: [String] = []
  /// `section id key`, sorted.
  var changed: [String] = []
  /// By ends, kind and focus areas: how many are new, gone, and say something else.
  var relations: [String: Counts] = [:]

  struct Counts: Hashable {
    var added = 0
    var removed = 0
    var changed = 0
  }

  private static let sections = [
    "focus-areas": "focus-area", "matters": "matter", "aims": "aim", "documents": "document",
    "units": "unit", "actors": "actor", "readings": "reading", "follow-up": "follow-up",
  ]

  init(from old: StakeholderGraph, to new: StakeholderGraph) {
    let (before, after) = (old.canonical.fields, new.canonical.fields)
    for (section, sort) in Self.sections {
      let (one, two) = (Self.byID(before[section]), Self.byID(after[section]))
      for id in Set(one.keys).union(two.keys) {
        switch (one[id], two[id]) {
        case (nil, _?): added.append("\(sort) \(id)")
        case (_?, nil): removed.append("\(sort) \(id)")
        case (let first?, let second?):
          for key in Set(first.keys).union(second.keys) where first[key] != second[key] {
            changed.append("\(sort) \(id) \(key)")
          }
        default: break
        }
      }
    }
    added.sort()
    removed.sort()
    changed.sort()

    let (one, two) = (Self.byKey(before["relations"]), Self.byKey(after["relations"]))
    for key in Set(one.keys).union(two.keys) {
      let (first, second) = (one[key] ?? [], two[key] ?? [])
      var rest = second
      var others = 0
      for relation in first {
        if let place = rest.firstIndex(of: relation) { rest.remove(at: place) } else { others += 1 }
      }
      let counts = Counts(
        added: max(0, second.count - first.count),
        removed: max(0, first.count - second.count),
        changed: min(others, rest.count)
      )
      if counts != Counts() { relations[key] = counts }
    }
  }

  private static func list(_ value: CanonicalValue?) -> [CanonicalValue] {
    if case .list(let values)? = value { values } else { [] }
  }

  private static func text(_ value: CanonicalValue?) -> String {
    if case .text(let text)? = value { text } else { "" }
  }

  private static func byID(_ value: CanonicalValue?) -> [String: [String: CanonicalValue]] {
    var records: [String: [String: CanonicalValue]] = [:]
    for record in list(value) {
      records[text(record.fields["id"] ?? record.fields["finding"])] = record.fields
    }
    return records
  }

  private static func byKey(_ value: CanonicalValue?) -> [String: [CanonicalValue]] {
    Dictionary(grouping: list(value)) { relation in
      let kind = text(relation.fields["kind"])
      var ends = [text(relation.fields["from"]), text(relation.fields["to"])]
      if ["cooperation", "exchange", "contact"].contains(kind) { ends.sort() }
      let focus = list(relation.fields["focus"]).map(text).sorted()
      return "\(ends[0])>\(kind)>\(ends[1])>\(focus.joined(separator: "+"))"
    }.mapValues { relations in
      relations.map { relation in
        // Which of the two stands first says nothing where the kind is symmetric.
        .record(relation.fields.filter { $0.key != "from" && $0.key != "to" })
      }
    }
  }
}
