internal import Diagnostics
internal import Stakeholders

/// One row of a table, as a file has it.
struct TableRow: Sendable {
  /// A cell that is not empty.
  struct Cell: Sendable {
    /// The column that it stands in, from 0.
    var column: Int
    /// What it holds, in Unicode's composed form.
    var text: String
    var location: SourceLocation
  }

  /// In the order of columns.
  var cells: [Cell]
  var location: SourceLocation

  /// Whether nothing can be seen in any of its cells.
  var isBlank: Bool { cells.allSatisfy { $0.text.withoutBlanksAround.isEmpty } }
}
