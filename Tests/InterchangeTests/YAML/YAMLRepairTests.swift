import Diagnostics
import Stakeholders
import TestSupport
import Testing

/// A slip of syntax is told where it is; everything else in the file is still checked, and nothing
/// is told that only follows from the slip.
struct `A slip of syntax` {
  // MARK: A colon left out

  @Test func `that leaves out a colon is told, and the value is read`() {
    let text: MarkedText = """
      actors:
        - id: lund
          1️⃣kind municipality
          name: Lund
          levels: [2️⃣lokal]
        - id: eslov
          name: Eslöv
          kind: 3️⃣agncy
      relations:
        - {from: office, to: lund, kind: contact}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ a colon is missing after 'kind'; write kind: …",
        "2️⃣ unknown value 'lokal' for 'level'; did you mean 'local' (lokal)?",
        "3️⃣ unknown value 'agncy' for 'kind'; did you mean 'agency'?",
      ]
    )
  }

  @Test(
    arguments: [
      // In the first line of an entry.
      "actors:\n  - 1️⃣id lund\n    name: Lund\n    kind: region\n",
      "actors:\n  - id: a\n    name: A\n    kind: region\n  - 1️⃣id lund\n    name: Lund\n    kind: region\n",
      // In the middle, and in the last.
      "actors:\n  - id: lund\n    1️⃣name Lund\n    kind: region\n",
      "actors:\n  - id: lund\n    name: Lund\n    1️⃣kind region\n",
      "actors:\n  - id: lund\n    name: Lund\n    1️⃣kind region\nmatters: []\n",
      // With a comment, blank lines, dashes at the margin.
      "actors:\n- id: lund\n  1️⃣name Lund\n\n  # more\n  kind: region\n",
      "actors:\n  - id: lund\n    name: Lund\n    1️⃣levels [eu]\n    kind: region\n",
      // Before a list, and of a top-level key.
      "1️⃣actors\n  - id: lund\n    name: Lund\n    kind: region\n",
      "matters: []\n1️⃣actors\n  - id: lund\n    name: Lund\n    kind: region\naims: []\n",
      "actors:\n  - {id: lund, name: Lund, kind: region}\n1️⃣matters\n  - {id: m, name: M}\n",
      "1️⃣actors\n- id: lund\n  name: Lund\n  kind: region\n",
      // A key with a hyphen, or with capitals.
      "actors:\n  - {id: lund, name: Lund, kind: region}\n1️⃣focus-areas\n  - {id: m, name: M}\n",
      "actors:\n  - id: lund\n    1️⃣partOf city\n    name: Lund\n    kind: region\n",
      // As Windows ends its lines.
      "actors:\r\n  - id: lund\r\n    1️⃣name Lund\r\n    kind: region\r\n",
    ])
  func `that leaves out a colon is the only thing told`(text: String) {
    // That the rest was read is seen from what it points to and what points to it.
    let probe =
      "relations:\n  - {from: office, to: lund, kind: contact}\n  - {from: office, to: 2️⃣nil-1, kind: contact}\n"
    let diagnosis = Diagnosis(["a.yaml": MarkedText(text), "b.yaml": MarkedText(probe)])
    #expect(diagnosis.errorCodes == ["1️⃣ missing-colon", "2️⃣ dangling-reference"])
  }

  @Test func `that leaves out a colon in an entry of one line is told`() {
    let text: MarkedText = """
      actors:
        - {id: lund, 1️⃣name Lund, kind: municipality}
        - {id: eslov, name: Eslöv, 2️⃣kind municipality}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ a colon is missing after 'name'; write name: …",
        "2️⃣ a colon is missing after 'kind'; write kind: …",
      ]
    )
  }

  @Test func `of a colon too many is told`() {
    let text: MarkedText = """
      matters:
        - id: rail
          name: Rail1️⃣: a link
          level: eu
        - {id: 2️⃣B, name: B}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ a colon and a blank within a text; put the text in quotes: \"…: …\"",
        """
        2️⃣ 'B' cannot be an id; write small letters a–z, digits, '.', '_' and '-', such as 'b'
        """,
      ]
    )
  }

  // MARK: Tabs, quotes, brackets, indentation

  @Test(
    arguments: [
      "matters:\n1️⃣\t- {id: rail, name: Rail}\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - id: rail\n1️⃣\tname: Rail\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - id: rail\n  1️⃣\t  name: Rail\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  -1️⃣\tid: rail\n    name: Rail\naims:\n  - {id: 2️⃣B, name: B}\n",
    ])
  func `of a tab is told`(text: String) {
    let diagnosis = Diagnosis(MarkedText(text))
    #expect(diagnosis.errorCodes == ["1️⃣ tab", "2️⃣ bad-id"])
    #expect(
      diagnosis.errors.first
        == "1️⃣ a tab where blanks should stand; indent the line with blanks"
    )
  }

  @Test(
    arguments: [
      // Quotes, to the end of the file or to the next quote.
      "matters:\n  - id: rail\n    name: 1️⃣\"Rail\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - {id: rail, name: 1️⃣\"Rail}\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - {id: rail, name: 1️⃣'Rail}\naims:\n  - {id: 2️⃣B, name: B}\n",
      // Brackets.
      "matters:\n  - {id: rail, name: Rail, tags: 1️⃣[a, b}\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - 1️⃣{id: rail, name: Rail\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - id: rail\n    name: Rail\n    tags: 1️⃣[a, b\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - id: rail\n    name: Rail\n    tags: 1️⃣[a, b\n  - {id: 2️⃣B, name: B}\n",
    ])
  func `of a quote or bracket without end is told where it begins`(text: String) {
    let diagnosis = Diagnosis(MarkedText(text))
    #expect(diagnosis.errorCodes == ["1️⃣ unclosed", "2️⃣ bad-id"])
  }

  @Test(
    arguments: [
      "matters:\n  - id: rail\n    name: Rail\n   1️⃣level: eu\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - id: rail\n    name: Rail\n  1️⃣level: eu\naims:\n  - {id: 2️⃣B, name: B}\n",
      "matters:\n  - {id: rail, name: Rail}\n 1️⃣- {id: road, name: Road}\naims:\n  - {id: 2️⃣B, name: B}\n",
    ])
  func `of indentation is told`(text: String) {
    let diagnosis = Diagnosis(MarkedText(text))
    #expect(diagnosis.errorCodes == ["1️⃣ indentation", "2️⃣ bad-id"])
  }

  // MARK: Keys that stand twice

  @Test func `that writes a key twice is told`() {
    let text: MarkedText = """
      matters:
        - id: rail
          1️⃣name: Rail
          level: eu
          name: Railway
        - {id: road, name: Road, 2️⃣tags: [a], tags: [b]}
        - {id: 3️⃣B, name: B}
      relations:
        - {from: office, to: rail, kind: responsibility}
        - {from: office, to: road, kind: responsibility}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ 'name' stands more than once in the same entry; keep one of them",
        "2️⃣ 'tags' stands more than once in the same entry; keep one of them",
        "3️⃣ 'B' cannot be an id; write small letters a–z, digits, '.', '_' and '-', such as 'b'",
      ]
    )
  }

  @Test func `that writes a top-level key twice is told, and both lists are read`() {
    let text: MarkedText = """
      matters:
        - {id: rail, name: Rail}
      1️⃣actors:
        - {id: lund, name: Lund, kind: municipality}
      aims: []
      actors:
        - {id: eslov, name: Eslöv, kind: 2️⃣comunity}
      relations:
        - {from: lund, to: eslov, kind: contact}
      """
    let diagnosis = Diagnosis(text)
    #expect(diagnosis.errorCodes == ["1️⃣ repeated-key", "2️⃣ unknown-kind"])
  }

  @Test(
    arguments: [
      "matters: [{1️⃣id: a, \"id\": b, name: A}]",
      "matters: [{id: a, name: A, identifiers: {1️⃣1: a, \"1\": b}}]",
      "matters: [{id: a, name: A, identifiers: {1️⃣no: a, 'no': b}}]",
      "matters: [{id: a, name: A, identifiers: {1️⃣ö: a, \"o\u{308}\": b}}]",
      "matters: [{id: a, name: A, identifiers: {1️⃣x: a, x: a}}]",
    ])
  func `that writes a key twice is told however it is written`(text: String) {
    #expect(Diagnosis(MarkedText(text)).errorCodes == ["1️⃣ repeated-key"])
  }

  @Test func `that writes several keys twice is told of each`() {
    let text: MarkedText = """
      matters:
        - {id: a, 1️⃣name: A, 2️⃣note: A, name: B, note: B}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ 'name' stands more than once in the same entry; keep one of them",
        "2️⃣ 'note' stands more than once in the same entry; keep one of them",
      ]
    )
  }

  // MARK: Several

  @Test func `does not hide another`() {
    let text: MarkedText = """
      matters:
        - id: rail
          1️⃣name Rail
        - id: road
          name: "Road
        - {id: path, name: Path}
      actors:
        - id: lund
          kind: municipality
          3️⃣name Lund
          level: eu
      """
    let codes = Diagnosis(text).errorCodes
    #expect(codes.first == "1️⃣ missing-colon")
    #expect(codes.contains { $0.hasSuffix("unclosed") })
    #expect(codes.contains("3️⃣ missing-colon"))
  }

  @Test func `hides no reference into what could not be read`() {
    let text: MarkedText = """
      actors:
        - {id: lund, name: "Lund, kind: municipality}
        - {id: eslov, name: Eslöv, kind: municipality}
      relations:
        - {from: office, to: lund, kind: contact}
        - {from: office, to: eslov, kind: contact}
        - {from: office, to: nowhere, kind: contact}
      """
    // What else is told, 'lund' and 'eslov' are not among it.
    let errors = Diagnosis(text).errors
    #expect(errors.count == 2)
    #expect(errors.last?.contains("'to' points to 'nowhere'") == true)
  }

  @Test(arguments: ["@", "`", "%a", "a: @b", "- `c`", "a: %b"])
  func `of a sign that begins no value is told`(text: String) {
    #expect(Diagnosis(MarkedText(text)).errorCodes.count == 1)
  }

  /// Cutting a good file anywhere, or losing any of its characters, is never a crash nor silence
  /// where the parser objects, and every error has a place in the file.
  @Test(arguments: UInt64(0)..<60)
  func `is always told with a place`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = Array(ExampleCity.yaml.unicodeScalars)
    let signs = Array("\t\n :-[]{}\"'#&*,?|>%@`!\u{1}å".unicodeScalars)
    for _ in 0..<10 {
      var changed = text
      let place = Int.random(in: 0..<text.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: changed.remove(at: place)
      case 1: changed.removeSubrange(place...)
      default:
        changed.insert(signs[Int.random(in: 0..<signs.count, using: &generator)], at: place)
      }
      var source = String.UnicodeScalarView()
      source.append(contentsOf: changed)
      let lines = String(source).split(separator: "\n", omittingEmptySubsequences: false)
      let diagnosis = Diagnosis(MarkedText(String(source)), beside: nil)
      #expect((diagnosis.graph == nil) == !diagnosis.errors.isEmpty)
      for diagnostic in diagnosis.diagnostics {
        let location = diagnostic.location
        #expect(
          location.map { (1...lines.count).contains($0.line) } == true,
          "\(diagnostic.code) \(location.map { "\($0)" } ?? "nowhere") in \(String(source))"
        )
        if let location, location.line <= lines.count {
          #expect(
            (1...lines[location.line - 1].unicodeScalars.count + 1).contains(location.column),
            "\(diagnostic.code) \(location) in \(String(source))"
          )
        }
      }
    }
  }
}
