import Testing

@testable import Interchange

struct `The lines of a table that is not kept` {
  @Test func `are those that it has`() {
    let text = "\u{FEFF}id,name\r\nå,ö\n\nlast"
    let lines = CSVLines(CSVSource(path: "x.csv", bytes: Array(text.utf8)))
    #expect((1...4).map { lines.line($0) } == ["id,name", "å,ö", "", "last"])
    #expect(lines.line(5) == nil)
    #expect(lines.line(0) == nil)
  }

  // Lines of 26 bytes across parts of a mebibyte.
  @Test func `are found far behind`() {
    var bytes: [UInt8] = []
    for number in 1...50_000 {
      let digits = String(number)
      bytes += Array((String(repeating: "x", count: 25 - digits.count) + digits + "\n").utf8)
    }
    let lines = CSVLines(CSVSource(path: "x.csv", bytes: bytes))
    for number in [1, 2, 40_329, 40_330, 40_331, 49_999, 50_000] {
      #expect(lines.line(number)?.drop { $0 == "x" } == "\(number)")
    }
  }
}
