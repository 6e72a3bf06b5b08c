import Stakeholders
import TestSupport
import Testing

struct `Reading a graph` {
  @Test func `finds nothing to say about the example city`() throws {
    let diagnosis = Diagnosis([:])
    #expect(diagnosis.diagnostics.isEmpty)
    #expect(diagnosis.graph?.principal == "city")
  }

  // MARK: Header

  @Test func `needs every key of the header, and says what to write`() {
    let diagnosis = Diagnosis("1️⃣actors: []", beside: nil)
    #expect(
      diagnosis.errors.sorted() == [
        "1️⃣ the graph has no 'format'; write format: omvarld/1 at the top of one of the files",
        "1️⃣ the graph has no 'id'; write id: example at the top of one of the files",
        "1️⃣ the graph has no 'language'; write language: sv at the top of one of the files",
        "1️⃣ the graph has no 'principal'; write principal: id at the top of one of the files",
        "1️⃣ the graph has no 'title'; write title: … at the top of one of the files",
      ]
    )
  }

  @Test func `takes each key of the header from one file only`() {
    let diagnosis = Diagnosis(
      [
        "a.yaml": "language: sv\ntitle: A",
        "b.yaml":
          "1️⃣language: en\nformat: omvarld/1\nid: b\nprincipal: b\nactors: [{id: b, name: B, kind: region}]",
      ],
      beside: nil
    )
    #expect(
      diagnosis.errors == [
        "1️⃣ 'language' already stands in a.yaml:1:1; let it stand in exactly one file"
      ]
    )
  }

  @Test func `refuses another version of the format`() {
    let text: MarkedText = """
      format: 1️⃣omvarld/2
      id: a
      title: A
      principal: a
      language: sv
      actors: [{id: a, name: A, kind: region}]
      """
    #expect(
      Diagnosis(text, beside: nil).errors == [
        "1️⃣ the format 'omvarld/2' cannot be read; this version reads format: omvarld/1"
      ]
    )
  }

  @Test func `refuses a header that does not fit`() {
    let text: MarkedText = """
      format: omvarld/1
      id: 1️⃣Min graf
      title: A
      principal: 2️⃣stadden
      language: 3️⃣s
      actors: [{id: staden, name: A, kind: region}]
      """
    #expect(
      Diagnosis(text, beside: nil).errors == [
        """
        1️⃣ 'Min graf' cannot be an id; write small letters a–z, digits, '.', '_' and '-', \
        such as 'min-graf'
        """,
        """
        2️⃣ 'principal' points to 'stadden', but there is no actor with that id; \
        did you mean 'staden'?
        """,
        "3️⃣ unknown value 's' for 'language'; did you mean 'sv'?",
      ]
    )
  }

  @Test func `refuses a principal that is no actor`() {
    let text: MarkedText = """
      format: omvarld/1
      id: a
      title: A
      principal: 1️⃣office
      language: sv
      units: [{id: office, name: A, kind: board}]
      """
    #expect(
      Diagnosis(text, beside: nil).errors == [
        "1️⃣ 'principal' takes an actor, but 'office' is a unit"
      ]
    )
  }

  // MARK: Words

  @Test func `names an unknown key and the key that was meant`() {
    let text: MarkedText = """
      1️⃣acters: []
      actors:
        - {id: a, name: A, kind: region, 2️⃣levles: [local]}
        - {id: b, name: B, kind: region, 3️⃣telephone: 112}
      """
    let errors = Diagnosis(text).errors
    #expect(
      errors.prefix(2) == [
        "1️⃣ unknown key 'acters' in a graph file; did you mean 'actors'?",
        "2️⃣ unknown key 'levles' in an actor; did you mean 'levels'?",
      ]
    )
    #expect(
      errors.last?.hasPrefix("3️⃣ unknown key 'telephone' in an actor; choose from: id, name,")
        == true
    )
  }

  @Test(
    arguments: [
      ("documents: [{id: x, name: X, 1️⃣foo: 1}]", "a governing document"),
      ("focus-areas: [{id: x, name: X, 1️⃣foo: 1}]", "a focus area"),
      ("focus-areas: [{id: x, name: X, requirements: [{level: eu, 1️⃣foo: 1}]}]", "a requirement"),
      ("matters: [{id: x, name: X, 1️⃣foo: 1}]", "a matter"),
      ("aims: [{id: x, name: X, 1️⃣foo: 1}]", "an aim"),
      ("units: [{id: x, name: X, kind: board, 1️⃣foo: 1}]", "a unit"),
      ("relations: [{from: office, to: office, kind: support, 1️⃣foo: 1}]", "a relation"),
      ("readings: [{id: x, name: X, 1️⃣foo: 1}]", "a reading"),
      ("follow-up: [{finding: x, decision: act, 1️⃣foo: 1}]", "a follow-up"),
      ("matters: [{id: x, name: {sv: X, 1️⃣foo: X}}]", "a text in several languages"),
      (
        "matters: [{id: x, name: X, evidence: [{document: programme, 1️⃣foo: 1}]}]",
        "an evidence record"
      ),
      ("vocabulary: {1️⃣foo: 1}", "the vocabulary"),
      ("vocabulary: {levels: [{id: x, name: X, 1️⃣foo: 1}]}", "a level"),
      ("vocabulary: {actor-kinds: [{id: x, name: X, 1️⃣foo: 1}]}", "an actor kind"),
      ("vocabulary: {unit-kinds: [{id: x, name: X, 1️⃣foo: 1}]}", "a unit kind"),
      (
        "vocabulary: {relation-kinds: [{id: x, name: X, from: unit, to: unit, 1️⃣foo: 1}]}",
        "a relation kind"
      ),
    ])
  func `knows the keys of every record`(text: String, record: String) {
    let errors = Diagnosis(MarkedText(text)).errors
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("1️⃣ unknown key 'foo' in \(record); ") == true)
  }

  @Test(
    arguments: [
      ("actors: [{id: x, name: X, kind: 1️⃣agancy}]", "kind", "agancy", "agency"),
      (
        "actors: [{id: x, name: X, kind: region, levels: [1️⃣nationel]}]", "level", "nationel",
        "national"
      ),
      ("actors: [{id: x, name: X, kind: region, standing: 1️⃣Place}]", "standing", "Place", "place"),
      ("units: [{id: x, name: X, kind: 1️⃣bord}]", "kind", "bord", "board"),
      ("matters: [{id: x, name: X, level: 1️⃣EU}]", "level", "EU", "eu"),
      ("documents: [{id: x, name: X, status: 1️⃣in_force}]", "status", "in_force", "in-force"),
      (
        "focus-areas: [{id: x, name: X, requirements: [{level: 1️⃣lokal}]}]", "level", "lokal",
        "local"
      ),
      (
        "focus-areas: [{id: x, name: X, requirements: [{level: eu, kinds: [1️⃣regio]}]}]", "kind",
        "regio", "region"
      ),
      (
        "focus-areas: [{id: x, name: X, requirements: [{level: eu, basis: 1️⃣state}]}]", "basis",
        "state", "stated"
      ),
      ("relations: [{from: office, to: office, kind: 1️⃣suport}]", "kind", "suport", "support"),
      (
        "relations: [{from: office, to: harbour, kind: support, status: 1️⃣ongoin}]", "status",
        "ongoin", "ongoing"
      ),
      (
        "relations: [{from: office, to: harbour, kind: support, basis: 1️⃣infered}]", "basis",
        "infered", "inferred"
      ),
      ("follow-up: [{finding: x, decision: 1️⃣acept}]", "decision", "acept", "accept"),
      ("readings: [{id: x, name: X, standing: {city: 1️⃣plase}}]", "standing", "plase", "place"),
      (
        "vocabulary: {relation-kinds: [{id: x, name: X, from: unit, to: unit, carries: 1️⃣forwards}]}",
        "carries", "forwards", "forward"
      ),
    ])
  func `names an unknown word and the word that was meant`(
    text: String,
    key: String,
    word: String,
    meant: String
  ) {
    let diagnosis = Diagnosis(MarkedText(text))
    // A word's own name, where that was written.
    let names = ["EU": " (EU)", "lokal": " (lokal)"]
    let shown = "'\(meant)'" + (names[word] ?? "")
    #expect(
      diagnosis.errors == ["1️⃣ unknown value '\(word)' for '\(key)'; did you mean \(shown)?"]
    )
    #expect(diagnosis.errorCodes == ["1️⃣ unknown-\(key)"])
  }

  @Test func `lists the words where none is near`() {
    let text: MarkedText = "follow-up: [{finding: x, decision: 1️⃣postpone}]"
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ unknown value 'postpone' for 'decision'; choose from: accept, act"
      ]
    )
  }

  // MARK: Ids

  @Test func `refuses an id that stands twice in a file, and names both places`() {
    let text: MarkedText = """
      actors:
        - {id: lund, name: Lund, kind: municipality}
      units:
        - {id: 1️⃣lund, name: Lund, kind: board}
      """
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ the id 'lund' is already used in graph.yaml:2:10; \
        an id is unique in the whole graph; give one of them another
        """
      ]
    )
  }

  @Test func `refuses an id that stands in two files, and names both places`() {
    let diagnosis = Diagnosis([
      "a.yaml": "actors: [{id: lund, name: Lund, kind: municipality}]",
      "b.yaml": "matters: [{id: 1️⃣lund, name: Lund}]",
    ])
    #expect(diagnosis.errors.count == 1)
    #expect(
      diagnosis.errors.first?.hasPrefix("1️⃣ the id 'lund' is already used in a.yaml:1:15;") == true
    )
  }

  @Test func `refuses the id of a relation that is taken`() {
    let text: MarkedText = """
      relations:
        - {id: office, from: office, to: harbour, kind: support}
        - {id: r, from: office, to: harbour, kind: reporting}
        - {id: 1️⃣r, from: harbour, to: office, kind: reporting}
      readings:
        - {id: strict, name: A}
        - {id: 2️⃣strict, name: B}
      vocabulary:
        levels: [{id: world, name: A}, {id: 3️⃣world, name: B}]
      """
    #expect(
      Diagnosis(text).errorCodes == [
        "graph.yaml:2:10 duplicate-id", "1️⃣ duplicate-id", "2️⃣ duplicate-id", "3️⃣ duplicate-id",
      ]
    )
  }

  @Test(arguments: ["default", "all", "decision-makers"])
  func `refuses a reserved id`(id: String) {
    let sections = [
      "actors: [{id: 1️⃣\(id), name: X, kind: region}]",
      "units: [{id: 1️⃣\(id), name: X, kind: board}]",
      "focus-areas: [{id: 1️⃣\(id), name: X}]", "matters: [{id: 1️⃣\(id), name: X}]",
      "aims: [{id: 1️⃣\(id), name: X}]", "documents: [{id: 1️⃣\(id), name: X}]",
      "readings: [{id: 1️⃣\(id), name: X}]",
      "relations: [{id: 1️⃣\(id), from: office, to: harbour, kind: support}]",
      "vocabulary: {levels: [{id: 1️⃣\(id), name: X}]}",
    ]
    for section in sections {
      #expect(Diagnosis(MarkedText(section)).errorCodes == ["1️⃣ reserved-id"], "\(section)")
    }
  }

  @Test(
    arguments: [
      ("Malmö stad", "malmo-stad"), ("-a", "a"), (".a", "a"), ("Å", "a"), ("ETT & TVÅ", "ett-tva"),
      ("a/b", "a-b"), ("!!", "id-1"), ("Ærø", "aro"),
    ])
  func `suggests the slug that a bad id may have meant`(id: String, slug: String) {
    let text = MarkedText("actors: [{id: 1️⃣\"\(id)\", name: X, kind: region}]")
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ '\(id)' cannot be an id; write small letters a–z, digits, '.', '_' and '-', \
        such as '\(slug)'
        """
      ]
    )
  }

  @Test func `suggests the slug of what is written in another form of Unicode`() {
    let text: MarkedText = "actors: [{id: 1️⃣Malmo\u{308}, name: X, kind: region}]"
    #expect(Diagnosis(text).errors.first?.hasSuffix("such as 'malmo'") == true)
  }

  @Test(
    arguments: [
      ("actors: [1️⃣{name: X, kind: region}]", "an actor", "id"),
      ("actors: [1️⃣{id: x, kind: region}]", "an actor", "name"),
      ("actors: [1️⃣{id: x, name: X}]", "an actor", "kind"),
      ("units: [1️⃣{id: x, name: X}]", "a unit", "kind"),
      ("focus-areas: [1️⃣{name: X}]", "a focus area", "id"),
      ("focus-areas: [1️⃣{id: x}]", "a focus area", "name"),
      ("focus-areas: [{id: x, name: X, requirements: [1️⃣{minimum: 1}]}]", "a requirement", "level"),
      ("matters: [1️⃣{id: x}]", "a matter", "name"), ("aims: [1️⃣{name: X}]", "an aim", "id"),
      ("documents: [1️⃣{id: x}]", "a governing document", "name"),
      ("readings: [1️⃣{id: x}]", "a reading", "name"),
      ("relations: [1️⃣{to: office, kind: support}]", "a relation", "from"),
      ("relations: [1️⃣{from: office, kind: support}]", "a relation", "to"),
      ("relations: [1️⃣{from: office, to: harbour}]", "a relation", "kind"),
      ("follow-up: [1️⃣{decision: act}]", "a follow-up", "finding"),
      ("follow-up: [1️⃣{finding: x}]", "a follow-up", "decision"),
      ("matters: [{id: x, name: X, evidence: [1️⃣{quote: q}]}]", "an evidence record", "document"),
      ("vocabulary: {levels: [1️⃣{name: X}]}", "a level", "id"),
      ("vocabulary: {levels: [1️⃣{id: x}]}", "a level", "name"),
      ("vocabulary: {relation-kinds: [1️⃣{id: x, name: X, to: unit}]}", "a relation kind", "from"),
      ("vocabulary: {relation-kinds: [1️⃣{id: x, name: X, from: unit}]}", "a relation kind", "to"),
    ])
  func `names what a record lacks`(text: String, record: String, key: String) {
    #expect(
      Diagnosis(MarkedText(text)).errors == ["1️⃣ \(record) has no '\(key)'; write \(key): …"]
    )
  }

  @Test func `takes a key with nothing after it for one left out`() {
    #expect(
      Diagnosis("actors: [{id: x, 1️⃣name: ~, kind: region}]").errorCodes == ["1️⃣ missing-key"]
    )
    #expect(
      Diagnosis("actors:\nmatters: null\nunits: ~\nrelations: []\n").diagnostics.isEmpty
    )
  }

  @Test func `tells a misspelt key once, and not that the right one is missing`() {
    let text: MarkedText = """
      actors:
        - {id: x, 1️⃣nmae: X, kind: region}
        - 2️⃣{id: y, 3️⃣telephone: Y, kind: region}
      """
    #expect(
      Diagnosis(text).errorCodes == ["1️⃣ unknown-key", "2️⃣ missing-key", "3️⃣ unknown-key"]
    )
  }

  // MARK: Shapes

  @Test(
    arguments: [
      ("actors: 1️⃣x", "'actors' takes a list; write actors: [x]"),
      ("actors: 1️⃣{id: x}", "'actors' takes a list; write actors: […]"),
      ("actors: [1️⃣x]", "each entry of 'actors' takes keys and values; write - {key: value}"),
      ("actors: [1️⃣[x]]", "each entry of 'actors' takes keys and values; write - {key: value}"),
      ("matters: [{id: 1️⃣[x], name: X}]", "'id' takes a single value; write id: value"),
      ("matters: [{id: x, name: 1️⃣[X]}]", "'name' takes a single value; write name: value"),
      (
        "matters: [{id: x, name: 1️⃣{}}]",
        "'name' is empty; write name: text, or {sv: text, en: text}"
      ),
      ("matters: [{id: x, name: {sv: 1️⃣[X]}}]", "'sv' takes a single value; write sv: value"),
      (
        "matters: [{id: x, name: X, focus: 1️⃣[transport]}]",
        "'focus' takes a single value; write focus: value"
      ),
      ("matters: [{id: x, name: X, tags: 1️⃣a}]", "'tags' takes a list; write tags: [a]"),
      ("matters: [{id: x, name: X, tags: [1️⃣[a]]}]", "the list 'tags' takes single values"),
      ("matters: [{id: x, name: X, tags: [1️⃣{a: b}]}]", "the list 'tags' takes single values"),
      ("matters: [{id: x, name: X, url: 1️⃣{a: b}}]", "'url' takes a single value; write url: value"),
      (
        "matters: [{id: x, name: X, identifiers: 1️⃣[a]}]",
        "'identifiers' takes keys and values; write identifiers: {key: value}"
      ),
      (
        "matters: [{id: x, name: X, identifiers: {1️⃣a: [b]}}]",
        "'a' takes a single value; write a: value"
      ),
      (
        "matters: [{id: x, name: X, evidence: 1️⃣programme}]",
        "'evidence' takes a list; write evidence: [programme]"
      ),
      (
        "matters: [{id: x, name: X, evidence: [1️⃣programme]}]",
        "each entry of 'evidence' takes keys and values; write - {key: value}"
      ),
      (
        "relations: [{from: office, to: harbour, kind: support, focus: 1️⃣transport}]",
        "'focus' takes a list; write focus: [transport]"
      ),
      (
        "units: [{id: x, name: X, kind: board, coordinates: 1️⃣transport}]",
        "'coordinates' takes a list; write coordinates: [transport]"
      ),
      (
        "readings: [{id: x, name: X, standing: 1️⃣place}]",
        "'standing' takes keys and values; write standing: {key: value}"
      ),
      (
        "readings: [{id: x, name: X, standing: {1️⃣city: [place]}}]",
        "'city' takes a single value; write city: value"
      ),
      ("vocabulary: 1️⃣[a]", "'vocabulary' takes keys and values; write vocabulary: {key: value}"),
      ("vocabulary: {levels: 1️⃣a}", "'levels' takes a list; write levels: [a]"),
    ])
  func `tells the shape that a value should have`(text: String, message: String) {
    let diagnosis = Diagnosis(MarkedText(text))
    #expect(diagnosis.errors == ["1️⃣ \(message)"])
  }

  @Test(arguments: ["0", "6", "2.5", "three", "-1", "99999999999999999999"])
  func `refuses a strength that is none of 1 to 5`(strength: String) {
    let text = MarkedText(
      "relations: [{from: office, to: harbour, kind: support, strength: 1️⃣\(strength)}]"
    )
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ '\(strength)' cannot be the 'strength'; \
        write a whole number from 1 to 5
        """
      ]
    )
  }

  @Test func `refuses a minimum below 1`() {
    let text: MarkedText =
      "focus-areas: [{id: x, name: X, requirements: [{level: eu, minimum: 1️⃣0}]}]"
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ '0' cannot be the 'minimum'; write a whole number, 1 or more"
      ]
    )
  }

  @Test func `refuses what is neither true nor false`() {
    let text: MarkedText = "vocabulary: {actor-kinds: [{id: x, name: X, arena: 1️⃣yes}]}"
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ 'yes' for 'arena' is neither true nor false; write true or false"
      ]
    )
  }

  @Test func `counts an entry once that a list has twice, and says so`() throws {
    let text: MarkedText =
      "actors: [{id: x, name: X, kind: region, levels: [eu, 1️⃣eu], evidence: [{document: programme}]}]"
    let diagnosis = Diagnosis(text)
    #expect(
      diagnosis.warnings == ["1️⃣ 'eu' stands more than once in 'levels' and counts once"]
    )
    #expect(diagnosis.graph?.actor(Actor.ID("x"))?.levels == ["eu"])
  }

  // MARK: Dates

  @Test(
    arguments: ["2015-13", "2015-02-29", "15", "2015-6", "22/6 2015", "2015-06-22T10:00", "0000"])
  func `refuses what is no date`(date: String) {
    let text = MarkedText("documents: [{id: x, name: X, decided: 1️⃣\"\(date)\"}]")
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ '\(date)' for 'decided' is not a date; \
        write a year, a month or a day: 2025, 2025-06 or 2025-06-30
        """
      ]
    )
  }

  @Test(
    arguments: [
      "actors: [{id: x, name: X, kind: region, since: 2015-06, until: 1️⃣2014}]",
      "units: [{id: x, name: X, kind: board, until: 1️⃣2014, since: 2015-06}]",
      "relations: [{from: office, to: harbour, kind: support, since: 2015-06, until: 1️⃣2014}]",
    ])
  func `refuses an end before the beginning, once`(text: String) {
    #expect(
      Diagnosis(MarkedText(text)).errors == [
        "1️⃣ until: 2014 is before since: 2015-06; have they changed places?"
      ]
    )
  }

  @Test func `tells each bad date once`() {
    let text: MarkedText =
      "actors: [{id: x, name: X, kind: region, since: 1️⃣soon, until: 2️⃣later}]"
    #expect(Diagnosis(text).errorCodes == ["1️⃣ not-a-date", "2️⃣ not-a-date"])
  }

  @Test(arguments: [("2015", "2015-06"), ("2015-06", "2015"), ("2015-06-22", "2015-06-22")])
  func `lets an end be in the year or on the day of the beginning`(since: String, until: String) {
    let text = MarkedText(
      "units: [{id: x, name: X, kind: board, since: \(since), until: \(until)}]"
    )
    #expect(Diagnosis(text).errors.isEmpty)
  }

  // MARK: Requirements

  @Test func `refuses two requirements of an area for one level, and names the first`() {
    let text: MarkedText = """
      focus-areas:
        - id: x
          name: X
          requirements:
            - {level: eu}
            - {level: local}
            - {level: 1️⃣eu, minimum: 2}
      """
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ 'x' already has a requirement at the level 'eu' in graph.yaml:5:17; \
        write one requirement per level; ask for several counterparts with minimum:
        """
      ]
    )
  }

  // MARK: All at once

  @Test func `tells every mistake in every file in one run`() {
    let diagnosis = Diagnosis([
      "a.yaml": """
      actors:
        - {id: lund, 1️⃣nmae: Lund, kind: municipality, levels: [2️⃣loca]}
        - id: region
          3️⃣kind region
          name: Regionen
      """,
      "b.yaml": """
      relations:
        - {from: office, to: 4️⃣lundd, kind: cooperation}
        - {from: office, to: region, kind: cooperation, strength: 5️⃣9}
        - {from: office, to: transport, kind: 6️⃣contact}
      """,
      "c.yaml": """
      units:
        - {id: 7️⃣lund, name: Lund, kind: board, since: 2020, until: 8️⃣2019}
      9️⃣vocabluary: {}
      """,
    ])
    #expect(
      diagnosis.errorCodes == [
        "1️⃣ unknown-key", "2️⃣ unknown-level", "3️⃣ missing-colon", "4️⃣ dangling-reference",
        "5️⃣ not-a-number", "6️⃣ end-not-allowed", "7️⃣ duplicate-id", "8️⃣ until-before-since",
        "9️⃣ unknown-key",
      ]
    )
    #expect(diagnosis.graph == nil)
  }
}
