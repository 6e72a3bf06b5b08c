import Diagnostics
import Spreadsheet
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `A workbook with a graph` {
  private static let city = """
    format: omvarld/1
    id: small
    title: Småstad
    principal: city
    language: sv
    focus-areas:
      - {id: rail, name: Tåg}
    actors:
      - {id: city, name: Staden, kind: municipality, levels: [local]}
      - {id: lund, name: Lund, kind: municipality, levels: [local]}
    relations:
      - {from: city, to: lund, kind: cooperation, focus: [rail], strength: 3, status: ongoing}
    """

  /// The workbook of a small city, once somebody has been at it.
  private func workbook(_ edit: (inout Workbook) throws -> Void) throws -> [UInt8] {
    var workbook = try StakeholderGraph(yaml: Self.city, beside: nil).workbook(in: .swedish)
    try edit(&workbook)
    return try workbook.bytes()
  }

  /// What is wrong with a workbook: place, code, message and hint.
  private func problems(_ bytes: [UInt8], language: Language = .english) -> [String] {
    do throws(UnreadableInput) {
      _ = try StakeholderGraph.reading(workbook: bytes, path: "plan.xlsx")
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        (diagnostic.location.map { "\($0): " } ?? "")
          + "\(diagnostic.message[language]); \(diagnostic.hint?[language] ?? "")"
      }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Diagnosed<StakeholderGraph> {
    try StakeholderGraph.reading(workbook: bytes, path: "plan.xlsx")
  }

  @Test func `tells of what is wrong by sheet and cell`() throws {
    let bytes = try workbook { workbook in
      workbook.set("coperation", in: .relations, "kind")
      workbook.set("2015-13", in: .relations, "since")
      workbook.set("rall", in: .relations, "focus")
      workbook.set("nine", in: .relations, "strength")
      workbook.set("munincipality", in: .actors, "kind", row: 2)
    }
    let places = problems(bytes).map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    // Relations: from, to, kind, focus, strength, status, since. Actors: id, three names, kind.
    #expect(
      places == [
        "plan.xlsx:Actors!E3", "plan.xlsx:Relations!C2", "plan.xlsx:Relations!D2",
        "plan.xlsx:Relations!E2", "plan.xlsx:Relations!G2",
      ]
    )
    #expect(
      problems(bytes)[1]
        == "plan.xlsx:Relations!C2: unknown value 'coperation' for 'kind'; did you mean 'cooperation'?"
    )
  }

  @Test func `tells of a cell that is empty and must not be`() throws {
    let bytes = try workbook { workbook in
      workbook.set("", in: .relations, "kind")
      workbook.set("", in: .actors, "name", row: 2)
    }
    #expect(
      problems(bytes) == [
        "plan.xlsx:Actors!B3: an actor has no 'name'; fill in the cell of that column",
        "plan.xlsx:Relations!C2: a relation has no 'kind'; fill in the cell of that column",
      ]
    )
  }

  @Test func `may have its columns in any order, and some of them gone`() throws {
    let bytes = try workbook { workbook in
      for place in workbook.sheets.indices.dropFirst() {
        workbook.sheets[place].rows = workbook.sheets[place].rows.map { Array($0.reversed()) }
        workbook.sheets[place].columns.reverse()
      }
      workbook.sheets.removeAll { $0.name == "FollowUp" || $0.name == "Vägledning" }
    }
    #expect(
      try read(bytes).value.canonical
        == StakeholderGraph(yaml: Self.city, beside: nil).canonical
    )
  }

  @Test func `may have its sheets named in Swedish, in any order, and hidden`() throws {
    let bytes = try workbook { workbook in
      for place in workbook.sheets.indices {
        if let table = GraphTable(called: workbook.sheets[place].name) {
          workbook.sheets[place].name = table.name.swedish
        }
      }
      workbook.sheets.reverse()
    }
    #expect(
      try read(bytes).value.canonical
        == StakeholderGraph(yaml: Self.city, beside: nil).canonical
    )
  }

  @Test func `may have sheets of somebody's own, which is told`() throws {
    let bytes = try workbook {
      $0.sheets.append(Sheet(name: "Mina tankar", columns: [], rows: [[Cell("…")]]))
    }
    let notices = try read(bytes).diagnostics.filter { $0.code == "sheet-not-read" }
    #expect(notices.map { $0.location?.description } == ["plan.xlsx:Mina tankar!A1"])
  }

  @Test func `has no sheet with a name that is nearly a table's`() throws {
    let bytes = try workbook { workbook in
      for place in workbook.sheets.indices where workbook.sheets[place].name == "Actors" {
        workbook.sheets[place].name = "Acters"
      }
    }
    // That the principal is lacking is no news then.
    #expect(problems(bytes).count == 1)
    #expect(problems(bytes).first?.contains("did you mean 'Actors'?") == true)
  }

  @Test func `has a column for every cell`() throws {
    let bytes = try workbook { workbook in
      workbook.set("Namn", in: .actors, "name", row: 0)
    }
    #expect(problems(bytes).count == 1)
    #expect(problems(bytes).first?.hasPrefix("plan.xlsx:Actors!B1: the sheet 'Actors'") == true)
  }

  @Test func `says what it is called`() throws {
    let bytes = try workbook { $0.sheets.removeAll { $0.name == "Graph" } }
    #expect(
      problems(bytes) == [
        "the workbook 'plan.xlsx' has no sheet 'Graph', which says what the graph is called; "
          + "omvarld new plan.xlsx writes a workbook with all sheets"
      ]
    )
  }

  @Test func `has numbers, dates and truths as spreadsheets have them`() throws {
    // 42,156 is 1 June 2015, shown as a month; 42,177 is 22 June, shown as a day.
    var workbook = TestWorkbook(
      rows: """
        <row r="1"><c t="str"><v>key</v></c><c t="str"><v>value</v></c></row>\
        <row r="2"><c t="str"><v>format</v></c><c t="str"><v>omvarld/1</v></c></row>\
        <row r="3"><c t="str"><v>id</v></c><c><v>2030</v></c></row>\
        <row r="4"><c t="str"><v>title</v></c><c t="str"><v>Malmo\u{308}</v></c></row>\
        <row r="5"><c t="str"><v>principal</v></c><c t="str"><v>city</v></c></row>\
        <row r="6"><c t="str"><v>language</v></c><c t="str"><v>sv</v></c></row>
        """,
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/><xf numFmtId=\"14\"/></cellXfs>"
    )
    workbook["xl/workbook.xml"] = """
      <workbook \(TestWorkbook.namespaces)><sheets><sheet name="Graf" sheetId="1" r:id="rId1"/>\
      <sheet name="Aktörer" sheetId="2" r:id="rId9"/></sheets></workbook>
      """
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
      ("rId9", "worksheet", "worksheets/sheet2.xml"),
    ])
    workbook["xl/worksheets/sheet2.xml"] = """
      <worksheet><sheetData><row><c t="str"><v>id</v></c><c t="str"><v>name</v></c>\
      <c t="str"><v>since</v></c><c t="str"><v>until</v></c><c t="str"><v>kind</v></c></row>\
      <row><c t="str"><v>city</v></c><c><v>1904</v></c><c s="1"><v>42156</v></c>\
      <c s="2"><v>42177</v></c><c t="str"><v>municipality</v></c></row></sheetData></worksheet>
      """
    let graph = try read(workbook.archive.bytes()).value
    #expect(graph.id.rawValue == "2030")
    #expect(graph.title[.swedish].unicodeScalars.elementsEqual("Malm\u{F6}".unicodeScalars))
    let city = try #require(graph.actors.first)
    #expect(city.name[.swedish] == "1904")
    #expect(city.details.validity.since?.description == "2015-06")
    #expect(city.details.validity.until?.description == "2015-06-22")
  }

  /// A workbook whose only sheet is `Graph`, with one more row.
  private func graphSheet(_ row: String, after: String = "") -> [UInt8] {
    var workbook = TestWorkbook(
      rows: """
        <row r="1"><c t="str"><v>key</v></c><c t="str"><v>value</v></c></row>\
        <row r="2"><c t="str"><v>language</v></c><c t="str"><v>sv</v></c></row>\(row)
        """,
      after: after
    )
    workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"].replacing("Plan", with: "Graph")
    return workbook.archive.bytes()
  }

  @Test func `tells of formulas without a value, and of those that fail`() {
    let bytes = graphSheet(
      """
      <row r="3"><c t="str"><v>id</v></c><c r="B3"><f>A1</f></c></row>\
      <row r="4"><c t="str"><v>title</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      """
    )
    let told = problems(bytes).filter { $0.contains("formula") }
    #expect(
      told == [
        "plan.xlsx:Graph!B3: the cell has a formula that nobody has computed; write the value "
          + "itself, or open the workbook in Excel or LibreOffice and save it",
        "plan.xlsx:Graph!B4: the cell's formula gives '#DIV/0!'; mend the formula, or write the "
          + "value itself",
      ]
    )
  }

  @Test func `has no cells merged over rows`() {
    let merged = "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:B1\"/></mergeCells>"
    let told = problems(graphSheet("", after: merged)).filter { $0.contains("merged") }
    #expect(
      told == [
        "plan.xlsx:Graph!A2: A2:A4 are merged, so that only the first row has a value there; "
          + "unmerge the cells, and fill in each of them"
      ]
    )
  }

  private static let reasons: [UnreadableWorkbook] = [
    .notAWorkbook, .encryptedOrOld, .tooManyParts, .suspiciousPart("x"), .tooDense(part: "x"),
    .tooLarge(part: "x"), .documentType(part: "x"), .tooDeep(part: "x"), .damaged(part: "x"),
  ]

  @Test(arguments: reasons)
  func `that is refused is refused in both languages`(reason: UnreadableWorkbook) {
    let problem = Diagnostic.Problem.unreadableWorkbook("plan.xlsx", reason)
    #expect(problem.message.swedish.contains("'plan.xlsx'"))
    #expect(problem.message.english.contains("'plan.xlsx'"))
    #expect(problem.message.swedish != problem.message.english)
    #expect(problem.hint?.swedish != problem.hint?.english)
  }

  @Test func `that is no workbook is told by its name`() {
    #expect(
      problems(Array("id;name".utf8)) == [
        "'plan.xlsx' is not a workbook of the sort xlsx; open it in Excel or LibreOffice and save "
          + "it as .xlsx"
      ]
    )
  }

  @Test func `tells what is wrong with its sheets in its language, by what they are called`() throws
  {
    let bytes = try workbook { workbook in
      for place in workbook.sheets.indices where workbook.sheets[place].name == "Actors" {
        workbook.sheets[place].name = "Aktörer"
        workbook.sheets[place].rows[0][1] = Cell("smeknamn")
      }
    }
    let error = #expect(throws: UnreadableInput.self) { try read(bytes) }
    #expect(error?.language == .swedish)
    #expect(
      problems(bytes, language: .swedish).first?
        .hasPrefix(
          "plan.xlsx:Aktörer!B1: bladet 'Aktörer' har ingen kolumn 'smeknamn'; egna kolumner"
        )
        == true
    )
    // Where no table says so, the sheet that explains the others does.
    let headless = try workbook { $0.sheets.removeAll { $0.name == "Graph" } }
    #expect(#expect(throws: UnreadableInput.self) { try read(headless) }?.language == .swedish)
  }

  @Test func `says which sheet is missing, where others point to what stood in it`() throws {
    let bytes = try workbook { workbook in
      workbook.sheets.removeAll { $0.name == "Units" }
      workbook.set("office", in: .relations, "lead")
    }
    let error = #expect(throws: UnreadableInput.self) { try read(bytes) }
    #expect(
      error.map { $0.diagnostics.map(\.code).sorted() } == ["dangling-reference", "missing-sheet"]
    )
    #expect(
      error?.diagnostics.last { $0.severity == .warning }?.message.english
        == "the sheet 'Units' is missing, and 1 cell points to ids that may have stood in it"
    )
    let whole = try workbook { $0.set("office", in: .relations, "lead") }
    #expect(problems(whole).count == 1)
  }

  @Test func `says once that a sheet is missing in which facts stand that others are about`() throws
  {
    let bytes = try workbook { workbook in
      workbook.sheets.removeAll { $0.name == "Relations" }
      guard let place = workbook.sheets.firstIndex(where: { $0.name == "Evidence" }) else { return }
      for fact in ["#1", "city>cooperation>lund>rail"] {
        workbook.sheets[place].rows.append([Cell(fact), Cell("programme")])
      }
    }
    #expect(
      problems(bytes).first
        == "plan.xlsx:Evidence!A2: the sheet 'Relations' is missing, and 2 rows of Evidence are about "
        + "what should stand in it; was it deleted or renamed? Put it back, or remove the rows"
    )
    #expect(problems(bytes).count == 1)
    let other = try workbook { workbook in
      workbook.sheets.removeAll { $0.name == "Requirements" }
      guard let place = workbook.sheets.firstIndex(where: { $0.name == "Evidence" }) else { return }
      workbook.sheets[place].rows.append([Cell("rail:national"), Cell("programme")])
    }
    #expect(
      problems(other, language: .swedish).first
        == "plan.xlsx:Evidence!A2: bladet 'Requirements' saknas, och 1 rad i Belägg (Evidence) gäller "
        + "vad som ska stå där; är det borttaget eller omdöpt? Lägg tillbaka det, eller ta bort raderna"
    )
  }

  @Test func `loses blanks around names, which it tells once`() throws {
    let bytes = try workbook { workbook in
      workbook.set(" Staden\u{A0}", in: .actors, "name", row: 1)
      workbook.set("  Lunds  stad ", in: .actors, "name", row: 2)
    }
    let read = try read(bytes)
    #expect(read.value.actors.map(\.name) == [.same("Staden"), .same("Lunds  stad")])
    let told = read.diagnostics.filter { $0.code == "blanks-around-name" }
    #expect(told.map { $0.location?.description } == ["plan.xlsx:Actors!B2"])
    #expect(
      told.first?.message.swedish.hasPrefix("2 namn har blanksteg före eller efter sig") == true
    )
  }

  @Test func `passes over a row in which there are blanks alone`() throws {
    let plain = try read(workbook { _ in }).value
    let bytes = try workbook { workbook in
      for place in workbook.sheets.indices where workbook.sheets[place].name == "Actors" {
        workbook.sheets[place].rows.append([Cell(.blank), Cell(" "), Cell("\u{A0}")])
      }
    }
    #expect(try read(bytes).value.canonical == plain.canonical)
  }

  @Test func `says how a table of ties is read where it has none of a graph's sheets`() throws {
    let ties = Workbook(
      title: "T",
      sheets: [
        Sheet(name: "Blad1", columns: [], rows: [[Cell("Source"), Cell("Target")]])
      ]
    )
    #expect(try problems(ties.bytes()).first?.contains("with the columns From and To") == true)
  }
}

extension Workbook {
  /// Writes into a cell of a table, in a row from 0, the header's.
  fileprivate mutating func set(
    _ text: String,
    in table: GraphTable,
    _ header: String,
    row: Int = 1
  ) {
    guard let place = sheets.firstIndex(where: { $0.name == table.rawValue }),
      let column = table.columns.firstIndex(where: { $0.header == header })
    else { return }
    sheets[place].rows[row][column].value = text.isEmpty ? .blank : .text(text)
  }
}
