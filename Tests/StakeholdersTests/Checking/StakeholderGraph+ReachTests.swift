import Stakeholders
import TestSupport
import Testing

struct `Groups that nobody is in` {
  @Test func `are told, with whether they coordinate or are called together`() {
    let text: MarkedText = """
      units:
        - {id: 1️⃣one, name: One, kind: group, coordinates: all}
        - {id: 2️⃣two, name: Two, kind: network, coordinates: [transport]}
        - {id: 3️⃣three, name: Three, kind: group}
        - {id: 4️⃣four, name: Four, kind: group}
        - {id: five, name: Five, kind: department, coordinates: all}
        - {id: six, name: Six, kind: group, coordinates: all, members: [office]}
        - {id: seven, name: Seven, kind: group, coordinates: all}
      relations:
        - {from: office, to: three, kind: convening, evidence: [{document: programme}]}
        - {from: three, to: four, kind: reporting, evidence: [{document: programme}]}
        - {from: office, to: seven, kind: membership, evidence: [{document: programme}]}
      """
    let rest =
      " is to coordinate or is called together, but nobody is recorded as a member; "
      + "write members: [unit, …]"
    // Units have no evidence of their own to lack, but their members, as relations, do.
    let warnings = Diagnosis(text).warnings.filter { !$0.contains("no evidence") }
    #expect(
      warnings == [
        "1️⃣ One" + rest, "2️⃣ Two" + rest, "3️⃣ Three" + rest,
        "4️⃣ nobody is recorded as a member of Four; write members: [unit, …]",
      ]
    )
  }
}

struct `Requirements that nobody in the graph could meet` {
  private func codes(_ requirement: String, _ rest: String = "") -> [String] {
    let text = MarkedText(
      """
      focus-areas:
        - id: climate
          name: Climate
          requirements:
            - {\(requirement), evidence: [{document: programme}]}
      actors:
        - {id: a, name: Alpha, kind: agency, levels: [eu], evidence: [{document: programme}]}
        - {id: b, name: Beta, kind: region, levels: [eu, regional], evidence: [{document: programme}]}
        - {id: c, name: Gamma, kind: region, levels: [local], standing: generic, evidence: [{document: programme}]}
      \(rest)
      """
    )
    return Diagnosis(text).warnings
  }

  @Test func `are told with who is there`() {
    let hint = "; enter who is there (levels: [local]), even those whom nobody meets yet"
    #expect(
      codes("level: 1️⃣local") == [
        "1️⃣ Climate requires one partner at the level 'local', but the graph has no named actor there"
          + hint
      ]
    )
    #expect(
      codes("level: eu, minimum: 3").first?.contains(
        "requires three partners at the level 'EU', but the graph has only two named actors there"
      ) == true
    )
    #expect(
      codes("level: eu, kinds: [university]").first?.contains(
        "the graph has no named actor of the kind university there"
      ) == true
    )
  }

  @Test func `are not told where enough are there, under one reading at least`() {
    #expect(codes("level: eu, minimum: 2").isEmpty)
    #expect(codes("level: regional, kinds: [region, agency]").isEmpty)
    let reading = "readings: [{id: wide, name: Wide, standing: {c: named}}]"
    #expect(codes("level: local", reading).isEmpty)
  }
}
