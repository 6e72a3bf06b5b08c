import Stakeholders
import TestSupport
import Testing

struct `What goes in a circle` {
  @Test func `of parts is told once for each circle`() {
    let text: MarkedText = """
      units:
        - {id: 1️⃣b, name: B, kind: department, partOf: c}
        - {id: c, name: C, kind: department, partOf: b}
        - {id: d, name: D, kind: department, partOf: b}
        - {id: 2️⃣e, name: E, kind: department, partOf: e}
      """
    #expect(
      Diagnosis(text).warnings == [
        "1️⃣ partOf goes in a circle: b → c → b", "2️⃣ partOf goes in a circle: e → e",
      ]
    )
  }

  // From a on: a → b → a is closed, then a → c → a; d stands outside, and e is its own heir.
  @Test func `of documents that supersede each other is told, by each way around`() {
    let text: MarkedText = """
      documents:
        - {id: 1️⃣a, name: A, status: in-force, supersedes: [b, c]}
        - {id: b, name: B, status: superseded, supersedes: a}
        - {id: c, name: C, status: superseded, supersedes: a}
        - {id: d, name: D, status: in-force, supersedes: c}
        - {id: 2️⃣e, name: E, status: in-force, supersedes: e}
      """
    #expect(
      Diagnosis(text).warnings.filter { $0.contains("circle") } == [
        "1️⃣ supersedes goes in a circle: a → b → a", "1️⃣ supersedes goes in a circle: a → c → a",
        "2️⃣ supersedes goes in a circle: e → e",
      ]
    )
  }

  @Test func `of members is told where a group or an arena names itself`() {
    let text: MarkedText = """
      units:
        - {id: 1️⃣g, name: G, kind: group, members: [g, office]}
        - {id: h, name: H, kind: group, members: [office]}
      actors:
        - {id: 2️⃣n, name: N, kind: network, levels: [eu], members: [n, city]}
      """
    #expect(
      Diagnosis(text).warnings.filter { $0.contains("member of itself") } == [
        "1️⃣ G stands as a member of itself; take it out of members:",
        "2️⃣ N stands as a member of itself; take it out of members:",
      ]
    )
  }
}
