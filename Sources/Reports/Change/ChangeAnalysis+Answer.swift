public import Analyses
public import Diagnostics
internal import Stakeholders

extension ChangeAnalysis {
  /// What `diff` answers.
  public func answer(in language: Language) -> Answer {
    Answer(
      ChangePassage(self, in: language).passage(isChapter: false),
      json: [
        "entities": entries.json(from: old.graph, to: new.graph, in: language),
        "relations": relations.json,
        "cells": .list(cells.map(\.json)),
        "findings": [
          "opened": .list(opened.map { $0.json(in: language) }),
          "closed": .list(closed.map { $0.json(in: language) }),
        ],
      ],
      table: table(in: language),
      findings: opened
    )
  }

  /// The same as a chapter of a report, whose findings stand in a chapter of their own.
  public func chapter(in language: Language) -> Passage {
    ChangePassage(self, in: language).passage(isChapter: true)
  }

  /// One row a change, and where something is changed, one a property.
  private func table(in language: Language) -> Table {
    var rows: [[String]] = []
    for (change, entries) in [("added", entries.added), ("removed", entries.removed)] {
      for entry in entries {
        let (old, new) = change == "added" ? ("", entry.id) : (entry.id, "")
        rows.append([change, entry.sort.rawValue, old, new, entry.name[language], "", "", ""])
      }
    }
    for row in entries.rows {
      let sort =
        (row.old.first.flatMap(old.graph.sort) ?? row.new.first.flatMap(new.graph.sort))
        .map(Entry.Sort.init) ?? .reading
      rows.append(
        [row.change.rawValue, sort.rawValue, row.old.joined(), row.new.joined(), "", "", "", ""]
      )
    }
    for change in entries.changed {
      for property in change.properties {
        rows.append(
          [
            "changed", change.new.sort.rawValue, change.old.id, change.new.id,
            change.new.name[language],
          ] + property.cells
        )
      }
    }
    for relation in relations.added {
      rows.append(["added", "relation", "", relation.key, "", "", "", ""])
    }
    for relation in relations.removed {
      rows.append(["removed", "relation", relation.key, "", "", "", "", ""])
    }
    for pair in relations.carriedOver {
      rows.append(["carried-over", "relation", pair.old.key, pair.new.key, "", "", "", ""])
    }
    for change in relations.changed {
      for property in change.properties {
        rows.append(
          ["changed", "relation", change.old.key, change.new.key, ""] + property.cells
        )
      }
    }
    for cell in cells {
      func id(_ side: CellChange.Side?) -> String { side.map { "\($0.area):\(cell.level)" } ?? "" }
      func state(_ side: CellChange.Side?) -> String {
        side.map { $0.isOpen ? "\($0.state.rawValue), open" : $0.state.rawValue } ?? ""
      }
      rows.append([
        "moved", "cell", id(cell.old), id(cell.new), "", "state", state(cell.old), state(cell.new),
      ])
    }
    rows = rows.map { $0 + Array(repeating: "", count: 1 + Finding.decisionColumns.count) }
    for (change, findings) in [("opened", opened), ("closed", closed)] {
      for finding in findings {
        let (old, new) = change == "opened" ? ("", finding.id) : (finding.id, "")
        rows.append(
          [
            change, "finding", old, new, finding.message[language], "", "", "",
            finding.severity.rawValue,
          ] + finding.decisionCells(in: language)
        )
      }
    }
    return Table(
      columns: ["change", "sort", "old", "new", "name", "property", "before", "after", "severity"]
        + Finding.decisionColumns,
      rows: rows.map { $0.map(\.visible) }
    )
  }
}

extension PropertyChange {
  fileprivate var cells: [String] { [property, old?.plain ?? "", new?.plain ?? ""] }

  fileprivate var json: JSONValue {
    [
      "property": .text(property), "old": JSONValue(old, under: property),
      "new": JSONValue(new, under: property),
    ]
  }
}

extension CanonicalValue {
  /// A text as it is, anything else on one line.
  fileprivate var plain: String {
    if case .text(let text) = self { text } else { compact }
  }
}

