import Diagnostics
import Testing

struct `A line of a file` {
  @Test(
    arguments: [
      ("a\nb\nc", ["a", "b", "c"]), ("a\n", ["a", ""]), ("", [""]), ("a\r\nb\r\n", ["a", "b", ""]),
      ("\n\n", ["", "", ""]), ("å\nÄ\u{301}", ["å", "Ä\u{301}"]), ("a\rb\n", ["a\rb", ""]),
    ])
  func `is found by its number`(text: String, lines: [String]) {
    let file = SourceFile(path: "a.yaml", text: text)
    #expect((1...lines.count).map { file.line($0).map(String.init) } == lines)
    #expect(file.line(lines.count + 1) == nil)
    #expect(file.line(0) == nil)
    #expect(file.line(-1) == nil)
  }
}

struct `A place in a file` {
  private func place(_ path: String, _ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
    Diagnostics.SourceLocation(file: SourceFile(path: path, text: ""), line: line, column: column)
  }

  @Test func `is written as terminals make a link of it`() {
    #expect("\(place("a/b.yaml", 3, 14))" == "a/b.yaml:3:14")
  }

  @Test(arguments: [(1, "A"), (3, "C"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
  func `in a workbook is written as spreadsheets do`(column: Int, letters: String) {
    let sheet = SourceFile(path: "plan.xlsx", sheet: "Relations") { "row \($0)" }
    let place = Diagnostics.SourceLocation(file: sheet, line: 17, column: column)
    #expect("\(place)" == "plan.xlsx:Relations!\(letters)17")
    #expect(sheet.line(17) == "row 17")
    #expect(sheet.line(0) == nil)
  }

  @Test func `in one sheet is none in another`() {
    func place(_ sheet: String) -> Diagnostics.SourceLocation {
      .init(
        file: SourceFile(path: "plan.xlsx", sheet: sheet) { _ in nil },
        line: 1,
        column: 1
      )
    }
    #expect(place("Actors") != place("Units"))
    #expect(place("Actors") < place("Units"))
    #expect(Set([place("Actors"), place("Actors"), place("Units")]).count == 2)
  }

  @Test func `stands in order of file, line and column`() {
    let places = [place("a", 1, 2), place("a", 2, 1), place("a", 10, 1), place("b", 1, 1)]
    #expect(places.reversed().sorted() == places)
  }

  @Test func `is the same in two readings of a file`() {
    #expect(place("a", 1, 2) == place("a", 1, 2))
    #expect(Set([place("a", 1, 2), place("a", 1, 2)]).count == 1)
  }
}

struct `What is wrong` {
  @Test func `stand in order of place, those without one first, errors before warnings`() {
    let file = SourceFile(path: "a", text: "")
    func diagnostic(_ severity: Diagnostic.Severity, _ code: String, line: Int?) -> Diagnostic {
      Diagnostic(
        severity,
        .init(code: code, message: Phrase(code)),
        at: line.map { Diagnostics.SourceLocation(file: file, line: $0, column: 1) }
      )
    }
    let diagnostics = [
      diagnostic(.warning, "z", line: nil), diagnostic(.error, "b", line: 1),
      diagnostic(.error, "c", line: 1), diagnostic(.warning, "a", line: 1),
      diagnostic(.error, "a", line: 2),
    ]
    #expect(UnreadableInput(diagnostics.reversed()).diagnostics == diagnostics)
    #expect(Diagnosed((), diagnostics: diagnostics.reversed()).diagnostics == diagnostics)
  }
}

struct `A list in words` {
  private func list(_ count: Int) -> String {
    Phrase.list((0..<count).map { Phrase("\($0)") }, limit: 3).english
  }

  @Test func `names all but too many`() {
    #expect(list(0) == "")
    #expect(list(1) == "0")
    #expect(list(2) == "0 and 1")
    #expect(list(4) == "0, 1, 2 and 3")
    #expect(list(5) == "0, 1, 2 and 2 more")
  }

  @Test func `and its number are said in both languages`() {
    #expect(Phrase.count(1, isNeuter: false) == Phrase(sv: "en", en: "one"))
    #expect(Phrase.count(12) == Phrase(sv: "tolv", en: "twelve"))
    #expect(Phrase.count(13) == Phrase("13"))
    #expect(Phrase(sv: "ål", en: "eel").capitalised == Phrase(sv: "Ål", en: "Eel"))
  }
}
