import Analyses
import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What a map of the city says` {
  // Transport requires the national level, and rail the regional one. Both have a partner, the Crown by
  // an ongoing relation and the region by an intended one. Water requires nothing, and has nobody.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail, requirements: [{level: regional}]}
      - {id: water, name: Water}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
    relations:
      - {from: office, to: crown, kind: contact, focus: [transport], status: ongoing}
      - {from: office, to: region, kind: contact, focus: [rail], status: intended}
    """

  private func emphasis(
    _ focus: FocusArea.ID? = nil,
    _ change: (inout Selection) -> Void = { _ in }
  ) throws -> Emphasis {
    let diagnosis = Diagnosis(Self.graph)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    var selection = Selection()
    change(&selection)
    return Emphasis(focus: focus, of: opened.analysingGaps(selection))
  }

  @Test func `is that an area has nobody, where it requires no level`() throws {
    let whole = try emphasis("water")
    #expect(whole.title.swedish == "Water har ingen noterad extern part")
    #expect(whole.title.english == "Water has no recorded external partner")
    #expect(try emphasis().areasWithoutPartner == ["water"])
    let ongoing = try emphasis("water") { $0.statuses = [.ongoing] }
    #expect(ongoing.title.swedish == "Water har ingen noterad extern part i urvalet")
    #expect(ongoing.title.english == "Water has no recorded external partner in this selection")
    #expect(ongoing.areasWithoutPartner == ["rail", "water"])
  }

  @Test func `counts as the front page does, where only what holds under every reading is told`()
    throws
  {
    // Water has nobody however it is read, rail somebody under the generous reading.
    let graph = try #require(
      Diagnosis(
        MarkedText(
          """
          focus-areas:
            - {id: rail, name: Rail, requirements: [{level: regional}]}
            - {id: water, name: Water}
          actors:
            - {id: region, name: Region, kind: region, levels: [regional], standing: generic}
          relations:
            - {from: office, to: region, kind: contact, focus: [rail]}
            - {from: office, to: crown, kind: contact, focus: [transport]}
          readings:
            - {id: generous, name: Generous, standing: {region: named}}
          """
        )
      ).graph
    )
    let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
    var analysis = opened.analysingGaps(Selection())
    let all = Emphasis(focus: nil, of: analysis).title.english
    #expect(all.hasSuffix("two of three focus areas have no named partner"), "\(all)")
    analysis.keepRobustFindings()
    let robust = Emphasis(focus: nil, of: analysis).title
    #expect(
      robust.english.hasSuffix("one of three focus areas has no named partner under any reading"),
      "\(robust.english)"
    )
    #expect(
      robust.swedish.hasSuffix("ett av tre fokusområden har ingen namngiven part i någon läsning")
    )
  }

  @Test func `counts the ongoing in words where all are`() throws {
    func title(_ statuses: String...) throws -> Phrase {
      let ids = statuses.indices.map { "area\($0)" }
      let areas = ids.map { "  - {id: \($0), name: \($0), requirements: [{level: regional}]}\n" }
      let relations = zip(ids, statuses).map {
        "  - {from: office, to: region, kind: contact, focus: [\($0)], status: \($1)}\n"
      }
      let text =
        "focus-areas:\n" + areas.joined()
        + "actors:\n  - {id: region, name: Region, kind: region, levels: [regional]}\n"
        + "relations:\n" + relations.joined()
      let graph = try #require(Diagnosis(MarkedText(text)).graph)
      let opened = OpenedGraph(graph: graph, warnings: [], remarks: [], texts: [:])
      var selection = Selection()
      selection.focusAreas = ids.map { FocusArea.ID($0) }
      return Emphasis(focus: nil, of: opened.analysingGaps(selection)).title
    }
    let both = try title("ongoing", "ongoing")
    #expect(both.swedish.hasSuffix("namngiven part; i båda är samarbetet noterat som pågående"))
    #expect(both.english.hasSuffix("partner; in both the cooperation is recorded as ongoing"))
    let all = try title("ongoing", "ongoing", "ongoing")
    #expect(all.swedish.hasSuffix("; i alla tre är samarbetet noterat som pågående"))
    #expect(all.english.hasSuffix("; in all three of them the cooperation is recorded as ongoing"))
    let some = try title("ongoing", "intended", "ongoing")
    #expect(some.swedish.hasSuffix("; i 2 av dem är samarbetet noterat som pågående"))
    let none = try title("intended", "intended")
    #expect(none.swedish.hasSuffix("; i ingen av dem är samarbetet noterat som pågående"))
  }

  @Test func `is of the selection in both halves, where it leaves relations out`() throws {
    #expect(
      try emphasis().title.swedish
        == "2 av 2 nivåer som krävs har en namngiven part; i 1 av dem är samarbetet noterat som "
        + "pågående – ett av tre fokusområden har ingen namngiven part"
    )
    let ongoing = try emphasis { $0.statuses = [.ongoing] }.title
    #expect(
      ongoing.swedish
        == "I urvalet: 1 av 2 nivåer som krävs har en namngiven part; där är samarbetet noterat som "
        + "pågående – två av tre fokusområden har ingen namngiven part i urvalet"
    )
    #expect(
      ongoing.english
        == "In this selection: 1 of 2 required levels has a named partner; the cooperation there is "
        + "recorded as ongoing – two of three focus areas have no named partner in this selection"
    )
    let areas = try emphasis { $0.focusAreas = ["rail", "water"] }.title
    #expect(
      areas.swedish.hasPrefix("I urvalet: ")
        && areas.swedish.hasSuffix(" – ett av två fokusområden har ingen namngiven part")
    )
    let one = try emphasis("rail") { $0.statuses = [.ongoing] }.title
    #expect(
      one.swedish
        == "Rail, i urvalet: den enda nivå som krävs har ingen namngiven part – regional är öppen"
    )
    #expect(
      one.english
        == "Rail, in this selection: the only required level has no named partner – regional is open"
    )
  }
}
