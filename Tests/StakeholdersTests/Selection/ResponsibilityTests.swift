import Stakeholders
import TestSupport
import Testing

struct `A responsibility` {
  private func responsibilities(_ relations: String) throws -> [Responsibility] {
    let text = MarkedText("relations:\n" + relations)
    let diagnosis = Diagnosis(text)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    return SelectedGraph(graph, Selection()).responsibilities
  }

  @Test func `is each of a unit for one thing, in order`() throws {
    let found = try responsibilities(
      """
        - {from: office, to: transport, kind: responsibility, basis: inferred}
        - {from: harbour, to: transport, kind: responsibility}

      """
    )
    #expect(found.map(\.unit) == ["harbour", "office"])
    #expect(found.map(\.basis) == [nil, .inferred])
  }

  @Test(arguments: [
    ("inferred", "stated", Basis.stated), ("inferred", "assessed", .assessed),
    ("assessed", nil, nil), ("stated", nil, .stated),
  ])
  func `rests on the firmest of what is recorded`(one: String, other: String?, firmest: Basis?)
    throws
  {
    func relation(_ basis: String?) -> String {
      let words =
        switch basis {
        case "assessed": ", basis: assessed, assessedBy: office, assessedOn: 2025"
        case let basis?: ", basis: \(basis)"
        case nil: ""
        }
      return "  - {from: office, to: transport, kind: responsibility\(words)}\n"
    }
    let found = try responsibilities(relation(one) + relation(other))
    #expect(found.map(\.basis) == [firmest])
  }
}
