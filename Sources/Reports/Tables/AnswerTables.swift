public import Analyses
public import Diagnostics
internal import Stakeholders

// Answers as plain tables, for CSV. Column names are those of the JSON keys in every language, so
// that scripts and formulas can hold on to them. Texts are shown as on a terminal, which is where a
// table without -o goes.

extension Coverage {
  /// One row a cell.
  public var table: Table {
    Table(
      columns: [
        "focusArea", "level", "required", "basis", "minimum", "state", "met", "status",
        "counterparts", "indirect", "generic", "holders",
      ],
      rows: cells.map { cell in
        [
          cell.area.rawValue, cell.level.rawValue, String(cell.isRequired),
          cell.requirement?.basis?.rawValue ?? "", String(cell.minimum), cell.state.rawValue,
          String(cell.isMet), cell.status?.rawValue ?? "", cell.counterparts.joined(),
          cell.indirect.joined(), cell.generic.joined(), cell.holders.joined(),
        ]
      }
    )
  }
}

extension GapAnalysis {
  /// One row a finding.
  public func table(in language: Language) -> Table {
    Table(
      columns: [
        "id", "rule", "severity", "subjects", "message", "limit", "question", "remedy",
        "holdsUnder", "evidence",
      ] + Finding.decisionColumns,
      rows: findings.map { finding in
        let words = finding.words
        return
          ([
            finding.id, finding.rule.rawValue, finding.severity.rawValue,
            finding.subjects.joined(separator: " | "), words.message[language],
            words.limit?[language] ?? "", words.question?[language] ?? "",
            words.remedy[language], finding.holdsUnder.joined(),
            finding.evidence.map(\.citation).joined(separator: " | "),
          ] + finding.decisionCells(in: language)).map(\.visible)
      }
    )
  }
}

extension Finding {
  static let decisionColumns = ["decision", "reason", "owner", "due"]

  /// What was decided about it; empty where nothing was.
  func decisionCells(in language: Language) -> [String] {
    [
      followUp?.decision.rawValue ?? "", followUp?.reason?[language] ?? "",
      followUp?.owner?.rawValue ?? "", followUp?.due?.description ?? "",
    ]
  }
}

extension CheckAnswer {
  /// One row a diagnostic.
  public func table(in language: Language) -> Table {
    Table(
      columns: ["file", "line", "column", "severity", "code", "message", "hint"],
      rows: diagnostics.map { diagnostic in
        [
          diagnostic.location?.file.name ?? "",
          diagnostic.location.map { String($0.line) } ?? "",
          diagnostic.location.map { String($0.column) } ?? "",
          diagnostic.severity.rawValue, diagnostic.code, diagnostic.message[language],
          diagnostic.hint?[language] ?? "",
        ].map(\.visible)
      }
    )
  }
}

extension Array {
  /// Ids in one cell, as `a | b`.
  func joined<Subject>() -> String where Element == Identifier<Subject> {
    map(\.rawValue).joined(separator: " | ")
  }
}

extension Evidence {
  /// `programme 3.4: ”agera på nationell nivå”`.
  var citation: String {
    var text = document.rawValue
    if let section { text += " " + section }
    if let page { text += ", " + page }
    if let quote { text += ": ”\(quote)”" }
    return text
  }
}
