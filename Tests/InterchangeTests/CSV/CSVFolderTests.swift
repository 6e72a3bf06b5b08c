import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// The graph of a folder of tables.
private func read(_ files: [(name: String, bytes: [UInt8])]) throws -> Diagnosed<StakeholderGraph> {
  try CSVFolder("plan", files: files.map { ($0.name, $0.bytes) }).reading()
}

struct `A folder of CSV files` {
  @Test(arguments: CSVSeparator.allCases)
  func `holds everything that a graph can say`(separator: CSVSeparator) throws {
    let graph = try FullGraph.graph()
    let read = try read(graph.csv(separatedBy: separator))
    #expect(read.value.canonical == graph.canonical)
    #expect(read.diagnostics.contains { $0.code == "separator" } == (separator != .comma))
  }

  @Test(arguments: ["malmo", "examples/bergslund", "examples/sjostad"])
  func `holds the delivered graphs`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Graphs/\(name)").standardizedFileURL.path
    let graph = try StakeholderGraph.reading(path: folder).value
    #expect(try read(graph.csv()).value.canonical == graph.canonical)
  }

  // A thousand graphs, in ten tests that can run side by side.
  @Test(arguments: 0..<10)
  func `holds random graphs`(part: Int) throws {
    for seed in (part * 100)..<(part * 100 + 100) {
      var random = RandomGraph(
        seed: UInt64(seed),
        size: .init(areas: 1, actors: 2, units: 2, relations: 4)
      )
      random.add(hostileMatter(UInt64(seed)), to: "matters")
      let graph = try random.graph()
      let separator = CSVSeparator.allCases[seed % 3]
      #expect(try read(graph.csv(separatedBy: separator)).value.canonical == graph.canonical)
    }
  }

  /// An entity with texts of characters that mean something to tables.
  private func hostileMatter(_ seed: UInt64) -> YAMLValue {
    var generator = SplitMix64(seed: seed)
    func text() -> YAMLValue {
      let letters = Array("=+-@';,|\\\"\t\n\r ␀\u{0}\u{1}＝＠a")
      return .text(
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &generator)]
          }
        )
      )
    }
    func blanks() -> String {
      let blanks = Array(" \t\u{A0}\\\u{FEFF}")
      return String(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          blanks[Int.random(in: 0..<blanks.count, using: &generator)]
        }
      )
    }
    return [
      "id": "hostile", "name": .text(blanks() + "x" + blanks()), "note": text(),
      "description": ["sv": text(), "en": text()],
      "aliases": [text()], "tags": [text()], "url": text(), "identifiers": ["a": text()],
    ]
  }
}

/// A small city in tables; a test puts its own in the place of some.
private struct Tables {
  var texts: [String: String] = [
    "graph.csv": "key,value\nformat,omvarld/1\nid,g\ntitle,T\nprincipal,city\nlanguage,sv\n",
    "focus-areas.csv": "id,name\nrail,Järnväg\n",
    "requirements.csv": "area,level\nrail,national\n",
    "actors.csv":
      "id,name,kind,levels\ncity,Staden,municipality,local\nlund,Lund,municipality,local\n",
    "units.csv": "id,name,kind\noffice,Kontoret,department\n",
    "documents.csv": "id,name\nprogramme,Programmet\n",
    "relations.csv": "from,to,kind,focus\noffice,lund,cooperation,rail\n",
  ]

  var files: [(name: String, bytes: [UInt8])] {
    texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
  }

  init(_ changes: [String: String] = [:]) {
    texts.merge(changes) { $1 }
  }

  /// Reads one marked table beside the others.
  static func diagnose(
    _ name: String,
    _ text: MarkedText,
    severity: Diagnostic.Severity = .error,
    language: Language = .english
  ) -> [String] {
    let diagnostics: [Diagnostic]
    do throws(UnreadableInput) {
      diagnostics = try CSVFolder(
        "plan",
        files: Tables([name: text.source]).files.map { ($0.name, $0.bytes) }
      ).reading().diagnostics
    } catch {
      diagnostics = error.diagnostics
    }
    return diagnostics.filter { $0.severity == severity }.map { diagnostic in
      let mark = diagnostic.location.flatMap { location in
        location.file.path == "plan/" + name
          ? text.mark(line: location.line, column: location.column) : nil
      }
      let place = mark.map(String.init) ?? diagnostic.location?.description ?? "nowhere"
      let hint = diagnostic.hint.map { "; " + $0[language] } ?? ""
      return "\(place) \(diagnostic.message[language])\(hint)"
    }
  }
}

