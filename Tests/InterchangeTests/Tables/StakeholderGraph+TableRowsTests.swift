import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// What a graph comes to when it is written into rows and read from them.
private func reread(_ graph: StakeholderGraph) throws -> StakeholderGraph {
  var assembly = TableAssembly()
  var rows = 0
  for table in GraphTable.allCases {
    let file = SourceFile(path: table.fileName, text: "")
    var line = 1
    func row(_ texts: [String]) -> TableRow {
      TableRow(
        cells: texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
          .init(
            column: column,
            text: text,
            location: SourceLocation(file: file, line: line, column: column + 1)
          )
        },
        location: SourceLocation(file: file, line: line, column: 1)
      )
    }
    let header = TableHeader(row(table.columns.map(\.header)), of: table)
    #expect(header.errors.isEmpty)
    graph.rows(of: table) { texts in
      line += 1
      rows += 1
      assembly.add(row(texts), under: header)
    }
  }
  #expect(assembly.usedRows == rows)
  #expect(assembly.refusedRows == 0)
  let file = SourceFile(path: "graph.csv", text: "")
  return try StakeholderGraph.reading([assembly.document(in: file)]).value
}

struct `Tables of a graph` {
  @Test func `hold everything that a graph can say`() throws {
    let graph = try FullGraph.graph()
    #expect(try reread(graph).canonical == graph.canonical)
  }

  @Test(arguments: ["malmo", "examples/bergslund", "examples/sjostad"])
  func `hold the delivered graphs`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Graphs/\(name)").standardizedFileURL.path
    let graph = try StakeholderGraph.reading(path: folder).value
    #expect(try reread(graph).canonical == graph.canonical)
  }

  @Test(arguments: Seeds.upTo(100))
  func `hold random graphs`(seed: UInt64) throws {
    let graph = try RandomGraph(seed: seed).graph()
    #expect(try reread(graph).canonical == graph.canonical)
  }
}
