import Diagnostics
import Foundation
import Interchange
import Spreadsheet
import Stakeholders

/// Our side of what is compared with other programs that know workbooks.
///
///     workbook-bench generate ROWS FILE.xlsx   # a sheet of that many relations
///     workbook-bench time FILE.xlsx            # lines of input: the seconds that reading it takes
///     workbook-bench cells FILE.xlsx           # all cells, as JSON
///     workbook-bench write GRAPH FILE.xlsx     # the workbook of a graph
///     workbook-bench same GRAPH GRAPH          # whether two files hold the same graph
@main
enum WorkbookBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("generate", 3):
        guard let rows = Int(arguments[1]) else { fail("no number: \(arguments[1])") }
        try write(GeneratedSheet.workbook(rows: rows).bytes(), to: arguments[2])
      case ("time", 2): try time(arguments[1])
      case ("cells", 2): try print(cells(arguments[1]))
      case ("write", 3):
        let graph = try StakeholderGraph.reading(path: arguments[1]).value
        try write(graph.workbook(in: graph.language).bytes(), to: arguments[2])
      case ("same", 3):
        let graphs = try arguments.dropFirst().map {
          try StakeholderGraph.reading(path: $0).value.canonical
        }
        guard graphs[0] == graphs[1] else { fail("\(arguments[1]) and \(arguments[2]) differ") }
      default:
        fail(
          "usage: workbook-bench generate ROWS FILE | time FILE | cells FILE | write GRAPH FILE | same GRAPH GRAPH"
        )
      }
    } catch let error as UnreadableInput {
      let all = error.diagnostics.map {
        "\($0.location.map { "\($0): " } ?? "")\($0.message.english)"
      }
      fail(all.joined(separator: "\n"))
    } catch {
      fail("\(error)")
    }
  }

  /// Reads the file once for each line of input.
  private static func time(_ path: String) throws {
    let clock = ContinuousClock()
    while readLine() != nil {
      var count = 0
      let time = try clock.measure {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        try read(bytes) { _, row in count += row.cells.count }
      }
      print(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18, count)
      fflush(nil)
    }
  }

  private static func read(_ bytes: [UInt8], _ handOn: (String, ReadRow) -> Void) throws {
    try WorkbookReader.reading(bytes) { reader throws(UnreadableWorkbook) in
      for sheet in reader.sheets {
        _ = try reader.readRows(of: sheet) { handOn(sheet.name, $0) }
      }
    }
  }

  /// `{"Actors": {"A1": "id", …}, …}`
  private static func cells(_ path: String) throws -> String {
    var sheets: [String: [String: String]] = [:]
    try read([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))) { sheet, row in
      for cell in row.cells {
        let name = CellName(column: cell.column, row: row.number).description
        sheets[sheet, default: [:]][name] = text(of: cell.content)
      }
    }
    let data = try JSONSerialization.data(withJSONObject: sheets, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private static func text(of content: ReadCell.Content) -> String {
    switch content {
    case .text(let text), .number(let text), .date(let text), .failedFormula(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .uncomputedFormula: "?"
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("workbook-bench: \(message)\n".utf8))
    exit(1)
  }
}

/// A sheet of relations as a large city would have them: some columns repeat, some never do.
private enum GeneratedSheet {
  static func workbook(rows: Int) -> Workbook {
    let header = ["from", "to", "kind", "focus", "strength", "note"].map { Cell($0) }
    let kinds = ["cooperation", "exchange", "advocacy", "membership"]
    let body = (0..<rows).map { row in
      [
        Cell("unit-\(row * 7 % 60)"), Cell("actor-\(row * 7_919 % 5_003)"), Cell(kinds[row % 4]),
        Cell("area-\(row % 12)"), Cell(.number(Double(row % 5 + 1))),
        Cell("samverkan enligt avtal nummer \(row), i kraft sedan \(1990 + row % 35)"),
      ]
    }
    let columns = header.map { _ in Sheet.Column(width: 20) }
    return Workbook(
      title: "Generated",
      sheets: [Sheet(name: "Relations", columns: columns, rows: [header] + body)]
    )
  }
}
