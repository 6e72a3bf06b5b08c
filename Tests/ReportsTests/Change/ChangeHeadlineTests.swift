import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `The headline of a comparison` {
  private func graph(_ areas: [String]) throws -> StakeholderGraph {
    let aims = areas.map { "{id: aim-\($0), name: We are heard on \($0)}" }.joined(separator: ", ")
    let relations = areas.map { "  - {from: town, to: agency, kind: contact, focus: [\($0)]}\n" }
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: en
      focus-areas: [\(areas.map { "{id: \($0), name: \($0)}" }.joined(separator: ", "))]
      aims: [\(aims)]
      actors:
        - {id: town, name: Town, kind: municipality}
        - {id: agency, name: Agency, kind: agency, levels: [national]}
      relations:
      \(relations.joined())
      """
    return try StakeholderGraph.reading(yaml: [SourceFile(path: "town.yaml", text: yaml)]).value
  }

  // One area became two, and the one relation in it became one in each.
  @Test func `says how many relations became how many with a split`() throws {
    let changes = ChangeAnalysis(
      from: Period(SelectedGraph(try graph(["homes"]), Selection())),
      to: Period(SelectedGraph(try graph(["flats", "land"]), Selection())),
      by: Crosswalk([
        .init(old: ["homes"], new: ["flats", "land"], change: .split),
        .init(old: ["aim-homes"], new: ["aim-flats", "aim-land"], change: .split),
      ])
    )
    let sentences = ChangeHeadline(changes).sentences
    #expect(
      sentences.last?.english == "Relations: 1 became 2 with a split or merger."
    )
    #expect(
      sentences.last?.swedish == "Relationer: 1 blev 2 vid delning eller sammanslagning."
    )
    let text = changes.answer(in: .english).passage.text(
      TextStyle(width: 400, isColored: false, language: .english)
    )
    #expect(
      text.contains(
        "“We are heard on homes” was split into “We are heard on flats” and “We are heard on land”"
      )
    )
  }
}
