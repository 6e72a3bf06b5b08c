import Diagnostics
import Spreadsheet
import Testing

@testable import Interchange

struct `A workbook for Kumu` {
  private func bytes(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    let sheets = sheets.map { name, rows in
      Sheet(name: name, columns: [], rows: rows.map { $0.map { Cell($0) } })
    }
    return try Workbook(title: "t", sheets: sheets).bytes()
  }

  private func read(_ sheets: [(name: String, rows: [[String]])]) throws -> FlatGraph {
    try KumuWorkbookReader.reading(bytes(sheets), path: "k.xlsx").value
  }

  private func diagnostics(_ sheets: [(name: String, rows: [[String]])]) throws -> [String] {
    let bytes = try bytes(sheets)
    func told(_ diagnostics: [Diagnostic]) -> [String] {
      diagnostics.map { "\($0.location?.description ?? "nowhere") \($0.code)" }
    }
    do throws(UnreadableInput) {
      return told(try KumuWorkbookReader.reading(bytes, path: "k.xlsx").diagnostics)
    } catch {
      return told(error.diagnostics)
    }
  }

  @Test func `has elements and connections, by label or by id`() throws {
    let graph = try read([
      (
        "Elements",
        [
          ["Label", "Type", "Description"], ["Lund", "city", "near"], [" Malmö ", "city"],
          ["Öresund"],
        ]
      ),
      (
        "Connections",
        [
          ["From", "To", "Direction", "Type"], ["Lund", "Malmö", "directed", "rail"],
          ["Malmö", "Helsingør", "mutual", ""],
        ]
      ),
    ])
    #expect(
      graph.shownNodes == [
        "Lund: label=Lund type=city description=near", "Malmö: label=Malmö type=city",
        "Öresund: label=Öresund", "Helsingør: ",
      ]
    )
    #expect(graph.shownEdges == ["Lund>Malmö: type=rail", "Malmö-Helsingør: "])
    let named = try read([
      ("Elements", [["ID", "Label"], ["e1", "Lund"], ["e2", "Lund"]]),
      ("Connections", [["ID", "From", "To"], ["c1", "e2", "e1"]]),
    ])
    #expect(named.shownNodes == ["e1: label=Lund", "e2: label=Lund"])
    #expect(named.shownEdges == ["e2-e1: id=c1"])
  }

  @Test func `may go on under other headings behind an empty row, and passes over what it says`()
    throws
  {
    let graph = try read([
      (
        "All",
        [
          ["Label", "Type"], ["Lund", "city"], [], ["Label", "Tags"], ["Skåne", "region"], [],
          ["From", "To"], ["Lund", "Skåne"],
        ]
      ),
      ("Notes (IGNORE)", [["Label"], ["not me"]]),
    ])
    #expect(graph.shownNodes == ["Lund: label=Lund type=city", "Skåne: label=Skåne tags=region"])
    #expect(graph.shownEdges == ["Lund-Skåne: "])
  }

  @Test func `has every row used or told, with its cell`() throws {
    let told = try diagnostics([
      ("Elements", [["Label", "Type"], ["", "city"], ["Lund", ""], ["Lund", "again"]]),
      ("Connections", [["From", "To"], ["Lund", ""], ["", "Lund"]]),
      ("Prices", [["What", "Cost"], ["tea", "3"]]),
    ])
    #expect(
      told == [
        "k.xlsx:Connections!A2 empty-name", "k.xlsx:Connections!A3 empty-name",
        "k.xlsx:Elements!A2 empty-name", "k.xlsx:Elements!A4 repeated-node",
        "k.xlsx:Prices!A1 unread-part",
      ]
    )
    #expect(
      try diagnostics([("Prices", [["What"], ["tea"]])]).contains { $0.hasSuffix("no-elements") }
    )
  }
}
