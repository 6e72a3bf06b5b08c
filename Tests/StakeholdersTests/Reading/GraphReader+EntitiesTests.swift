import Diagnostics
import Stakeholders
import TestSupport
import Testing

struct `References between entities` {
  /// Every property that points somewhere, with an id that leads nowhere.
  @Test(
    arguments: [
      ("actors: [{id: x, name: X, kind: region, interests: [1️⃣_]}]", "focus area"),
      ("actors: [{id: x, name: X, kind: region, mandates: [1️⃣_]}]", "focus area or matter"),
      ("actors: [{id: x, name: X, kind: network, members: [1️⃣_]}]", "actor or unit"),
      ("actors: [{id: x, name: X, kind: region, partOf: 1️⃣_}]", "actor"),
      ("units: [{id: x, name: X, kind: group, partOf: 1️⃣_}]", "unit"),
      ("units: [{id: x, name: X, kind: group, members: [1️⃣_]}]", "unit"),
      ("units: [{id: x, name: X, kind: group, coordinates: [1️⃣_]}]", "focus area"),
      ("focus-areas: [{id: x, name: X, partOf: 1️⃣_}]", "focus area"),
      (
        "focus-areas: [{id: x, name: X, requirements: [{level: eu, assessedBy: 1️⃣_}]}]", "unit"
      ),
      (
        "focus-areas: [{id: x, name: X, requirements: [{level: eu, evidence: [{document: 1️⃣_}]}]}]",
        "governing document"
      ),
      ("matters: [{id: x, name: X, focus: 1️⃣_}]", "focus area"),
      ("matters: [{id: x, name: X, decisionMaker: 1️⃣_}]", "actor"),
      ("matters: [{id: x, name: X, evidence: [{document: 1️⃣_}]}]", "governing document"),
      ("aims: [{id: x, name: X, focus: [1️⃣_]}]", "focus area"),
      ("aims: [{id: x, name: X, owner: 1️⃣_}]", "unit"),
      ("documents: [{id: x, name: X, supersedes: 1️⃣_}]", "governing document"),
      ("documents: [{id: x, name: X, supersedes: [1️⃣_]}]", "governing document"),
      (
        "documents: [{id: x, name: X, covers: [1️⃣_]}]",
        "focus area, actor, unit or governing document"
      ),
      ("readings: [{id: x, name: X, standing: {1️⃣_: place}}]", "actor"),
      ("relations: [{from: 1️⃣_, to: harbour, kind: support}]", "entity"),
      ("relations: [{from: office, to: 1️⃣_, kind: support}]", "entity"),
      ("relations: [{from: office, to: harbour, kind: support, focus: [1️⃣_]}]", "focus area"),
      ("relations: [{from: office, to: harbour, kind: support, lead: 1️⃣_}]", "unit"),
      ("relations: [{from: office, to: harbour, kind: support, assessedBy: 1️⃣_}]", "unit"),
      ("relations: [{from: office, to: harbour, kind: support, readings: [1️⃣_]}]", "reading"),
      (
        "relations: [{from: office, to: harbour, kind: support, evidence: [{document: 1️⃣_}]}]",
        "governing document"
      ),
      ("follow-up: [{finding: x, decision: act, owner: 1️⃣_}]", "unit"),
    ])
  func `are refused where they lead nowhere`(text: String, expected: String) throws {
    let text = text.replacing("_", with: "nowhere")
    let diagnosis = Diagnosis(MarkedText(text))
    let error = try #require(diagnosis.errors.first)
    #expect(diagnosis.errors.count == 1)
    #expect(error.contains("points to 'nowhere', but there is no \(expected) with that id"))
    #expect(error.hasPrefix("1️⃣ "))
  }