struct `What is wrong with a folder of CSV files` {
  private func error(_ changes: [String: String], without name: String? = nil) -> [String] {
    var tables = Tables(changes)
    if let name { tables.texts[name] = nil }
    do {
      _ = try read(tables.files)
      return []
    } catch let unreadable as UnreadableInput {
      return unreadable.diagnostics.filter { $0.severity == .error }.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `is nothing with the small city`() {
    #expect(error([:]).isEmpty)
  }

  @Test func `is a word by its Swedish name, or several with the wrong character between them`() {
    #expect(
      Tables.diagnose(
        "actors.csv",
        "id,name,kind,levels\ncity,Staden,1️⃣Kommun,local\nlund,Lund,municipality,2️⃣\"national, eu\"\n"
      ) == [
        "1️⃣ unknown value 'Kommun' for 'kind'; did you mean 'municipality' (kommun)?",
        "2️⃣ the values in 'levels' are not separated by |; separate values with |: national|eu",
      ]
    )
    #expect(
      Tables.diagnose(
        "relations.csv",
        "from,to,kind,status\noffice,lund,1️⃣samverkan,2️⃣pågående\noffice,lund,3️⃣Samarbete,ongoing\n",
        language: .swedish
      ) == [
        "1️⃣ okänt värde 'samverkan' för 'kind'; menade du 'cooperation' (samverkan)?",
        "2️⃣ okänt värde 'pågående' för 'status'; menade du 'ongoing' (pågående)?",
        "3️⃣ okänt värde 'Samarbete' för 'kind'; menade du 'cooperation' (samarbete)?",
      ]
    )
  }

  @Test func `is nothing where ids have blanks around them that nobody sees`() {
    #expect(error(["relations.csv": "from,to,kind\noffice,\u{A0}lund\u{200B},contact\n"]).isEmpty)
  }

  @Test func `is a row of more cells than any table has, and no more is read`() {
    let wide = String(repeating: ",", count: 1 << 21)
    let actors = "id,name,kind\ncity,Staden,municipality\n"
    #expect(error(["actors.csv": actors + wide]) == ["too-many-cells"])
    #expect(error(["actors.csv": wide + "\n" + actors]) == ["too-many-cells"])
  }

