internal import Analyses
internal import Diagnostics
internal import Foundation
internal import Stakeholders

/// What the names in a row of words stand for, so that the row can be found by them.
struct NamedMarks: Sendable {
  /// The mark of each name; `nil` for a name that several have.
  private var subjects: [String: String?] = [:]
  private var kinds: [String: String] = [:]
  private var statuses: [String: String] = [:]
  private let status: String

  init(_ names: GraphNames) {
    let graph = names.graph
    let language = names.language
    status = Phrase.status[language]
    for actor in graph.actors { add(names[actor.id], Marks.actor(actor.id)) }
    for unit in graph.units { add(names[unit.id], Marks.unit(unit.id)) }
    for area in graph.focusAreas {
      add(names[area.id], Marks.area(area.id))
      add(names.short(area), Marks.area(area.id))
    }
    for level in graph.vocabulary.levels { add(level.name[language], Marks.level(level.id)) }
    for kind in graph.vocabulary.relationKinds { kinds[kind.name[language]] = kind.id.rawValue }
    for status in Relation.Status.allCases.map(Optional.some) + [nil] {
      statuses[status.name[language]] = Marks.status(status)
    }
  }

  private mutating func add(_ name: String, _ mark: String) {
    for name in [name, name.sentence] {
      if let known = subjects[name], known != mark {
        subjects[name] = .some(nil)
      } else {
        subjects[name] = .some(mark)
      }
    }
  }

  /// What a row tells of: cells that are names, or lists of names. A kind of relation, and its status after
  /// it, stand alone in a cell; a status alone stands under that heading.
  func marks(of row: [String], under columns: [String]) -> Marks {
    var found: [String] = []
    var kinds: [String] = []
    var statuses: [String] = []
    for (cell, column) in zip(row, columns) {
      let list = cell.contains(" · ") ? " · " : ", "
      let parts = self.subjects[cell] == nil ? cell.parts(separatedBy: list) : [cell]
      if let kind = self.kinds[parts[0]], parts.dropFirst().allSatisfy({ self.statuses[$0] != nil })
      {
        kinds.append(kind)
        statuses += parts.dropFirst().compactMap { self.statuses[$0] }
      } else if column == status {
        statuses += [cell].compactMap { self.statuses[$0] }
      } else {
        found += parts.compactMap { part in
          if let subject = self.subjects[part] { return subject }
          return part.nameAndRemark.flatMap { self.subjects[$0.name] ?? nil }
        }
      }
    }
    return Marks(subjects: found, kinds: kinds, statuses: statuses)
  }
}

extension Phrase {
  fileprivate static let status = Phrase(sv: "Status", en: "Status")
}