  @Test func `suggest the id that was meant`() {
    let text: MarkedText = """
      actors:
        - {id: grannstaden, name: A, kind: region}
        - {id: x, name: B, kind: region, partOf: 1️⃣granstaden}
      relations:
        - {from: office, to: 2️⃣granstaden, kind: cooperation, readings: [3️⃣strikt]}
      readings:
        - {id: strict, name: Strict}
      """
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ 'partOf' points to 'granstaden', but there is no actor with that id; \
        did you mean 'grannstaden'?
        """,
        """
        2️⃣ 'to' points to 'granstaden', but there is no entity with that id; \
        did you mean 'grannstaden'?
        """,
        """
        3️⃣ 'readings' points to 'strikt', but there is no reading with that id; \
        did you mean 'strict'?
        """,
      ]
    )
  }

  @Test func `are refused where they lead to another sort of thing`() {
    let text: MarkedText = """
      actors:
        - {id: x, name: X, kind: region, partOf: 1️⃣office, interests: [2️⃣city]}
      matters:
        - {id: y, name: Y, focus: 3️⃣programme, decisionMaker: 4️⃣transport}
      """
    #expect(
      Diagnosis(text).errors == [
        "1️⃣ 'partOf' takes an actor, but 'office' is a unit",
        "2️⃣ 'interests' takes a focus area, but 'city' is an actor",
        "3️⃣ 'focus' takes a focus area, but 'programme' is a governing document",
        "4️⃣ 'decisionMaker' takes an actor, but 'transport' is a focus area",
      ]
    )
  }

  @Test func `lead to entities that stand later or in another file`() {
    let diagnosis = Diagnosis([
      "a.yaml": "relations: [{from: office, to: lund, kind: cooperation, focus: [transport]}]",
      "b.yaml": "actors: [{id: lund, name: Lund, kind: municipality}]",
    ])
    #expect(diagnosis.errors.isEmpty)
  }

  @Test func `go to members from arenas only`() {
    let text: MarkedText = "actors: [{id: x, name: X, kind: region, members: 1️⃣[office]}]"
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ 'x' has members but is no arena: its kind 'region' is not one; \
        choose kind: network, committee or cooperation, or a kind of your own with arena: true
        """
      ]
    )
  }
}

struct `The ends of a relation` {
  private static let sorts = [
    "principal", "actor", "arena", "unit", "focus-area", "matter", "aim", "document",
  ]

  /// The table of the domain, a row a kind: from, to, and whether it may be turned.
  private static let table: [(kind: String, ends: [(String, String)], isSymmetric: Bool)] = [
    ("cooperation", [("principal unit actor arena", "actor arena")], true),
    ("exchange", [("principal unit actor arena", "actor arena")], true),
    ("contact", [("principal unit actor arena", "actor arena")], true),
    ("advocacy", [("principal unit actor arena", "actor arena")], false),
    ("advice", [("actor arena", "principal unit actor arena")], false),
    ("funding", [("principal actor arena", "principal actor arena")], false),
    ("procurement", [("principal unit", "actor arena")], false),
    ("membership", [("principal unit actor arena", "arena"), ("unit", "unit")], false),
    (
      "representation", [("principal unit actor arena", "principal unit actor arena")], false
    ),
    ("supervision", [("principal unit actor arena", "principal unit actor arena")], false),
    ("reporting", [("unit", "unit")], false), ("support", [("unit", "unit")], false),
    ("convening", [("unit", "unit")], false),
    ("responsibility", [("unit", "focus-area matter aim document")], false),
    ("mandate", [("actor arena", "focus-area matter")], false),
    ("guidance", [("document", "focus-area principal actor arena unit document")], false),
    ("contribution", [("focus-area", "aim")], false),
  ]

  /// Two entities of each sort, so that no relation goes to itself; but there is one principal.
  private static let entities = """
    documents: [{id: document-1, name: AA}, {id: document-2, name: BB}]
    focus-areas: [{id: focus-area-1, name: CC}, {id: focus-area-2, name: DD}]
    matters: [{id: matter-1, name: EE}, {id: matter-2, name: FF}]
    aims: [{id: aim-1, name: GG}, {id: aim-2, name: HH}]
    units: [{id: unit-1, name: II, kind: board}, {id: unit-2, name: JJ, kind: board}]
    actors:
      - {id: actor-1, name: KK, kind: region}
      - {id: actor-2, name: LL, kind: agency}
      - {id: arena-1, name: MM, kind: network}
      - {id: arena-2, name: NN, kind: committee}
    relations:

    """

  @Test(arguments: table)
  func `are those of its kind and no others`(
    kind: String,
    ends: [(String, String)],
    isSymmetric: Bool
  ) {
    var relations: [String] = []
    var refused: Set<Int> = []
    for from in Self.sorts {
      for to in Self.sorts where !(from == "principal" && to == "principal") {
        let isAllowed = ends.contains { allowed in
          func fits(_ first: String, _ second: String) -> Bool {
            allowed.0.split(separator: " ").contains(first[...])
              && allowed.1.split(separator: " ").contains(second[...])
          }
          return fits(from, to) || (isSymmetric && fits(to, from))
        }
        if !isAllowed { refused.insert(relations.count) }
        let first = from == "principal" ? "city" : from + "-1"
        let second = to == "principal" ? "city" : to + "-2"
        relations.append("  - {from: \(first), to: \(second), kind: \(kind)}")
      }
    }
    let head = Self.entities.split(separator: "\n").count + 1
    let diagnosis = Diagnosis(MarkedText(Self.entities + relations.joined(separator: "\n")))
    let found = diagnosis.diagnostics.filter { $0.code == "end-not-allowed" }
    #expect(Set(found.compactMap { $0.location.map { $0.line - head } }) == refused)
    #expect(diagnosis.errors.count == refused.count)
  }

