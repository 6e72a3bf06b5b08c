import Stakeholders
import TestSupport
import Testing

struct `Warnings` {
  @Test func `tell facts without evidence`() {
    let text: MarkedText = """
      actors:
        - {id: 1️⃣lund, name: Lund, kind: municipality, levels: [local]}
      matters:
        - {id: 2️⃣rail, name: Rail, focus: transport}
      focus-areas:
        - {id: climate, name: Climate, requirements: [{level: 3️⃣national}]}
      relations:
        - 4️⃣{from: office, to: lund, kind: contact, focus: [climate]}
        - 5️⃣{id: r, from: office, to: harbour, kind: support}
      units:
        - {id: board, name: Board, kind: board}
      """
    let hint = "; write evidence: [{document: …, section: …, quote: …}]"
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ 'Lund' has no evidence" + hint, "2️⃣ 'Rail' has no evidence" + hint,
        "3️⃣ the requirement of the level 'national' in Climate has no evidence" + hint,
        "4️⃣ the relation 'office>contact>lund>climate' has no evidence" + hint,
        "5️⃣ the relation 'r' has no evidence" + hint,
      ]
    )
  }

  @Test func `tell relations of properties whose entity has no evidence`() {
    let text: MarkedText = """
      units:
        - {id: 1️⃣group, name: Group, kind: group, members: [office]}
        - {id: sourced, name: Sourced, kind: group, members: [office], evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        """
        1️⃣ the relation 'office>membership>group>' has no evidence; \
        write evidence: [{document: …, section: …, quote: …}]
        """
      ]
    )
  }

  @Test func `tell actors without a level, but not the principal`() {
    let text: MarkedText = """
      actors:
        - {id: 1️⃣lund, name: Lund, kind: municipality, evidence: [{document: programme}]}
        - {id: b, name: B, kind: municipality, levels: [eu], evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ no level is recorded for Lund; write levels: […] if the source says which"
      ]
    )
  }

  @Test func `tell a member that is a place, however it is written`() {
    let text: MarkedText = """
      actors:
        - id: sound
          name: The Sound
          kind: territory
          standing: place
          levels: [cross-border]
          evidence: [{document: programme}]
        - {id: 1️⃣forum, name: Forum, kind: network, levels: [eu], members: [sound], evidence: [{document: programme}]}
        - {id: board, name: Board, kind: network, levels: [eu], evidence: [{document: programme}]}
      relations:
        - 2️⃣{from: sound, to: board, kind: membership, evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ The Sound is a place and cannot be a member of Forum",
        "2️⃣ The Sound is a place and cannot be a member of Board",
      ]
    )
  }

  @Test func `tell an area without requirement`() {
    #expect(
      Diagnosis("focus-areas: [{id: 1️⃣climate, name: Climate}]").warnings == [
        """
        1️⃣ the focus area Climate requires no level, so its coverage is undefined; \
        write requirements: [{level: …}]
        """
      ]
    )
  }

  @Test func `tell an engagement without focus, but not what engages nobody`() {
    let text: MarkedText = """
      actors:
        - {id: lund, name: Lund, kind: municipality, levels: [local], evidence: [{document: programme}]}
        - {id: forum, name: Forum, kind: network, levels: [eu], members: [city], evidence: [{document: programme}]}
      relations:
        - 1️⃣{from: lund, to: office, kind: cooperation, evidence: [{document: programme}]}
        - {from: lund, to: city, kind: advice, evidence: [{document: programme}]}
        - {from: lund, to: forum, kind: cooperation, evidence: [{document: programme}]}
        - {from: office, to: harbour, kind: support, evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        """
        1️⃣ the relation 'lund>cooperation>office>' has no focus area and counts in none; \
        write focus: […]
        """
      ]
    )
  }

  @Test func `tell a repeated relation, and number its key`() throws {
    let text: MarkedText = """
      relations:
        - {from: office, to: harbour, kind: support, status: intended, evidence: [{document: programme}]}
        - {from: office, to: harbour, kind: support, evidence: [{document: programme}]}
        - {from: office, to: harbour, kind: support, status: ongoing, evidence: [{document: programme}]}
      """
    let diagnosis = Diagnosis(text)
    #expect(
      diagnosis.graph?.relations.map(\.key) == [
        "office>support>harbour>", "office>support>harbour>#2", "office>support>harbour>#3",
      ]
    )
    #expect(diagnosis.warnings.count == 2)
    #expect(
      diagnosis.warnings.allSatisfy {
        $0.contains(
          "the relation 'office>support>harbour>' repeats another with the same ends, kind and focus areas"
        )
      }
    )
  }

  @Test func `tell a relation that a property already states`() {
    let text: MarkedText = """
      units:
        - {id: 1️⃣group, name: Group, kind: group, members: [office], evidence: [{document: programme}]}
      relations:
        - {from: office, to: group, kind: membership, evidence: [{document: programme}]}
      """
    #expect(Diagnosis(text).warningCodes == ["1️⃣ repeated-relation"])
  }

  // Contact has no direction, support has one.
  @Test func `tell a relation that is there from its other end already`() {
    let text: MarkedText = """
      relations:
        - 1️⃣{from: office, to: crown, kind: contact, focus: [transport], evidence: [{document: programme}]}
        - {from: crown, to: office, kind: contact, focus: [transport], evidence: [{document: programme}]}
        - {from: office, to: harbour, kind: support, evidence: [{document: programme}]}
        - {from: harbour, to: office, kind: support, evidence: [{document: programme}]}
        - {from: office, to: crown, kind: cooperation, focus: [transport], evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ the relation 'office>contact>crown>transport' repeats 'crown>contact>office>transport', "
          + "written from the other end"
      ]
    )
  }

  @Test func `tell a relation that ended without an end`() {
    let text: MarkedText = """
      relations:
        - 1️⃣{from: office, to: harbour, kind: support, status: ended, evidence: [{document: programme}]}
        - {from: harbour, to: office, kind: support, status: ended, until: 2020, evidence: [{document: programme}]}
      """
    #expect(
      Diagnosis(text).warnings == [
        """
        1️⃣ the relation 'office>support>harbour>' has ended but has no until: \
        with --at it counts as going on
        """
      ]
    )
  }

  @Test func `tell a judgement by nobody`() {
    let text: MarkedText = """
      focus-areas:
        - id: climate
          name: Climate
          requirements:
            - 1️⃣{level: eu, basis: assessed, assessedBy: office, evidence: [{document: programme}]}
            - {level: local, basis: assessed, assessedBy: office, assessedOn: 2024, evidence: [{document: programme}]}
      actors:
        - {id: union, name: Union, kind: eu-body, levels: [eu, local], evidence: [{document: programme}]}
      relations:
        - 2️⃣{from: office, to: harbour, kind: support, basis: assessed, evidence: [{document: programme}]}
      """
    let hint = "; write assessedBy: unit and assessedOn: date"
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ the requirement of Climate is a judgement that does not say whose and when" + hint,
        "2️⃣ the relation from 'office' is a judgement that does not say whose and when" + hint,
      ]
    )
  }

  @Test func `come with errors only where they were found on the way`() {
    let text: MarkedText = "actors: [{id: x, name: X, kind: region, levels: [eu, 1️⃣eu, 2️⃣moon]}]"
    let diagnosis = Diagnosis(text)
    #expect(diagnosis.errorCodes == ["2️⃣ unknown-level"])
    #expect(diagnosis.warningCodes == ["1️⃣ repeated-entry"])
  }
}

struct `Warnings of one sort` {
  @Test func `are told a thousand times, and then counted`() {
    var text = """
      actors:
        - {id: lund, name: Lund, kind: municipality, levels: [local], \(ExampleCity.evidence)}
      relations:

      """
    for _ in 0..<1_005 {
      text += "  - {from: office, to: lund, kind: contact, focus: [transport], "
      text += "\(ExampleCity.evidence)}\n"
    }
    // All but the first repeat it: 1,004 warnings, of which 4 are counted.
    let codes = Diagnosis(MarkedText(text)).warningCodes
    #expect(codes.count { $0.hasSuffix("repeated-relation") } == 1_000)
    #expect(
      Diagnosis(MarkedText(text)).warnings.filter { $0.hasPrefix("nowhere") }
        == ["nowhere 4 more warnings of the sort [repeated-relation] are only counted"]
    )
  }
}
