import Spreadsheet
import TestSupport
import Testing

struct `A workbook that is read` {
  @Test func `has cells of every type`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>inne</t></is></c>\
        <c r="C1" t="str"><f>A1&amp;"x"</f><v>räknat</v></c><c r="D1" t="b"><v>1</v></c>\
        <c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><v>42</v></c>\
        <c r="G1" t="n"><v>0.5</v></c><c r="H1" t="d"><v>2015-06-22</v></c></row>
        """,
      shared: "<si><t>delad</t></si>"
    )
    #expect(
      try workbook.cells() == [
        "A1": .text("delad"), "B1": .text("inne"), "C1": .text("räknat"), "D1": .truth(true),
        "E1": .failedFormula("#DIV/0!"), "F1": .number("42"), "G1": .number("0.5"),
        "H1": .date("2015-06-22"),
      ]
    )
  }

  @Test func `says where cells and rows are, or leaves it to be counted`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c></row>\
        <row><c><v>4</v></c></row><row r="9"/><row><c r="A10"><v>5</v></c></row>
        """
    )
    #expect(
      try workbook.cells() == [
        "B3": .number("1"), "C3": .number("2"), "AA3": .number("3"), "A4": .number("4"),
        "A10": .number("5"),
      ]
    )
  }

  @Test func `has no cell where there is only a look`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"/><c r="C1" t="s"/></row>\
        <row r="2" s="1" customFormat="1"><c r="A2" s="1"/></row>
        """
    )
    let sheet = try #require(try workbook.read().first)
    #expect(sheet.rows == [ReadRow(number: 1, cells: [.init(column: 1, content: .number("1"))])])
  }

  @Test func `joins runs of different looks, without how they are pronounced`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r>\
        <r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c></row>
        """,
      shared: """
        <si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh>\
        <phoneticPr fontId="1"/></si>
        """
    )
    #expect(try workbook.cells() == ["A1": .text("東京"), "B1": .text("a b")])
  }

  @Test func `may have a prefix on every name`() throws {
    var workbook = TestWorkbook(rows: "")
    workbook["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ja</x:t></x:is></x:c></x:row>\
      </x:sheetData></x:worksheet>
      """
    workbook["xl/workbook.xml"] = """
      <x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <x:sheets><x:sheet name="Plan" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>
      """
    #expect(try workbook.cells() == ["A1": .text("ja")])
  }

  @Test func `finds its parts by what it says of them and not by their names`() throws {
    var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
    let sheet = workbook["xl/worksheets/sheet1.xml"]
    workbook.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    workbook["Data/Blad.XML"] = sheet
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "/data/blad.xml")
    ])
    #expect(try workbook.cells() == ["A1": .number("1")])
  }

  @Test func `has its sheets in the order of their tabs, hidden ones too`() throws {
    var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
    workbook["xl/workbook.xml"] = """
      <workbook \(TestWorkbook.namespaces)><sheets>\
      <sheet name="Två &amp; tre" sheetId="9" state="hidden" r:id="rId9"/>\
      <sheet name="Bild" sheetId="3" r:id="rId3"/>\
      <sheet name="Ett" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>
      """
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId9", "worksheet", "../xl/worksheets/sheet2.xml"),
      ("rId3", "chartsheet", "chartsheets/sheet1.xml"),
    ])
    workbook["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData/></worksheet>"
    let sheets = try workbook.read()
    #expect(sheets.map(\.name) == ["Två & tre", "Ett"])
    #expect(sheets.map(\.isHidden) == [true, false])
  }

  @Test func `has dates as its styles show them`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" s="1"><v>42177</v></c><c r="B1" s="2"><v>42177</v></c>\
        <c r="C1" s="3"><v>114</v></c><c r="D1" s="0"><v>42177</v></c><c r="E1" s="9"><v>7</v></c>\
        </row>
        """,
      styles: """
        <numFmts count="2"><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/>\
        <numFmt numFmtId="165" formatCode="0000"/></numFmts>\
        <cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
        </cellXfs>
        """
    )
    #expect(
      try workbook.cells() == [
        "A1": .date("2015-06-22"), "B1": .date("2015-06-22"), "C1": .number("0114"),
        "D1": .number("42177"), "E1": .number("7"),
      ]
    )
  }

  @Test func `counts days from 1904 where it says so`() throws {
    let workbook = TestWorkbook(
      rows: "<row><c s=\"0\"><v>40715</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
      from1904: true
    )
    #expect(try workbook.cells() == ["A1": .date("2015-06-22")])
  }

  @Test func `tells of a formula that nobody has computed`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c>\
        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c></row>
        """
    )
    #expect(
      try workbook.cells() == [
        "A1": .uncomputedFormula, "B1": .uncomputedFormula, "D1": .number("2"),
      ]
    )
  }

  @Test func `tells which cells are merged`() throws {
    let workbook = TestWorkbook(
      rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>",
      after:
        "<mergeCells count=\"2\"><mergeCell ref=\"B2:C4\"/><mergeCell ref=\"$E$1\"/></mergeCells>"
    )
    #expect(
      try workbook.read().first?.merged == [
        MergedCells(rows: 2...4, columns: 2...3), MergedCells(rows: 1...1, columns: 5...5),
      ]
    )
  }

  @Test func `keeps text as it was typed`() throws {
    let workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c></row>
        """,
      shared: """
        <si><t>0114</t></si><si><t xml:space="preserve"> rad 1_x000D_\n_x005F_x000D_ å&lt; </t></si>
        """
    )
    #expect(
      try workbook.cells() == [
        "A1": .text("0114"), "B1": .text(" rad 1\r\n_x000D_ å< "), "C1": .text("<a> & b"),
      ]
    )
  }

  @Test func `leaves macros and other workbooks alone`() throws {
    var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
    workbook["xl/vbaProject.bin"] = "not read"
    workbook["xl/externalLinks/externalLink1.xml"] = "<!DOCTYPE x><not read"
    #expect(try workbook.cells() == ["A1": .number("1")])
  }
}