extension JSONValue {
  fileprivate init(_ value: CanonicalValue?, under property: String) {
    switch value {
    case nil: self = .null
    case .text(let text):
      let isNumber = property == "strength" || property == "minimum"
      self = isNumber ? Int(text).map(JSONValue.number) ?? .text(text) : .text(text)
    case .list(let values): self = .list(values.map { JSONValue($0, under: property) })
    case .record(let fields):
      self = .object(
        Dictionary(
          uniqueKeysWithValues: fields.map { ($0.key, JSONValue($0.value, under: $0.key)) }
        )
      )
    }
  }
}

extension EntryChanges {
  /// - Parameters:
  ///   - old: The graph that what is gone was in.
  ///   - new: The graph that what is new is in.
  func json(
    from old: StakeholderGraph,
    to new: StakeholderGraph,
    in language: Language
  ) -> JSONValue {
    [
      "added": .list(added.map { $0.json(of: new, in: language) }),
      "removed": .list(removed.map { $0.json(of: old, in: language) }),
      "changed": .list(
        changed.map { change in
          [
            "sort": .text(change.new.sort.rawValue), "old": .text(change.old.id),
            "new": .text(change.new.id), "name": .text(change.new.name[language]),
            "properties": .list(change.properties.map(\.json)),
          ]
        }
      ),
      "crosswalk": .list(
        rows.map { row in
          [
            "old": JSONValue(row.old.map(\.rawValue)), "new": JSONValue(row.new.map(\.rawValue)),
            "change": .text(row.change.rawValue),
          ]
        }
      ),
    ]
  }
}

extension Entry {
  /// What it is, and of an actor, unit or focus area where it belongs and what belongs to it, where
  /// that is on record.
  fileprivate func json(of graph: StakeholderGraph, in language: Language) -> JSONValue {
    var fields: [String: JSONValue] = [
      "sort": .text(sort.rawValue), "id": .text(id), "name": .text(name[language]),
    ]
    guard [.actor, .unit, .focusArea].contains(sort) else { return .object(fields) }
    for key in ["kind", "levels", "coordinates", "partOf"] {
      if let value = properties[key] { fields[key] = JSONValue(value, under: key) }
    }
    let members = members(in: graph)
    if !members.isEmpty { fields["members"] = JSONValue(members.map(\.rawValue)) }
    return .object(fields)
  }

  /// Who belongs to a unit or an arena by what is written there, in order of id.
  func members(in graph: StakeholderGraph) -> [EntityID] {
    switch sort {
    case .unit: (graph.unit(Unit.ID(id))?.members ?? []).map { EntityID($0) }.sorted()
    case .actor: (graph.actor(Actor.ID(id))?.members ?? []).sorted()
    default: []
    }
  }
}

extension RelationChanges {
  var json: JSONValue {
    [
      "added": .list(added.map(\.json)),
      "removed": .list(removed.map(\.json)),
      "changed": .list(
        changed.map { change in
          [
            "old": .text(change.old.key), "new": .text(change.new.key),
            "properties": .list(change.properties.map(\.json)),
          ]
        }
      ),
      "crosswalk": .list(
        carriedOver.map { ["old": .text($0.old.key), "new": .text($0.new.key)] }
      ),
    ]
  }
}

extension Relation {
  fileprivate var json: JSONValue {
    [
      "key": .text(key), "id": JSONValue(id?.rawValue), "from": .text(from.rawValue),
      "to": .text(to.rawValue), "kind": .text(kind.rawValue),
      "focus": JSONValue(focus.map(\.rawValue)), "status": JSONValue(status?.rawValue),
      "lead": JSONValue(lead?.rawValue),
    ]
  }
}

extension CellChange {
  fileprivate var json: JSONValue {
    ["level": .text(level.rawValue), "old": Self.json(old), "new": Self.json(new)]
  }

  private static func json(_ side: Side?) -> JSONValue {
    guard let side else { return nil }
    return [
      "focusArea": .text(side.area.rawValue), "required": .truth(side.isRequired),
      "minimum": .number(side.minimum), "state": .text(side.state.rawValue),
      "met": .truth(side.isMet),
    ]
  }
}