  @Test func `is nothing where empty cells at the end of a row are left out, or are more`() {
    #expect(
      error([
        "actors.csv": "id,name,kind,levels,url\ncity,Staden,municipality\n"
          + "lund,Lund,municipality,local,,,\n"
      ]).isEmpty
    )
    #expect(
      error(["actors.csv": "id,name,kind\ncity,Staden,municipality\nlund,Lund,municipality,x\n"])
        == ["wrong-number-of-cells"]
    )
  }

  @Test func `is told with the place of the cell, and what would be right`() {
    #expect(
      Tables.diagnose(
        "relations.csv",
        """
        from,to,kind,focus
        office,1️⃣lnud,cooperation,rail
        office,lund,2️⃣coöperation,rail
        office,3️⃣lund,membership,rail
        4️⃣office,,contact,rail|
        """
      ) == [
        "1️⃣ 'to' points to 'lnud', but there is no entity with that id; did you mean 'lund'?",
        "2️⃣ unknown value 'coöperation' for 'kind'; did you mean 'cooperation'?",
        "plan/relations.csv:4:13 the relation 'membership' cannot go from 'office' (unit) to "
          + "'lund' (actor); it goes principal/actor/unit → arena; or unit → unit",
        "4️⃣ a relation has no 'to'; fill in the cell of that column",
        "plan/relations.csv:5:17 nothing stands between two '|' in 'focus'; remove one of them; "
          + "a '|' that belongs to the text is written \\|",
      ]
    )
  }

  @Test func `is told in Swedish`() {
    #expect(
      Tables.diagnose(
        "actors.csv",
        "id,nmae,1️⃣kond,kind\n2️⃣Lund,x,y\n",
        language: .swedish
      ) == [
        "plan/actors.csv:1:4 tabellen Aktörer har ingen kolumn 'nmae'; menade du 'name'?",
        "1️⃣ tabellen Aktörer har ingen kolumn 'kond'; menade du 'kind'?",
      ]
    )
    #expect(
      Tables.diagnose(
        "relations.csv",
        "from,to,kind\n1️⃣office,lund,contact,x\noffice,lund,2️⃣\"contact",
        language: .swedish
      ) == [
        "1️⃣ raden har 4 celler, den första har 3; sätt citattecken om en text med skiljetecken i",
        "2️⃣ citattecknet här stängs aldrig, så resten av filen går inte att läsa; "
          + "sätt ett citattecken till där texten slutar; ett som hör till texten skrivs \"\"",
      ]
    )
  }

  @Test(
    arguments: [
      (["relations.csv": ""], ["empty-table"]), (["relations.csv": "\n\n"], ["empty-table"]),
      (["relations.csv": "from,to\na,b"], ["lacks-column"]),
      (["relations.csv": "from,to,kind,from\n"], ["repeated-column"]),
      (["relations.csv": "from,to,kind,\noffice,lund,contact,x"], ["cell-without-column"]),
      (["actors.csv": "id,name,name.sv,kind\ncity,a,b,municipality"], ["both-wordings"]),
      (
        ["graph.csv": "key,value\nid,g"],
        ["missing-key", "missing-key", "missing-key", "missing-key"]
      ),
      (
        ["graph.csv": "key,value\nidd,g"],
        ["missing-key"] + Array(repeating: "missing-key", count: 4)
      ),
      (["evidence.csv": "fact,document\nnobody,programme"], ["dangling-reference"]),
      (["evidence.csv": "fact,document\nlund,"], ["missing-key"]),
      (["requirements.csv": "area,level\nair,national"], ["dangling-reference"]),
      (["actor.csv": "id"], ["unknown-table"]),
      (["vocabulary.csv": "list,id,name\nlevel,x,X"], ["unknown-list"]),
      (["readings.csv": "id,name,standing\nr,R,lund"], ["not-a-pair"]),
      (["readings.csv": "id,name,standing\nr,R,lund=place|lund=named"], ["repeated-key"]),
      (["units.csv": "id,name,kind\n\"a\"x,b,c"], ["text-after-quote"]),
      (["units.csv": "id,name,kind\na,b\u{0},c"], ["zero-byte"]),
    ] as [([String: String], [String])]
  )
  func `is told by its code`(changes: [String: String], codes: [String]) {
    let found = error(changes)
    #expect(Set(codes).isSubset(of: found), "\(found)")
  }

  @Test func `is that the table is missing in which facts stand, and not each row about them`() {
    var tables = Tables([
      "evidence.csv":
        "fact,document\n#1,programme\noffice>contact>lund>rail,programme\nlund,programme\n"
    ])
    tables.texts["relations.csv"] = nil
    let error = #expect(throws: UnreadableInput.self) { try read(tables.files) }
    #expect(
      error?.diagnostics.filter { $0.severity == .error }.map(\.message) == [
        Phrase(
          sv:
            "filen 'relations.csv' saknas, och 2 rader i Belägg (Evidence) gäller vad som ska stå där",
          en:
            "the file 'relations.csv' is missing, and 2 rows of Evidence are about what should stand in it"
        )
      ]
    )
  }

  @Test func `is that there is no graph.csv`() {
    #expect(error([:], without: "graph.csv") == ["no-table"])
  }

  @Test func `is that it is UTF-16`() throws {
    var files = Tables().files
    let text = "id,name\nrail,R\n"
    files[2] = ("focus-areas.csv", [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] })
    let error = #expect(throws: UnreadableInput.self) { try read(files) }
    #expect(error?.diagnostics.first?.code == "not-utf-8")
    #expect(
      error?.diagnostics.first?.hint?.english
        == "save the file again with the encoding UTF-8; Excel calls it CSV UTF-8"
    )
  }

  // With å in UTF-8 elsewhere the file is damaged; without, it never was UTF-8.
  @Test(
    arguments: [
      ([0xC3, 0xA5], "here the file is not UTF-8, though it is in other places"),
      ([0x61], "the file is neither UTF-8 nor Windows-1252; the character here cannot be read"),
    ] as [([UInt8], String)]
  )
  func `is that a table is neither UTF-8 nor Windows-1252`(letter: [UInt8], message: String) {
    let head = Array("id,name,kind\n".utf8)
    var files = Tables().files.filter { $0.name != "units.csv" }
    files.append(("units.csv", head + letter + Array(",Malm".utf8) + [0x8A, 0x81, 0x0A]))
    let error = #expect(throws: UnreadableInput.self) { try read(files) }
    let found = error?.diagnostics.first { $0.code == "not-utf-8" }
    #expect(found?.message.english == message)
    #expect(found?.location?.description == "plan/units.csv:2:7")
  }

  // Every row is used or refused, whatever is done to the bytes.
  @Test(arguments: UInt64(0)..<40)
  func `never makes a row vanish`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let graph = try RandomGraph(
      seed: seed,
      size: .init(areas: 1, actors: 3, units: 2, relations: 6)
    ).graph()
    for (name, bytes) in graph.csv() {
      var bytes = bytes
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let start = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
        guard start < bytes.count else { break }
        let place = Int.random(in: start..<bytes.count, using: &generator)
        bytes[place] =
          [0x22, 0x2C, 0x0A, 0x00, 0x61, 0x7C][Int.random(in: 0..<6, using: &generator)]
      }
      let source = CSVSource(path: name, bytes: bytes)
      var reader = CSVRowReader(source, from: 3, line: 1, separator: 0x2C)
      var rows = -1
      while let row = reader.next() { if !row.isBlank { rows += 1 } }
      let files: [(name: String, bytes: [UInt8]?)] = [
        ("graph.csv", Array("key,value\n".utf8)), (name, bytes),
      ]
      let folder = CSVFolder("plan", files: name == "graph.csv" ? [(name, bytes)] : files)
      guard let read = try? folder.readTables() else { continue }
      #expect(read.assembly.usedRows + read.assembly.refusedRows == rows)
    }
  }
}

