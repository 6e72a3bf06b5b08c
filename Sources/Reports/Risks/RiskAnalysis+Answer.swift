public import Analyses
public import Diagnostics
internal import Networks
internal import Stakeholders

extension RiskAnalysis {
  /// What `risks` answers.
  public func answer(in language: Language) -> Answer {
    Answer(
      RiskPassage(self, in: language).passage,
      json: json(in: language),
      table: table(in: language),
      findings: findings
    )
  }

  private func json(in language: Language) -> JSONValue {
    [
      "projection": .text(Self.projection.rawValue),
      "withoutPrincipal": .truth(true),
      "losses": .sequence(
        JSONSequence(count: losses.count) { losses[$0].json(in: language) }
      ),
      "summary": [
        "required": .number(requiredCount),
        "met": .number(metCount),
        "hanging": .number(hangingCount),
      ],
    ]
  }

  /// One row a loss.
  private func table(in language: Language) -> Table {
    Table(
      columns: [
        "id", "kind", "element", "cells", "separates", "message", "remedy", "holdsUnder",
        "evidence",
      ] + Finding.decisionColumns,
      rows: losses.map { loss in
        let finding = loss.finding
        return
          ([
            finding.id, loss.kind.rawValue, loss.element,
            loss.cells.map { "\($0.area):\($0.level)" }.joined(separator: " | "),
            loss.separates.joined(), finding.message[language], finding.remedy[language],
            finding.holdsUnder.joined(),
            finding.evidence.map(\.citation).joined(separator: " | "),
          ] + finding.decisionCells(in: language)).map(\.visible)
      }
    )
  }
}

extension Loss {
  /// The finding, with what is lost.
  fileprivate func json(in language: Language) -> JSONValue {
    guard case .object(var fields) = finding.json(in: language) else { return .null }
    fields["kind"] = .text(kind.rawValue)
    fields["element"] = .text(element)
    fields["cells"] = .list(
      cells.map { cell in
        [
          "focusArea": .text(cell.area.rawValue),
          "level": .text(cell.level.rawValue),
          "lost": JSONValue(cell.lost.map(\.rawValue)),
          "lacking": .number(cell.lacking),
        ]
      }
    )
    fields["separates"] = JSONValue(separates.map(\.rawValue))
    return .object(fields)
  }
}
