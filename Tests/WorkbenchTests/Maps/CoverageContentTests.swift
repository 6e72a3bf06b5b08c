import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What a map of coverage says` {
  /// - Parameter relations: With the Crown, national, and the region, in transport and rail.
  private func opened(_ relations: String) throws -> OpenedGraph {
    let text = MarkedText(
      """
      focus-areas:
        - {id: rail, name: Rail, requirements: [{level: regional}, {level: national}]}
      actors:
        - {id: region, name: Region, kind: region, levels: [regional]}
      relations:

      """ + relations
    )
    let diagnosis = Diagnosis(text)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    return OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
  }

  private func map(_ relations: String) throws -> StakeholderMap {
    let opened = try opened(relations)
    return try opened.map(.coverage, of: opened.analysingGaps(Selection()), in: .swedish)
  }

  private func statuses(_ map: StakeholderMap) -> [String] {
    map.twin.tables.flatMap(\.rows).filter { $0[2] == "ja" }.map { $0[4] }
  }

  // Required are national in transport, and regional and national in rail: 3. The Crown counts in
  // transport and in rail, and only in rail is it recorded as ongoing.
  @Test func `tells in how many of the levels the cooperation is ongoing`() throws {
    let map = try map(
      """
        - {from: office, to: crown, kind: cooperation, focus: [transport], status: possible}
        - {from: office, to: crown, kind: cooperation, focus: [rail], status: ongoing}
      """
    )
    #expect(
      map.twin.title
        == "2 av 3 nivåer som krävs har en namngiven part; i 1 av dem är samarbetet noterat som "
        + "pågående"
    )
    #expect(Set(statuses(map)) == ["", "möjlig", "pågående"])
  }

  @Test func `tells of one level whether it is ongoing`() throws {
    let relation = "  - {from: office, to: crown, kind: cooperation, focus: [transport]"
    let plan = try map(relation + ", status: intended}").twin.title
    #expect(plan.contains("har en namngiven part; där är samarbetet inte noterat som pågående –"))
    let works = try map(relation + ", status: ongoing}").twin.title
    #expect(works.contains("har en namngiven part; där är samarbetet noterat som pågående –"))
  }

  // The region is met in rail itself, and the Crown there only through the forum.
  @Test(arguments: [
    (Language.swedish, "The Crown (via Forum)"), (.english, "The Crown (through Forum)"),
  ])
  func `says through which arena somebody counts`(language: Language, told: String) throws {
    let text = MarkedText(
      """
      focus-areas:
        - {id: rail, name: Rail, requirements: [{level: regional}, {level: national}]}
      actors:
        - {id: region, name: Region, kind: region, levels: [regional]}
        - {id: forum, name: Forum, kind: network, members: [crown, region]}
      relations:
        - {from: office, to: forum, kind: membership, focus: [rail]}
        - {from: office, to: region, kind: contact, focus: [rail]}
      """
    )
    let diagnosis = Diagnosis(text)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    let map = try opened.map(.coverage, of: opened.analysingGaps(Selection()), in: language)
    let rail = try #require(map.twin.tables.first).rows.filter { $0[0] == "Rail" }
    #expect(rail.map { $0[5] } == ["Region", told])
  }

  @Test func `counts one area and one level in words of one`() throws {
    let opened = try opened("  - {from: office, to: harbour, kind: support}\n")
    var selection = Selection()
    selection.focusAreas = ["transport"]
    selection.levels = ["national"]
    let map = try opened.map(.coverage, of: opened.analysingGaps(selection), in: .swedish)
    #expect(
      map.twin.summary.contains(
        "Bilden visar 1 fokusområde och 1 nivå; 1 av 1 nivå som krävs är öppen. "
      )
    )
  }

  @Test func `says that none of the areas has a partner`() throws {
    let map = try map("  - {from: office, to: harbour, kind: support}\n")
    #expect(
      map.twin.title
        == "0 av 3 nivåer som krävs har en namngiven part – inget av de två fokusområdena har en "
        + "namngiven part"
    )
  }
}
