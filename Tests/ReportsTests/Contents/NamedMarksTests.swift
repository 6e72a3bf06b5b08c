import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `The names in a row` {
  private func marks(
    _ row: [String],
    _ columns: [String] = [],
    in language: Language = .swedish
  ) throws -> Marks {
    let file = SourceFile(
      path: "graph.yaml",
      text: """
        format: omvarld/1
        id: small
        title: Small
        principal: town
        language: sv
        focus-areas: [{id: port, name: Hamn och logistik, short: Hamn}]
        units: [{id: office, name: kontoret, kind: department}]
        actors:
          - {id: town, name: Staden, kind: municipality}
          - {id: agency, name: Verket, kind: agency}
          - {id: eu-body, name: EU, kind: eu-body}
        """
    )
    let names = GraphNames(try StakeholderGraph.reading(yaml: [file]).value, in: language)
    let columns = columns + Array(repeating: "", count: row.count - columns.count)
    return NamedMarks(names).marks(of: row, under: columns)
  }

  @Test func `stand for what they name, alone and in a list`() throws {
    let marks = try marks(["Hamn", "Kontoret, Verket", "nationell", "Verket med mera"])
    #expect(marks.subjects == ["focus-port", "unit-office", "actor-agency", "level-national"])
    #expect(marks.kinds == [] && marks.statuses == [])
  }

  @Test func `stand for it with a remark in brackets after it, too`() throws {
    let marks = try marks(["kontoret (härlett), Verket (genom EU, Staden)", "Hamn (till 2023)"])
    #expect(marks.subjects == ["unit-office", "actor-agency", "focus-port"])
  }

  // The level and the actor are both called EU.
  @Test func `stand for nothing where several have them`() throws {
    #expect(try marks(["EU", "Verket"]).subjects == ["actor-agency"])
  }

  @Test func `are those of a kind and a status, in the forms of maps and of tables`() throws {
    let map = try marks(["Verket", "samverkan · avsedd"])
    #expect(map.kinds == ["cooperation"] && map.statuses == ["intended"])
    let english = try marks(
      ["Verket", "cooperation", "not recorded"],
      ["", "", "Status"],
      in: .english
    )
    #expect(english.kinds == ["cooperation"] && english.statuses == ["none"])
    // Elsewhere it is something else that is not recorded.
    #expect(try marks(["Verket", "ej noterat"]).statuses == [])
  }
}