struct `What is found out about a folder of CSV files` {
  private func notices(_ changes: [String: String]) throws -> [String] {
    try read(Tables(changes).files).diagnostics
      .filter { ["separator", "windows-1252"].contains($0.code) }.map(\.message.english)
  }

  @Test func `is said when it is not the usual`() throws {
    #expect(try notices([:]) == [])
    #expect(
      try notices([
        "units.csv": "id;name;kind\noffice;A, B och C;department\n",
        "documents.csv": "id\tname\nprogramme\tP\n",
      ]) == [
        "the cells of documents.csv are taken to be separated by tabs",
        "the cells of units.csv are taken to be separated by semicolons",
      ]
    )
    #expect(
      try notices(["units.csv": "sep=;\r\nid;name;kind\r\noffice;Kontoret;department\r\n"])
        == ["the cells of units.csv are taken to be separated by semicolons"]
    )
  }

  @Test func `can be that Excel wrote it in Windows-1252`() throws {
    var files = Tables().files
    let text = "id;name\nrail;J"
    files[2] = (
      "focus-areas.csv", Array(text.utf8) + [0xE4] + Array("rnv".utf8) + [0xE4, 0x67, 0x0A]
    )
    let read = try read(files)
    #expect(read.value.focusAreas.first?.name == .same("Järnväg"))
    #expect(
      read.diagnostics.first { $0.code == "windows-1252" }?.message
        == Phrase(
          sv: "focus-areas.csv är inte UTF-8 och läses som Windows-1252",
          en: "focus-areas.csv is not UTF-8 and taken for Windows-1252"
        )
    )
  }

  @Test(
    arguments: [
      ("Staden", " Lund ", "the name here has blanks before or behind it; they are removed", "3:6"),
      (
        "  Staden", "Lund\u{A0}",
        "2 names have blanks before or behind them, the first one here; they are removed", "2:6"
      ),
    ]
  )
  func `can be blanks around names, which are told once a file`(
    city: String,
    lund: String,
    message: String,
    place: String
  ) throws {
    let read = try read(
      Tables([
        "actors.csv": """
        id,name,kind,levels
        city,\(city),municipality,local
        lund,\(lund),municipality,local

        """
      ]).files
    )
    #expect(read.value.actors.map(\.name) == [.same("Staden"), .same("Lund")])
    let told = read.diagnostics.filter { $0.code == "blanks-around-name" }
    #expect(told.map(\.message.english) == [message])
    #expect(told.map { $0.location?.description } == ["plan/actors.csv:\(place)"])
  }

  @Test func `can be tables with Swedish names, lines as old Macs end them, and spare rows`() throws
  {
    var tables = Tables()
    tables.texts["Fokusområden.CSV"] = tables.texts.removeValue(forKey: "focus-areas.csv")
    tables.texts["AKTÖRER.csv"] = tables.texts.removeValue(forKey: "actors.csv")
    tables.texts["Styr dokument.csv"] = tables.texts.removeValue(forKey: "documents.csv")
    tables.texts["units.csv"] = "id,name,kind\roffice,Kontoret,department\r"
    tables.texts["relations.csv"] =
      ",,,\n from , TO,Kind,focus\n,,,\n office ,lund, contact, rail \n,,,\n"
    let graph = try read(tables.files).value
    #expect(graph.focusAreas.count == 1)
    #expect(graph.actors.count == 2)
    #expect(graph.units.map(\.id) == ["office"])
    #expect(graph.relations.map(\.key) == ["office>contact>lund>rail"])
  }

  @Test func `points evidence to relations by mark, id and key`() throws {
    let graph = try read(
      Tables([
        "relations.csv": """
        from,to,kind,focus,id,row
        office,lund,contact,rail,,7
        office,lund,exchange,rail,r-1,
        office,lund,cooperation,rail,,
        """,
        "evidence.csv": """
        fact,document,quote
        7,programme,one
        r-1,programme,two
        office>cooperation>lund>rail,programme,three
        rail:national,programme,four
        lund,programme,five
        """,
      ]).files
    ).value
    #expect(graph.relations.map { $0.evidence.first?.quote } == ["one", "three", "two"])
    #expect(graph.focusAreas.first?.requirements.first?.evidence.first?.quote == "four")
    #expect(graph.actors.map { $0.details.evidence.first?.quote } == [nil, "five"])
  }
}
