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
    things = Self.things(contents)
    let principal = contents.graph.principal
    outside = contents.selected.relations.filter { relation in
      [relation.from, relation.to].compactMap(contents.graph.actor).contains { $0.id != principal }
    }
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
      "things": .list(things.map(\.json)),
      "relations": relations,
      "relationCount": .number(outside.count),
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

  private struct Thing {
    var mark: String
    var place: Int
    var json: JSONValue
  }

  /// Actors, units and focus areas that the page tells of, in Swedish order of names.
  private let things: [Thing]

  private static func things(_ contents: ReportContents) -> [Thing] {
    let (graph, names) = (contents.graph, contents.names)
    let inRegister = Set(
      contents.register.charts.flatMap { $0.marks.prefix(ReportLimits.rows) }.compactMap(\.home)
    )
    let actors = graph.actors.map { actor in
      Thing(
        mark: Marks.actor(actor.id),
        place: names.place(EntityID(actor.id)),
        json: json(
          Marks.actor(actor.id),
          actor.name,
          names.kind(actor.kind),
          actor.details,
          levels: actor.levels,
          in: names.language
        )
      )
    }
    let units = graph.units.map { unit in
      Thing(
        mark: Marks.unit(unit.id),
        place: names.place(EntityID(unit.id)),
        json: json(
          Marks.unit(unit.id),
          unit.name,
          names.kind(unit.kind),
          unit.details,
          in: names.language
        )
      )
    }
    let areas = graph.focusAreas.map { area in
      Thing(
        mark: Marks.area(area.id),
        place: names.place(EntityID(area.id)),
        json: json(
          Marks.area(area.id),
          area.name,
          focusArea[names.language],
          area.details,
          in: names.language
        )
      )
    }
    let sheets = Set((contents.areaSheets + contents.counterpartSheets).map(\.anchor))
    return (actors + units + areas)
      .filter { inRegister.contains($0.mark) || sheets.contains($0.mark) }
      .sorted { $0.place < $1.place }
  }

  private static func json(
    _ mark: String,
    _ name: LocalizedText,
    _ kind: String,
    _ details: Details,
    levels: [Level.ID]? = nil,
    in language: Language
  ) -> JSONValue {
    let told = name[language]
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

  // MARK: Relations to filter by

  private let outside: [Relation]

  /// What very many relations have alike is told once: as `sorts`, their kind, their status, the levels
  /// of those outside, their readings, and whether they are ours, `cooperation ongoing national strict
  /// ours`, rather than between two others or of what somebody decides; as `rows`, for each
  /// relation the place of its sort, then those of its subjects among the things. None, where they
  /// are too many for a page.
  private var relations: JSONValue {
    var sorts: [String: Int] = [:]
    var rows: [JSONValue] = []
    if outside.count <= ReportLimits.filtered {
      let places = Dictionary(
        things.enumerated().map { ($1.mark, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for relation in outside {
        let marks = contents.selected.marks(of: relation)
        let levels = marks.subjects.filter { $0.hasPrefix("level-") }.map { $0.dropFirst(6) }
        let sort = [
          marks.kinds.joined(), marks.statuses.joined(), levels.joined(separator: ","),
          marks.readings.joined(separator: ","), isOurs(relation) ? "ours" : "",
        ].joined(separator: " ")
        let place = sorts[sort] ?? sorts.count
        sorts[sort] = place
        rows.append(
          .list(([place] + marks.subjects.compactMap { places[$0] }).map(JSONValue.number))
        )
      }
    }
    return [
      "sorts": .list(sorts.sorted { $0.value < $1.value }.map { .text($0.key) }),
      "rows": .list(rows),
    ]
  }

  /// Whether the principal or a unit of it is at one end, and somebody outside at the other.
  private func isOurs(_ relation: Relation) -> Bool {
    let graph = contents.graph
    let ends = [relation.from, relation.to].map { id in
      graph.unit(id) != nil || id == EntityID(graph.principal)
        ? true : graph.actor(id) == nil ? nil : false
    }
    return ends == [true, false] || ends == [false, true]
  }

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
        "names": .list(
          group.actors.map {
            ["name": .text(names[$0].visible), "of": JSONValue(words.marks(of: $0).subjects)]
          }
        ),
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
