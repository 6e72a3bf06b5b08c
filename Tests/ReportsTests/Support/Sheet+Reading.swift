import Diagnostics

@testable import Reports

extension [Block] {
  /// What stands under a label, a line each.
  func fact(_ label: String, in language: Language = .swedish) -> [String]? {
    for case .facts(let facts) in self {
      for fact in facts where fact.label == label {
        return fact.lines.map { $0.text(in: language) }
      }
    }
    return nil
  }

  /// The cells of a table.
  func rows(_ caption: String, in language: Language = .swedish) -> [[String]]? {
    for case .table(let chart) in self where chart.caption == caption {
      return chart.rows.map { row in row.cells.map { $0.text(in: language) } }
    }
    return nil
  }
}