  @Test func `are named with what would be right`() {
    let text: MarkedText = """
      relations:
        - {from: office, to: transport, kind: 1️⃣cooperation}
        - {from: transport, to: office, kind: 2️⃣responsibility}
        - {from: office, to: city, kind: 3️⃣membership}
      """
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ the relation 'cooperation' cannot go from 'office' (unit) to 'transport' \
        (focus area); it goes principal/actor/unit → actor, either way
        """,
        """
        2️⃣ the relation 'responsibility' cannot go from 'transport' (focus area) to 'office' \
        (unit); it goes unit → focus area/matter/aim/governing document
        """,
        """
        3️⃣ the relation 'membership' cannot go from 'office' (unit) to 'city' (principal); \
        it goes principal/actor/unit → arena; or unit → unit
        """,
      ]
    )
  }

  @Test func `may be the same, which counts for nothing and is told`() {
    let text: MarkedText = """
      relations:
        - 1️⃣{from: office, to: office, kind: support, evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ the relation goes from 'office' to itself and counts for nothing"
      ]
    )
  }

  @Test func `are held to the ends of relations in their properties, too`() {
    let text: MarkedText = """
      vocabulary:
        relation-kinds:
          - {id: guidance, name: Guidance, from: document, to: focus-area}
      documents:
        - {id: 1️⃣plan, name: Plan, covers: [office]}
      """
    #expect(Diagnosis(text).errorCodes == ["1️⃣ end-not-allowed"])
  }

  @Test func `share no id with a reading, and no reading with a relation`() {
    let text: MarkedText = """
      readings:
        - {id: 1️⃣office, name: Office}
        - {id: strict, name: Strict}
      relations:
        - {id: 2️⃣strict, from: office, to: harbour, kind: support}
      """
    #expect(Diagnosis(text).errorCodes == ["1️⃣ duplicate-id", "2️⃣ duplicate-id"])
  }

  @Test func `have a name that is not blank`() {
    let text: MarkedText = "actors: [{id: x, name: 1️⃣\"  \", kind: region, levels: [eu]}]"
    #expect(Diagnosis(text).errorCodes == ["1️⃣ empty-text"])
  }

  @Test func `stand once each among the decisions about findings`() {
    let text: MarkedText = """
      follow-up:
        - {finding: "aim.unowned:x", decision: accept}
        - {finding: 1️⃣"aim.unowned:x", decision: act}
      """
    #expect(Diagnosis(text).errorCodes == ["1️⃣ duplicate-follow-up"])
  }

  @Test func `have their names on one line, and their notes as written`() throws {
    let text: MarkedText = """
      actors:
        - id: x
          name: >
            A folded
            name
          kind: region
          note: |
            One line
            and another
      """
    let actor = try #require(Diagnosis(text).graph?.actor(Actor.ID("x")))
    #expect(actor.name == .same("A folded name"))
    #expect(actor.details.note == .same("One line\nand another"))
  }

  @Test func `have their evidence in one order, however it is written`() throws {
    func evidence(_ sections: [String]) throws -> [String?] {
      let list = sections.map { "{document: programme, section: \"\($0)\"}" }
      let text = MarkedText(
        "actors: [{id: x, name: X, kind: region, evidence: [\(list.joined(separator: ", "))]}]"
      )
      let actor = try #require(Diagnosis(text).graph?.actor(Actor.ID("x")))
      return actor.details.evidence.map(\.section)
    }
    #expect(try evidence(["3.10", "1", "3.2"]) == ["1", "3.2", "3.10"])
    #expect(try evidence(["3.2", "3.10", "1"]) == ["1", "3.2", "3.10"])
  }

  @Test func `are sought for suggestions only so long in a graph full of wrong ids`() {
    let actors = (0..<2_000).map { "{id: actor-\($0), name: A \($0), kind: region}" }
    let relations = (0..<2_000).map { "{from: office, to: akteur-\($0), kind: contact}" }
    let text = MarkedText(
      "actors: [\(actors.joined(separator: ", "))]\n"
        + "relations: [\(relations.joined(separator: ", "))]"
    )
    var diagnosis: Diagnosis?
    let time = ContinuousClock().measure { diagnosis = Diagnosis(text) }
    #expect(diagnosis?.errorCodes.count == 2_000)
    #expect(time < .seconds(20))
  }
}
