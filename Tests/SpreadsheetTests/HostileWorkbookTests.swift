import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Files that are made to cost, or to reach where they should not: each is refused, and soon.
struct `A hostile workbook` {
  /// What reading says, within a time, that of the processor, so that a busy machine does not count.
  /// The limit is for debug builds; a release build stays below 0.2 s, and below 100 MB.
  private func refusal(
    of bytes: [UInt8],
    within limit: Duration = .seconds(1)
  ) -> UnreadableWorkbook? {
    let start = Self.processorTime
    defer { #expect(Self.processorTime - start < limit) }
    do throws(UnreadableWorkbook) {
      _ = try ReadSheet.all(in: bytes)
      return nil
    } catch {
      return error
    }
  }

  /// What this thread has had of the processor.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"

  /// A sound workbook with one part given otherwise.
  private func archive(
    replacing name: String = sheet,
    with content: TestArchive.Content,
    lacksChecksum: Bool = false
  ) -> TestArchive {
    var archive = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", shared: "<si/>").archive
    archive.entries.removeAll { $0.name == name }
    archive.entries.append(.init(name: name, content: content, lacksChecksum: lacksChecksum))
    return archive
  }

  // Thirteen bits stand for 258 bytes: 158 times.
  @Test(arguments: [sheet, "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"])
  func `that unfolds to more than spreadsheets do is refused`(part: String) {
    var bomb = archive(
      replacing: part,
      with: .deflated(before: "<x>", byte: " ", times: 40_000_000, after: "</x>"),
      lacksChecksum: true
    )
    #expect(refusal(of: bomb.bytes()) == .tooDense(part: part))
    // It is not read on either when it says that it is smaller than it is.
    bomb.entries[bomb.entries.count - 1].claimedSize = 3_000_000
    let refusal = refusal(of: bomb.bytes())
    #expect(refusal == .damaged(part: part) || refusal == .notAWorkbook)
  }

  @Test func `that is dense, but small, is read`() {
    let dense = archive(
      with: .deflated(before: "<worksheet>", byte: " ", times: 90_000, after: "</worksheet>")
    )
    #expect(refusal(of: dense.bytes()) == nil)
  }

  // A hundred parts of sixty times their size each would be 60 MB from one.
  @Test func `that unfolds to too much in all is refused`() throws {
    var limits = ReadingLimits()
    limits.unpackedBytes = 100_000
    limits.unpackedRatio = 1
    let dense = archive(
      with: .deflated(before: "<worksheet>", byte: " ", times: 100_000, after: "</worksheet>")
    )
    #expect(throws: UnreadableWorkbook.tooLarge(part: Self.sheet)) {
      try WorkbookReader.reading(dense.bytes(), limits: limits) {
        reader throws(UnreadableWorkbook) in
        for sheet in reader.sheets { _ = try reader.readRows(of: sheet) { _ in } }
      }
    }
  }

  @Test func `that names one part as many sheets is not read without end`() {
    var workbook = TestWorkbook(rows: "")
    let entries = (1...900).map { "<sheet name=\"S\($0)\" sheetId=\"\($0)\" r:id=\"rId1\"/>" }
    workbook["xl/workbook.xml"] =
      "<workbook \(TestWorkbook.namespaces)><sheets>\(entries.joined())</sheets></workbook>"
    var archive = workbook.archive
    archive.entries.removeAll { $0.name == Self.sheet }
    let blanks = String(repeating: " ", count: 300_000)
    archive.add(Self.sheet, "<worksheet>\(blanks)</worksheet>")
    // 50 MB in all are reached at the 175th sheet of 300 kB.
    #expect(refusal(of: archive.bytes()) == .tooLarge(part: Self.sheet))
  }

  @Test func `of too many parts is refused before they are counted`() {
    var archive = TestWorkbook(rows: "").archive
    for number in 0..<1_001 { archive.add("x\(number)", "") }
    #expect(refusal(of: archive.bytes()) == .tooManyParts)
    for claim in [1_001, 65_535] {
      archive.claimedCount = claim
      #expect(refusal(of: archive.bytes()) == .tooManyParts)
    }
  }

  @Test(arguments: [
    "../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:/evil", "xl\\evil.xml", "a\nb",
  ])
  func `with a part that leads out is refused`(name: String) {
    var archive = TestWorkbook(rows: "").archive
    archive.add(name, "x")
    #expect(refusal(of: archive.bytes()) == .suspiciousPart(name))
  }

  @Test func `with a part twice is refused`() {
    var archive = TestWorkbook(rows: "").archive
    archive.add("XL/Workbook.xml", "<workbook/>")
    #expect(refusal(of: archive.bytes()) == .suspiciousPart("XL/Workbook.xml"))
  }

