import Foundation
@testable import Spreadsheet
import TestSupport
import Testing

struct `A workbook that is written` {
  private func workbook(_ rows: [[Cell]], name: String = "Plan") -> Workbook {
    Workbook(title: "Prov", sheets: [Sheet(name: name, columns: [], rows: rows)])
  }

  private func reread(_ workbook: Workbook) throws -> [ReadSheet] {
    try ReadSheet.all(in: workbook.bytes())
  }

  @Test func `has every value that it was given`() throws {
    let written = workbook([
      [Cell("namn"), Cell(.number(3)), Cell(.truth(true)), Cell(.blank)],
      [Cell(.number(0.1)), Cell(""), Cell("0114"), Cell(.truth(false))],
    ])
    #expect(
      try reread(written).first?.cells == [
        "A1": .text("namn"), "B1": .number("3"), "C1": .truth(true),
        "A2": .number("0.1"), "C2": .text("0114"), "D2": .truth(false),
      ]
    )
  }

  private static let texts = [
    "=1+1", "=cmd|'/c calc'!A1", "+46 40 34", "-x", "@SUM", "\t=1", "\n=1", "{=1}",
    "=HYPERLINK(\"http://x\")", "\"=1\"", ";=1", "＝1", "http://example.org/?a=1&b=2",
    "mailto:a@example.org", "internal:Plan!A1", "external:c:\\x.xlsx", "_x000D_", "a\r\nb",
    "\u{0}\u{1}\u{1F}", "\u{FFFE}", " blanks ", "<b>&amp;</b>", "å ä ö 🏛", "1,5", "2015-06", "NO",
    "TRUE", "#N/A", String(repeating: "å", count: 32_767),
  ]

  @Test func `has text as text, whatever it begins with`() throws {
    let written = workbook(Self.texts.map { [Cell($0)] })
    let read = try #require(try reread(written).first)
    #expect(read.rows.map { $0.cells.map(\.content) } == Self.texts.map { [.text($0)] })
    // No formula and no link in any part.
    let sheet = try part("xl/worksheets/sheet1.xml", of: written)
    #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
  }

  @Test(arguments: UInt64(0)..<20)
  func `comes back as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
      (0..<Int.random(in: 0..<12, using: &random)).map { _ -> Cell in
        switch Int.random(in: 0..<5, using: &random) {
        case 0: Cell(.number(Double(Int.random(in: -1_000...100_000, using: &random)) / 8))
        case 1: Cell(.truth(Bool.random(using: &random)))
        case 2: Cell(.blank)
        default: Cell(Self.texts[Int.random(in: 0..<Self.texts.count - 1, using: &random)])
        }
      }
    }
    var expected: [String: ReadCell.Content] = [:]
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let name = CellName(column: column + 1, row: row + 1).description
        switch cell.value {
        case .blank, .count: continue
        case .text(let text): expected[name] = .text(text)
        case .truth(let truth): expected[name] = .truth(truth)
        case .number(let number):
          let whole = number == number.rounded()
          expected[name] = .number(whole ? String(Int(number)) : String(number))
        }
      }
    }
    #expect(try reread(workbook(rows)).first?.cells == expected)
  }

  @Test func `is the same in every byte, whenever it is written`() throws {
    var written = workbook([[Cell("a", style: CellStyle(font: .bold, fill: .green))]])
    written.sheets[0].columns = [
      .init(width: 20, choices: Choices(.texts(["x", "y"]), isStrict: true, message: "Välj"))
    ]
    #expect(try written.bytes() == written.bytes())
    // Not the time at which it was written.
    let dates = try part("docProps/core.xml", of: written).split(separator: "2000-01-01T00:00:00Z")
    #expect(dates.count == 3)
  }

  @Test func `keeps sums at the bottom out of its filter`() throws {
    var sheet = Sheet(
      name: "Sums",
      columns: [.init(width: 9), .init(width: 9)],
      rows: ["Area", "Rail", "Housing", "Sum"].map { [Cell($0), Cell(.number(1))] }
    )
    sheet.filterRow = 0
    sheet.footerRows = 1
    let xml = try part("xl/worksheets/sheet1.xml", of: Workbook(title: "Prov", sheets: [sheet]))
    #expect(xml.contains("<autoFilter ref=\"A1:B3\"/>"), "\(xml)")
  }

  @Test func `keeps its header in sight and offers what may be chosen`() throws {
    let long = (0..<200).map { "value-\($0)" }
    var sheet = Sheet(
      name: "Plan",
      columns: [
        .init(
          width: 12,
          choices: Choices(.texts(["a", "b"]), isStrict: true, message: "a eller b")
        ),
        .init(width: 30, choices: Choices(.texts(long), isStrict: false)),
        .init(width: 30, choices: Choices(.column(0, sheet: "Plan"), isStrict: false)),
        .init(width: 30, choices: Choices(.texts(["a, b", "c"]), isStrict: false)),
      ],
      rows: [[Cell("ett"), Cell("två")]]
    )
    sheet.frozenRows = 1
    sheet.filterRow = 0
    let written = Workbook(title: "Prov", sheets: [sheet])
    let xml = try part("xl/worksheets/sheet1.xml", of: written)
    #expect(xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""))
    #expect(
      xml.contains("<autoFilter ref=\"A1:B2\"/>") || xml.contains("<autoFilter ref=\"A1:D2\"/>")
    )
    #expect(xml.contains("<formula1>\"a,b\"</formula1>"))
    #expect(xml.contains("<formula1>'Lists'!$A$1:$A$200</formula1>"))
    #expect(xml.contains("<formula1>'Lists'!$B$1:$B$2</formula1>"))
    #expect(xml.contains("OFFSET('Plan'!$A$2,0,0,MAX(1,COUNTA('Plan'!$A$2:$A$1048576)),1)"))
    let lists = try #require(try reread(written).last)
    #expect(lists.name == Workbook.listsSheet && lists.isHidden)
    #expect(lists.cells["A200"] == .text("value-199") && lists.cells["B1"] == .text("a, b"))
  }

  // Two ids in A and one in B, behind one text: a list of four, whose parts end in rows 3 and 4.
  @Test func `offers what stands in several columns, by formulas that know it now`() throws {
    let places = [ColumnPlace(0, sheet: "A"), ColumnPlace(1, sheet: "B")]
    let choices = Choices(.joined(["standard"], places), isStrict: false)
    var first = Sheet(
      name: "A",
      columns: [.init(width: 9, choices: choices)],
      rows: [[Cell("id")], [Cell("ett")], [Cell("två")]]
    )
    first.frozenRows = 1
    var second = Sheet(
      name: "B",
      columns: [],
      rows: [[Cell("name"), Cell("id")], [Cell("Tre"), Cell("tre")], [Cell(.count(places[0]))]]
    )
    second.frozenRows = 1
    let written = Workbook(title: "Prov", sheets: [first, second])
    let rule = try part("xl/worksheets/sheet1.xml", of: written)
    #expect(rule.contains("OFFSET('Lists'!$A$1,0,0,MAX(1,MIN(1004,'Lists'!$C$1)),1)"))
    let lists = try part("xl/worksheets/sheet3.xml", of: written)
    #expect(lists.contains("<f>1+COUNTA('A'!$A$2:$A$1048576)</f><v>3</v>"))
    #expect(lists.contains("<f>$B$1+COUNTA('B'!$B$2:$B$1048576)</f><v>4</v>"))
    let sheets = try reread(written)
    let offered = (1...5).map { sheets.last?.cells["A\($0)"] }
    #expect(offered.prefix(4) == [.text("standard"), .text("ett"), .text("två"), .text("tre")])
    #expect(offered[4] == nil || offered[4] == .text(""))
    #expect(sheets[1].cells["A3"] == .number("2"))
  }

  @Test func `refuses what the format has no room for`() throws {
    let long = String(repeating: "x", count: 32_768)
    #expect(
      throws: UnwritableWorkbook.textTooLong(sheet: "Plan", cell: CellName(column: 2, row: 1))
    ) { try workbook([[Cell("a"), Cell(long)]]).bytes() }
    #expect(throws: UnwritableWorkbook.tooManyCells(sheet: "Plan")) {
      try workbook([Array(repeating: Cell("a"), count: 16_385)]).bytes()
    }
  }

  @Test(arguments: [
    "", "a/b", "[a]", "a:b", "a*", "a?", "a\\b", "'a", String(repeating: "a", count: 32),
  ])
  func `refuses a name that a sheet cannot have`(name: String) {
    #expect(throws: UnwritableWorkbook.notASheetName(name)) {
      try workbook([], name: name).bytes()
    }
  }

  @Test func `refuses a name that another sheet has`() {
    var twice = workbook([], name: "plan")
    twice.sheets.append(Sheet(name: "PLAN", columns: [], rows: []))
    #expect(throws: UnwritableWorkbook.notASheetName("PLAN")) { try twice.bytes() }
  }

  /// A part as text.
  private func part(_ name: String, of workbook: Workbook) throws -> String {
    try workbook.bytes().withUnsafeBufferPointer { bytes in
      let archive = try ZipArchive(bytes, limits: ReadingLimits())
      let found = archive.part(name)
      let stream = try archive.stream(of: #require(found))
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while let count = buffer.withUnsafeMutableBytes({ stream.read(into: $0) }), count > 0 {
        text += buffer[..<count]
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}

struct `A fill` {
  // (L₁ + 0.05) / (L₂ + 0.05) of the relative luminances, WCAG 2.1.
  @Test(arguments: Fill.allCases)
  func `has a contrast of at least 4.5 to the text on it`(fill: Fill) {
    func luminance(_ color: UInt32) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let value = Double(color >> UInt32(shift) & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (paper, ink) = (luminance(fill.background), luminance(fill.ink))
    #expect((max(paper, ink) + 0.05) / (min(paper, ink) + 0.05) >= 4.5)
  }
}
