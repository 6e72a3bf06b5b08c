public import Analyses
public import Diagnostics
public import Stakeholders

extension AnswerContext {
  /// An answer in its envelope: tool, graph, selection, result.
  public func envelope(_ result: JSONValue, of selected: SelectedGraph) -> JSONValue {
    .object(fields(result, of: selected))
  }

  /// The envelope of an answer about two graphs: under `old` stands the earlier, with the selection
  /// of it, in which ids and the day may be others.
  public func envelope(
    _ result: JSONValue,
    of selected: SelectedGraph,
    since old: SelectedGraph,
    digest oldDigest: String
  ) -> JSONValue {
    var fields = fields(result, of: selected)
    fields["old"] = .object(
      graph(old, digest: oldDigest).merging(["selection": old.json]) { first, _ in first }
    )
    return .object(fields)
  }

  private func fields(_ result: JSONValue, of selected: SelectedGraph) -> [String: JSONValue] {
    [
      "tool": toolJSON,
      "graph": .object(graph(selected, digest: digest)),
      "selection": selected.json,
      "result": result,
    ]
  }

  private func graph(_ selected: SelectedGraph, digest: String) -> [String: JSONValue] {
    [
      "id": .text(selected.graph.id.rawValue),
      "title": .text(selected.graph.title[language]),
      "digest": .text(digest),
    ]
  }

  /// The envelope of an answer about a graph that could not be read: its fields are null.
  public func envelope(ofUnreadable result: JSONValue) -> JSONValue {
    [
      "tool": toolJSON, "graph": ["id": nil, "title": nil, "digest": nil], "selection": nil,
      "result": result,
    ]
  }

  /// The envelope of an answer about a table of ties, which has a name and a digest and nothing to
  /// select.
  public func envelope(_ result: JSONValue, ofTable name: String) -> JSONValue {
    [
      "tool": toolJSON,
      "graph": ["id": nil, "title": .text(name), "digest": .text(digest)],
      "selection": nil,
      "result": result,
    ]
  }

  private var toolJSON: JSONValue {
    ["name": .text(toolName), "version": .text(toolVersion)]
  }
}

extension SelectedGraph {
  var json: JSONValue {
    [
      "focus": JSONValue(selection.focusAreas.map(\.rawValue).sorted()),
      "level": JSONValue(selection.levels.map(\.rawValue).sorted()),
      "status": JSONValue(selection.statuses.map(\.rawValue).sorted()),
      "kind": JSONValue(selection.kinds.map(\.rawValue).sorted()),
      "unit": JSONValue(selection.units.map(\.rawValue).sorted()),
      "basis": JSONValue(selection.bases.map(\.rawValue).sorted()),
      "at": JSONValue(selection.date?.description),
      "reading": .text((selection.reading ?? Reading.standard).rawValue),
      "robust": .truth(isTellingOnlyRobust),
    ]
  }
}

extension Coverage {
  /// The cells of every chosen focus area at every chosen level, and the totals.
  public func json(in language: Language) -> JSONValue {
    [
      "focusAreas": .list(
        focusAreas.map { ["id": .text($0.id.rawValue), "name": .text($0.name[language])] }
      ),
      "levels": .list(
        levels.map { ["id": .text($0.id.rawValue), "name": .text($0.name[language])] }
      ),
      "cells": .list(cells.map(\.json)),
      "required": .number(requiredCount),
      "met": .number(metCount),
      "ongoing": .number(ongoingCount),
    ]
  }
}

extension Coverage.Cell {
  fileprivate var json: JSONValue {
    [
      "focusArea": .text(area.rawValue),
      "level": .text(level.rawValue),
      "required": .truth(isRequired),
      "basis": JSONValue(requirement?.basis?.rawValue),
      "minimum": .number(minimum),
      "state": .text(state.rawValue),
      "met": .truth(isMet),
      "status": JSONValue(status?.rawValue),
      "counterparts": JSONValue(counterparts.map(\.rawValue)),
      "indirect": JSONValue(indirect.map(\.rawValue)),
      "generic": JSONValue(generic.map(\.rawValue)),
      "holders": JSONValue(holders.map(\.rawValue)),
      "evidence": .list((requirement?.evidence ?? []).map(\.json)),
    ]
  }
}

