import Spreadsheet
import Testing

struct `The name of a cell` {
  // Z is column 26; after it AA is 27, so ZZ is 26 · 26 + 26 = 702 and AAA is 703.
  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 26, 9), ("AA10", 27, 10), ("ZZ3", 702, 3), ("AAA3", 703, 3),
    ("XFD1048576", 16_384, 1_048_576),
  ])
  func `counts columns in letters and rows in figures`(name: String, column: Int, row: Int) {
    #expect(CellName(name) == CellName(column: column, row: row))
    #expect(CellName(column: column, row: row).description == name)
  }

  @Test func `may have its parts fixed`() {
    #expect(CellName("$C$17") == CellName(column: 3, row: 17))
  }

  @Test(arguments: ["", "A", "1", "1A", "a1", "A-1", "A1:B2", "Ä1", "A 1"])
  func `has letters first and then figures`(text: String) {
    #expect(CellName(text) == nil)
  }

  @Test func `may be too long for numbers, and is read all the same`() throws {
    let name = String(repeating: "Z", count: 100) + String(repeating: "9", count: 100)
    let place = try #require(CellName(name))
    #expect(place.column > 16_384 && place.row > 1_048_576)
  }
}
