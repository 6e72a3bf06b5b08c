import Diagnostics
import Testing

@testable import Interchange

struct `A format` {
  @Test(arguments: [
    ("a.graphml", [FileFormat.graphML]), ("A.GEXF", [.gexf]), ("a.xml", [.graphML, .gexf]),
    ("a.json", [.kumu, .nodeLink]), ("a.b/c.csv", [.edgeList]), ("a.dot", [.dot]),
    ("a.yaml", [.yaml]),
    ("folder", [.tables, .gephi]), ("a.csv/", [.tables, .gephi]), ("a.docx", []),
    ("plan.XLSX", [.workbook, .kumuWorkbook]), ("plan.xlsm", [.workbook]),
  ])
  func `is told by the ending of a path, as far as that says`(path: String, formats: [FileFormat]) {
    #expect(FileFormat.named(by: path) == formats)
  }

  @Test func `is read or written, and has a name of its own`() {
    for format in FileFormat.allCases { #expect(format.isRead || format.isWritten) }
    #expect(Set(FileFormat.allCases.map(\.name.swedish)).count == FileFormat.allCases.count)
    #expect(Set(FileFormat.allCases.map(\.name.english)).count == FileFormat.allCases.count)
  }
}
