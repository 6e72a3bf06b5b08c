internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What the script of a page knows beside what stands on it: whom to look for, what filters are
/// called, the matrix under each reading, and its own words.
struct PageIndex {
  let contents: ReportContents
  let comparison: ReadingComparison

  init(_ contents: ReportContents, _ comparison: ReadingComparison) {
    self.contents = contents
    self.comparison = comparison
  }

  private var graph: StakeholderGraph { contents.graph }
  private var names: GraphNames { contents.names }

  var json: JSONValue {
    let vocabulary = graph.vocabulary
    let statuses = Relation.Status.allCases.map(Optional.some) + [nil]
    return [
      "principal": .text(Marks.actor(graph.principal)),
      "reading": .text((contents.selected.selection.reading ?? Reading.standard).rawValue),
      "readings": .list(comparison.rows.map(reading)),
      "things": .list(things),
      "levels": options(vocabulary.levels.map { ($0.id.rawValue, names.level($0.id)) }),
      "kinds": options(vocabulary.relationKinds.map { ($0.id.rawValue, names.kind($0.id)) }),
      "statuses": options(statuses.map { (Marks.status($0), $0.name[names.language]) }),
      "units": options(names.ordered(graph.units.map(\.id)).map { ($0.rawValue, names[$0]) }),
      "areas": options(contents.selected.focusAreas.map { ($0.id.rawValue, names.short($0)) }),
      "words": PageWords.json(in: contents.language),
    ]
  }

  private func options(_ options: [(id: String, name: String)]) -> JSONValue {
    .list(options.map { ["id": .text($0.id), "name": .text($0.name.visible)] })
  }

  // MARK: Whom to look for

  /// Actors, units and focus areas, in Swedish order of names.
  private var things: [JSONValue] {
    let actors = graph.actors.map { actor in
      (
        EntityID(actor.id),
        thing(
          Marks.actor(actor.id),
          actor.name,
          names.kind(actor.kind),
          actor.details,
          levels: actor.levels
        )
      )
    }
    let units = graph.units.map { unit in
      (
        EntityID(unit.id),
        thing(Marks.unit(unit.id), unit.name, names.kind(unit.kind), unit.details)
      )
    }
    let areas = graph.focusAreas.map { area in
      (
        EntityID(area.id),
        thing(Marks.area(area.id), area.name, Self.focusArea[names.language], area.details)
      )
    }
    return (actors + units + areas).sorted { names.place($0.0) < names.place($1.0) }.map(\.1)
  }

  private func thing(
    _ mark: String,
    _ name: LocalizedText,
    _ kind: String,
    _ details: Details,
    levels: [Level.ID]? = nil
  ) -> JSONValue {
    let told = name[names.language]
    let others = Language.allCases.flatMap { [name[$0], details.short?[$0]] }.compactMap(\.self)
    let aliases = Set(others + details.aliases).subtracting([told]).sorted()
    var thing: [String: JSONValue] = [
      "mark": .text(mark), "name": .text(told.visible), "kind": .text(kind.visible),
      "aliases": JSONValue(aliases.map(\.visible)),
    ]
    if let levels { thing["levels"] = JSONValue(levels.map(\.rawValue)) }
    return .object(thing)
  }

  private static let focusArea = Phrase(sv: "fokusområde", en: "focus area")

  // MARK: The matrix under each reading

  /// A reading with the cells and the scores in which it differs from the page.
  private func reading(_ row: ReadingComparison.Row) -> JSONValue {
    var cells: [JSONValue] = []
    for (cell, here) in zip(row.coverage.cells, contents.coverage.cells) {
      let words = json(of: cell)
      if words != json(of: here) { cells.append(words) }
    }
    let here = scores(of: contents.coverage)
    let scores = scores(of: row.coverage).filter { here[$0.key] != $0.value }
    return [
      "id": .text(row.id.rawValue),
      "name": .text(row.name.visible),
      "cells": .list(cells),
      "scores": .object(scores.mapValues(JSONValue.text)),
    ]
  }

  private func json(of cell: Coverage.Cell) -> JSONValue {
    let words = CellWords(cell, names)
    let partners = words.partners.map { group -> JSONValue in
      [
        "label": JSONValue(group.label?.visible),
        "names": JSONValue(group.actors.map { names[$0].visible }),
      ]
    }
    return [
      "area": .text(cell.area.rawValue),
      "level": .text(cell.level.rawValue),
      "classes": .text(words.classes),
      "symbol": .text(words.symbol),
      "state": .text(words.state),
      "requirement": JSONValue(words.requirement?.visible),
      "partners": .list(partners),
      "status": JSONValue(words.status),
    ]
  }

  /// By the row, the column, or both, as the cells of the matrix are marked.
  private func scores(of coverage: Coverage) -> [String: String] {
    func score(_ cells: some Sequence<Coverage.Cell>) -> String {
      Coverage.score(cells)[names.language]
    }
    var scores = ["all": score(coverage.cells)]
    for area in coverage.focusAreas { scores[Marks.area(area.id)] = score(coverage.row(area.id)) }
    for level in coverage.levels {
      scores[Marks.level(level.id)] = score(coverage.cells.lazy.filter { $0.level == level.id })
    }
    return scores
  }
}
