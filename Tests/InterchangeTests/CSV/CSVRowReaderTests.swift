import TestSupport
import Testing

@testable import Interchange

struct `The rows of a CSV file` {
  /// The rows of a text, each with its line and its cells; a fault as its name and place.
  private func rows(_ text: String, partSize: Int = 1 << 18, rowLimit: Int = 1 << 20) -> [String] {
    var reader = CSVRowReader(
      CSVSource(path: "x.csv", bytes: Array(text.utf8)),
      from: 0,
      line: 1,
      separator: 0x2C,
      partSize: partSize,
      rowLimit: rowLimit
    )
    var rows: [String] = []
    while let row = reader.next() {
      if let fault = row.fault {
        rows.append("\(row.line) \(fault.kind) \(fault.line):\(fault.column)")
      } else {
        rows.append("\(row.line) " + row.cells.map { reader.text(of: $0) }.joined(separator: "|"))
      }
    }
    return rows
  }

  @Test(
    arguments: [
      ("", []), ("a", ["1 a"]), ("a\n", ["1 a"]), ("a,b\r\nc,d\r\n", ["1 a|b", "2 c|d"]),
      ("a,\n,b", ["1 a|", "2 |b"]), (",", ["1 |"]), ("\"a,b\",c", ["1 a,b|c"]),
      ("\"a\nb\",c\nd,e", ["1 a\nb|c", "3 d|e"]), ("\"a\"\"b\"", ["1 a\"b"]), ("\"\"", ["1 "]),
      ("a\"b,c", ["1 a\"b|c"]), ("\"a\" ,b", ["1 a|b"]), ("\"a\r\nb\"\r\n", ["1 a\r\nb"]),
      ("  ,\" \"", ["1 | "]), ("\n\na", ["1 ", "2 ", "3 a"]), ("\"\"\"\"", ["1 \""]),
      ("a\r", ["1 a"]), ("å,\"ä\"\nö", ["1 å|ä", "2 ö"]),
    ] as [(String, [String])]
  )
  func `are those of RFC 4180`(text: String, expected: [String]) {
    for size in [1, 2, 3, 5, 1 << 18] { #expect(rows(text, partSize: size) == expected) }
  }

  @Test(
    arguments: [
      ("a,\"b", ["1 openQuote 1:3"]), ("a\n\"b\nc,d\n", ["1 a", "2 openQuote 2:1"]),
      ("\"a\"b,c\nd", ["1 textAfterQuote 1:4", "2 d"]),
      ("å,\"x\ny\"z\nd", ["1 textAfterQuote 2:3", "3 d"]),
      ("a,b\u{0}c\nd", ["1 zeroByte 1:3", "2 d"]),
      ("\"\"\"", ["1 openQuote 1:1"]),
    ] as [(String, [String])]
  )
  func `tell what is wrong with one, and go on`(text: String, expected: [String]) {
    for size in [1, 2, 3, 5, 1 << 18] { #expect(rows(text, partSize: size) == expected) }
  }

  @Test func `have cells with their lines and columns in letters`() {
    var reader = CSVRowReader(
      CSVSource(path: "x.csv", bytes: Array("åäö,\"x\nyö\",z\n".utf8)),
      from: 0,
      line: 7,
      separator: 0x2C
    )
    let row = reader.next()
    #expect(row?.cells.map(\.line) == [7, 7, 8])
    #expect(row?.cells.map(\.column) == [1, 5, 5])
  }

  @Test func `are refused when they have too many cells, or are too long`() {
    #expect(rows(String(repeating: ",", count: 1 << 15)).first?.hasPrefix("1 tooManyCells") == true)
    #expect(rows(String(repeating: ",", count: CSVRowReader.cellLimit - 1)).count == 1)
    let long = "a\n\"" + String(repeating: "x", count: 5_000)
    #expect(rows(long, partSize: 100, rowLimit: 1_000) == ["1 a", "2 tooLong 2:1"])
    #expect(rows(long, partSize: 100, rowLimit: 10_000) == ["1 a", "2 openQuote 2:1"])
  }

  // Written by our writer, whatever the cells are.
  @Test(arguments: UInt64(0)..<100)
  func `give back quoted cells, however they are cut`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters = Array("a\",;\n\r\tö ")
    var bytes: [UInt8] = []
    var expected: [String] = []
    for _ in 0..<5 {
      var cells: [String] = []
      for column in 0..<3 {
        let cell = String(
          (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &generator)]
          }
        )
        if column > 0 { bytes.append(0x2C) }
        CSVQuotes.quoted(cell, to: &bytes)
        cells.append(cell)
      }
      bytes += [0x0D, 0x0A]
      expected.append(cells.joined(separator: "|"))
    }
    let read = rows(
      String(decoding: bytes, as: UTF8.self),
      partSize: Int.random(in: 1...20, using: &generator)
    )
    #expect(read.map { $0.drop { $0 != " " }.dropFirst() }.map(String.init) == expected)
  }
}