  @Test func `with a link is refused`() {
    var archive = TestWorkbook(rows: "").archive
    archive.entries.append(
      .init(
        name: "xl/link",
        content: .stored(Array("/etc/passwd".utf8)),
        madeBy: 3 << 8 | 20,
        attributes: 0o120777 << 16
      )
    )
    #expect(refusal(of: archive.bytes()) == .suspiciousPart("xl/link"))
  }

  @Test func `with an encrypted part is refused`() {
    var archive = TestWorkbook(rows: "").archive
    archive.entries[3].flags |= 1
    #expect(refusal(of: archive.bytes()) == .suspiciousPart(Self.sheet))
  }

  // bzip2, LZMA, Zstandard: denser than what spreadsheets use.
  @Test(arguments: [UInt16(12), 14, 93])
  func `packed in another way is refused`(method: UInt16) {
    var archive = TestWorkbook(rows: "").archive
    archive.entries[3].method = method
    #expect(refusal(of: archive.bytes()) == .suspiciousPart(Self.sheet))
  }

  // D. Fifield, "A better zip bomb", WOOT 2019: every entry unfolds the same bytes.
  @Test func `whose parts share their bytes is refused`() {
    var archive = TestWorkbook(rows: "").archive
    archive.add("xl/a.xml", String(repeating: "a", count: 10_000))
    for number in 0..<20 {
      var shared = archive.entries[archive.entries.count - 1]
      shared.name = "xl/a\(number).xml"
      shared.sharesBytesOfEntry = 4
      archive.entries.append(shared)
    }
    guard case .suspiciousPart = refusal(of: archive.bytes()) else {
      Issue.record("it was read")
      return
    }
  }

  @Test(arguments: [0, 10, 2_033, 2_035, 90_000])
  func `that lies about its size is found out`(claim: Int) {
    var archive = TestWorkbook(rows: "<row><c><v>1</v></c></row>").archive
    archive.entries[3].claimedSize = claim
    archive.entries[3].content = .deflated(
      before: "<worksheet>",
      byte: " ",
      times: 2_011,
      after: "</worksheet>"
    )
    // The truth is 11 + 2,011 + 12 = 2,034 bytes.
    #expect(refusal(of: archive.bytes()) == .damaged(part: Self.sheet))
  }

  private static let types = [
    // Billion laughs, an external file, an external address, a parameter entity.
    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
    "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><x/>",
    "<!DOCTYPE worksheet><worksheet/>",
  ]

  @Test(arguments: types, [sheet, "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"])
  func `with a document type is refused`(text: String, part: String) {
    let bytes = archive(replacing: part, with: .stored(Array(text.utf8))).bytes()
    #expect(refusal(of: bytes) == .documentType(part: part))
  }

  @Test func `nested deep is refused`() {
    let text = String(repeating: "<a>", count: 100_000)
    let bytes = archive(with: .stored(Array(text.utf8))).bytes()
    #expect(refusal(of: bytes) == .tooDeep(part: Self.sheet))
  }

  @Test func `with ten million cells in a row is refused at the column where sheets end`() {
    let cells = "<worksheet><sheetData><row>" + String(repeating: "<c/>", count: 10_000_000)
    let bytes = archive(with: .stored(Array(cells.utf8)), lacksChecksum: true).bytes()
    #expect(refusal(of: bytes) == .damaged(part: Self.sheet))
  }

  private static let broken = [
    "", "not xml", "<worksheet>", "<worksheet></sheet>", "<worksheet>\u{0}</worksheet>",
    "<worksheet a=\"1\" a=\"2\"/>",
    "<worksheet>&no-such;</worksheet>", "<worksheet/><worksheet/>",
    // Rows and cells that are nowhere.
    "<worksheet><row r=\"0\"/></worksheet>", "<worksheet><row r=\"1048577\"/></worksheet>",
    "<worksheet><row r=\"-1\"/></worksheet>", "<worksheet><row r=\"2\"/><row r=\"2\"/></worksheet>",
    "<worksheet><row r=\"99999999999999999999\"/></worksheet>",
    "<worksheet><row><c r=\"XFE1\"/></row></worksheet>",
    "<worksheet><row><c r=\"B1\"/><c r=\"A1\"/></row></worksheet>",
    "<worksheet><row><c r=\"A2\"/></row></worksheet>",
    "<worksheet><row><c r=\"?\"/></row></worksheet>",
    // Values that are none.
    "<worksheet><row><c t=\"s\"><v>1</v></c></row></worksheet>",
    "<worksheet><row><c t=\"s\"><v>-1</v></c></row></worksheet>",
    "<worksheet><row><c t=\"s\"><v>2147483648</v></c></row></worksheet>",
    "<worksheet><row><c><v>abc</v></c></row></worksheet>",
    "<worksheet><row><c t=\"b\"><v>2</v></c></row></worksheet>",
    "<worksheet><row><c t=\"?\"><v>2</v></c></row></worksheet>",
    "<worksheet><mergeCell ref=\"A1:\"/><mergeCell ref=\"B2:A1\"/></worksheet>",
  ]

