import Stakeholders
import TestSupport
import Testing

struct `Identifiers` {
  private func warnings(_ text: MarkedText) -> [String] {
    Diagnosis(text).warnings.filter { $0.contains("the same identifier") }
  }

  @Test func `that two of one sort have are told, each beside the first`() {
    let text: MarkedText = """
      actors:
        - {id: a, name: Alfa, kind: other, identifiers: {o: "1", x: "7"}}
        - {id: 1️⃣b, name: Beta, kind: other, identifiers: {o: "1"}}
        - {id: 2️⃣c, name: Gamma, kind: other, identifiers: {x: "8", o: "1"}}
      units:
        - {id: u, name: Unit, kind: role, identifiers: {k: "1"}}
        - {id: 3️⃣v, name: Verksamhet, kind: role, identifiers: {k: "1"}}
      """
    let hint = ": are they the same?; merge them, or correct one of the identifiers"
    #expect(
      warnings(text) == [
        "1️⃣ Alfa (a) and Beta (b) have the same identifier, o=1" + hint,
        "2️⃣ Alfa (a) and Gamma (c) have the same identifier, o=1" + hint,
        "3️⃣ Unit (u) and Verksamhet (v) have the same identifier, k=1" + hint,
      ]
    )
  }

  @Test func `are their own in another register, or of another sort`() {
    let text: MarkedText = """
      actors:
        - {id: a, name: Alfa, kind: other, identifiers: {o: "1"}}
        - {id: b, name: Beta, kind: other, identifiers: {p: "1", o: "2"}}
      units:
        - {id: u, name: Unit, kind: role, identifiers: {o: "1"}}
      """
    #expect(warnings(text) == [])
  }
}