extension Evidence {
  var json: JSONValue {
    var fields: [String: JSONValue] = [
      "document": .text(document.rawValue), "section": JSONValue(section),
      "quote": JSONValue(quote),
    ]
    if let page { fields["page"] = .text(page) }
    if let retrieved { fields["retrieved"] = .text(retrieved.description) }
    return .object(fields)
  }
}

extension GapAnalysis {
  /// The findings, and the figures that sum them up.
  public func json(in language: Language) -> JSONValue {
    let sourced = selected.graph.sourcedShare
    return [
      "findings": .list(findings.map { $0.json(in: language) }),
      "summary": [
        "gaps": .number(count(.gap)),
        "risks": .number(count(.risk)),
        "notices": .number(count(.notice)),
        "focusAreas": .number(coverage.focusAreas.count),
        "withoutNamedPartner": JSONValue(areasWithoutNamedPartner.map(\.id.rawValue).sorted()),
        "required": .number(coverage.requiredCount),
        "met": .number(coverage.metCount),
        "ongoing": .number(coverage.ongoingCount),
        "sourced": ["with": .number(sourced.with), "of": .number(sourced.of)],
      ],
    ]
  }
}

extension Finding {
  func json(in language: Language) -> JSONValue {
    let words = words
    return [
      "id": .text(id),
      "rule": .text(rule.rawValue),
      "severity": .text(severity.rawValue),
      "subjects": JSONValue(subjects.sorted()),
      "facts": JSONValue(facts),
      "message": .text(words.message[language]),
      "limit": JSONValue(words.limit?[language]),
      "question": JSONValue(words.question?[language]),
      "remedy": .text(words.remedy[language]),
      "evidence": .list(evidence.map(\.json)),
      "holdsUnder": JSONValue(holdsUnder.map(\.rawValue).sorted()),
      "followUp": followUp.map { followUp in
        [
          "decision": .text(followUp.decision.rawValue),
          "reason": JSONValue(followUp.reason?[language]),
          "owner": JSONValue(followUp.owner?.rawValue),
          "due": JSONValue(followUp.due?.description),
        ]
      } ?? .null,
    ]
  }
}

/// What `check` answers: what is wrong or doubtful, and how much is sourced.
public struct CheckAnswer: Sendable {
  public var diagnostics: [Diagnostic]
  /// `nil` when the graph has errors and was not built.
  public var graph: StakeholderGraph?

  public init(diagnostics: [Diagnostic], graph: StakeholderGraph?) {
    self.diagnostics = diagnostics
    self.graph = graph
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  public func json(in language: Language) -> JSONValue {
    var counts: [String: JSONValue] = [
      "errors": .number(count(.error)), "warnings": .number(count(.warning)),
    ]
    if let graph {
      counts["actors"] = .number(graph.actors.count)
      counts["units"] = .number(graph.units.count)
      counts["focusAreas"] = .number(graph.focusAreas.count)
      counts["requirements"] = .number(graph.focusAreas.map(\.requirements.count).reduce(0, +))
      counts["matters"] = .number(graph.matters.count)
      counts["aims"] = .number(graph.aims.count)
      counts["documents"] = .number(graph.documents.count)
      counts["relations"] = .number(graph.relations.count)
    }
    return [
      "diagnostics": .list(
        diagnostics.map { $0.json(in: language) }
      ),
      "counts": .object(counts),
      "sourced": graph.map { graph in
        let share = graph.sourcedShare
        return ["with": .number(share.with), "of": .number(share.of)]
      } ?? .null,
    ]
  }
}

extension Diagnostic {
  func json(in language: Language) -> JSONValue {
    [
      "file": JSONValue(location?.file.name),
      "line": location.map { .number($0.line) } ?? .null,
      "column": location.map { .number($0.column) } ?? .null,
      "severity": .text(severity.rawValue),
      "code": .text(code),
      "message": .text(message[language]),
      "hint": JSONValue(hint?[language]),
    ]
  }
}