  @Test(arguments: broken)
  func `with a sheet that is none is refused`(text: String) {
    let bytes = archive(with: .stored(Array(text.utf8))).bytes()
    #expect(refusal(of: bytes) == .damaged(part: Self.sheet))
  }

  @Test func `that claims to be wide and long is read as far as it goes`() throws {
    let text = """
      <worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576">\
      <v>1</v></c></row></sheetData></worksheet>
      """
    let bytes = archive(with: .stored(Array(text.utf8))).bytes()
    #expect(try ReadSheet.all(in: bytes).first?.cells == ["XFD1048576": .number("1")])
  }

  @Test func `with an attribute of twenty megabytes is refused`() {
    let value = String(repeating: "a", count: 20_000_000)
    let bytes = archive(
      with: .stored(Array("<worksheet a=\"\(value)\"/>".utf8)),
      lacksChecksum: true
    )
    .bytes()
    #expect(refusal(of: bytes) == .damaged(part: Self.sheet))
  }

  @Test(arguments: ["a%=\"\" ", "xmlns:a%=\"u\" ", "a%='>' ", "a%=\"'\" "])
  func `with a hundred thousand attributes is refused`(attribute: String) {
    let all = (0..<100_000).map { attribute.replacing("%", with: String($0)) }.joined()
    for start in [
      "<worksheet ", "<!--->--><a ", "<!-- = --><a ", "<?x ?><a ", "<a><![CDATA[<]]><b ",
    ] {
      let content = TestArchive.Content.stored(Array((start + all + "/>").utf8))
      let bytes = archive(with: content, lacksChecksum: true).bytes()
      #expect(refusal(of: bytes) == .damaged(part: Self.sheet))
    }
  }

  @Test func `with namespaces piled up is refused`() {
    let names = (0..<60).map { "xmlns:n\($0)=\"u\($0)\" " }.joined()
    let text = "<a \(names)><b \(names)><c \(names)></c></b></a>"
    let bytes = archive(with: .stored(Array(text.utf8))).bytes()
    #expect(refusal(of: bytes) == .damaged(part: Self.sheet))
  }

  @Test func `in another encoding than UTF-8 is refused, and what it says of that is not heeded`()
    throws
  {
    let sheet = "<worksheet><row><c><v>1</v></c></row></worksheet>"
    let wide = sheet.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for text in [wide, [0xFF, 0xFE] + wide, Array("<worksheet>".utf8) + [0xE5]] {
      #expect(refusal(of: archive(with: .stored(text)).bytes()) == .damaged(part: Self.sheet))
    }
    let said = Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\(sheet)".utf8)
    let read = try ReadSheet.all(in: archive(with: .stored(said)).bytes())
    #expect(read.first?.cells == ["A1": .number("1")])
  }

  @Test func `that is no workbook is refused`() {
    #expect(refusal(of: []) == .notAWorkbook)
    #expect(refusal(of: Array("id;name\n".utf8)) == .notAWorkbook)
    #expect(refusal(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .encryptedOrOld)
    #expect(refusal(of: TestArchive().bytes()) == .notAWorkbook)
    var text = TestWorkbook(rows: "")
    text["xl/workbook.xml"] = "<document><body/></document>"
    #expect(refusal(of: text.archive.bytes()) == .notAWorkbook)
  }

  @Test func `that lacks a sheet is refused`() {
    var archive = TestWorkbook(rows: "").archive
    archive.entries.removeAll { $0.name == Self.sheet }
    #expect(refusal(of: archive.bytes()) == .damaged(part: Self.sheet))
  }

  @Test func `cut off anywhere is refused`() {
    let bytes = TestWorkbook(rows: "<row><c><v>1</v></c></row>").archive.bytes()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(refusal(of: Array(bytes.prefix(length))) != nil)
    }
  }

  @Test func `with any byte changed is refused or read, and nothing else`() {
    let bytes = TestWorkbook(
      rows: "<row><c t=\"s\"><v>0</v></c></row>",
      shared: "<si><t>å</t></si>"
    )
    .archive.bytes()
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0x55
      _ = refusal(of: changed)
    }
  }
}
