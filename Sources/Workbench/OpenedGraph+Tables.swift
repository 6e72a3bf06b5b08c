public import Diagnostics
internal import Interchange

extension OpenedGraph {
  /// What separates the cells of a CSV file.
  public enum Separator: String, CaseIterable, Sendable {
    case comma, semicolon, tab
  }

  /// The graph as a folder of CSV files, by their names; what is read from them is equal to the last
  /// letter.
  ///
  /// - Parameter separator: A comma; a Swedish Excel opens a file in columns when it is a semicolon.
  public func convertingToCSV(
    separatedBy separator: Separator = .comma
  ) -> [(name: String, bytes: [UInt8])] {
    let byte: CSVSeparator =
      switch separator {
      case .comma: .comma
      case .semicolon: .semicolon
      case .tab: .tab
      }
    return graph.csv(separatedBy: byte)
  }

  /// The graph as a workbook, which explains itself in a language; what is read from it is equal to
  /// the last letter.
  ///
  /// - Parameter path: Where it is to be, for messages.
  public func convertingToWorkbook(
    named path: String,
    in language: Language
  ) throws(UnwritableOutput) -> [UInt8] {
    try graph.workbookBytes(for: path, in: language)
  }
}
