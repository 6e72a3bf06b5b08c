import Analyses
import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What a map of risks says` {
  private func content(_ text: String) throws -> RisksContent {
    let diagnosis = Diagnosis(MarkedText(text))
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    return RisksContent(RiskAnalysis(SelectedGraph(graph, Selection())))
  }

  // The example city requires one national counterpart in transport.
  @Test func `names the one whose loss opens a level`() throws {
    let content = try content(
      "relations:\n  - {from: city, to: crown, kind: cooperation, focus: [transport]}\n"
    )
    #expect(
      content.title.english
        == "If The Crown goes, Transport (national level) lacks the partner required – the only required "
        + "level that is met hangs by a thread"
    )
    #expect(
      content.title.swedish
        == "Faller The Crown bort saknar Transport (nationell nivå) den part som krävs – det enda "
        + "uppfyllda kravet på nivå hänger på en tråd"
    )
    // Its only relation is said with it, and is no thread of its own.
    #expect(content.threads.map(\.element) == [.somebody("crown")])
    #expect(content.threads.map(\.hangsOnOneRelation) == [true])
    #expect(
      content.threads.map { $0.cells.map { "\($0.area):\($0.level)" } } == [["transport:national"]]
    )
  }

  // office ── crown ── a1 … a8: the office has the Crown's relation in transport.
  @Test func `tells once of what is lost with one, and the first of many who are cut off`() throws {
    let actors = (1...8).map { "  - {id: a\($0), name: A\($0), kind: agency}\n" }.joined()
    let ties = (1...8).map { "  - {from: crown, to: a\($0), kind: supervision}\n" }.joined()
    let content = try content(
      "actors:\n\(actors)relations:\n\(ties)"
        + "  - {from: office, to: crown, kind: cooperation, focus: [transport]}\n"
        + "  - {from: office, to: harbour, kind: support}\n"
    )
    let crown = try #require(content.threads.first { $0.element == .somebody("crown") })
    #expect(crown.cells.count == 1 && crown.sentences.count == 2)
    #expect(crown.cutOff.count == 5 && crown.moreCutOff == 3)
    #expect(content.threads.filter { $0.element == .somebody("crown") }.count == 1)
    // The bridge between the office and the Crown cuts nine off; those to the eight cut off one each.
    let bridges = content.threads.filter { if case .bridge = $0.element { true } else { false } }
    #expect(bridges.map(\.element) == [.bridge("crown", "office")])
    #expect(bridges.map { $0.cutOff.count + $0.moreCutOff } == [9])
  }

  // office ── crown ── a1 … a9 ── z: without the Crown all ten are cut off, of whom five come first,
  // and a9 and z are on the map since the bridge between the Crown and a9 cuts them off. Of a1 … a7 only
  // a6 would be left to count, and is named.
  @Test(arguments: [(9, 7, 3), (7, 8, 0)])
  func `names each who is on the map for another, too`(
    count: Int,
    named: Int,
    more: Int
  ) throws {
    let actors = (1...count).map { "  - {id: a\($0), name: A\($0), kind: agency}\n" }.joined()
    let ties = (1...count).map { "  - {from: crown, to: a\($0), kind: supervision}\n" }.joined()
    let content = try content(
      "actors:\n\(actors)  - {id: z, name: Z, kind: agency}\nrelations:\n\(ties)"
        + "  - {from: a\(count), to: z, kind: supervision}\n"
        + "  - {from: office, to: crown, kind: cooperation, focus: [transport]}\n"
        + "  - {from: office, to: harbour, kind: support}\n"
    )
    let crown = try #require(content.threads.first { $0.element == .somebody("crown") })
    #expect(crown.cutOff.count == named && crown.moreCutOff == more)
    let others = content.threads.filter { $0.element != .somebody("crown") }
    #expect(others.flatMap(\.cutOff).contains("z") && crown.cutOff.contains("z"))
  }

  // Each of two relations is the only one with the region in its area; one has been decided about.
  @Test func `draws a relation only where somebody has decided about it`() throws {
    let content = try content(
      """
      focus-areas:
        - {id: rail, name: Rail, requirements: [{level: regional}]}
        - {id: water, name: Water, requirements: [{level: regional}]}
      actors:
        - {id: region, name: Region, kind: region, levels: [regional]}
      relations:
        - {id: pact, from: city, to: region, kind: cooperation, focus: [rail]}
        - {id: deal, from: city, to: region, kind: cooperation, focus: [water]}
      follow-up:
        - {finding: "risk.loss-of-relation:deal", decision: accept, reason: enough, owner: office}

      """
    )
    let relations = content.threads.compactMap { thread in
      if case .relation(let relation) = thread.element { relation.id } else { nil }
    }
    #expect(relations == ["deal"])
    #expect(content.threads.count == 2)
    let region = try #require(content.threads.first { $0.element == .somebody("region") })
    #expect(region.cells.count == 2 && !region.hangsOnOneRelation)
    #expect(
      content.title.english
        == "If Region goes, two required levels fall open – 2 of 2 required levels that are met hang by "
        + "a thread"
    )
  }

  @Test func `names who is cut off where no level is met`() throws {
    let content = try content(
      """
      actors:
        - {id: a1, name: A1, kind: agency}
      relations:
        - {from: office, to: harbour, kind: support}
        - {from: harbour, to: a1, kind: contact}

      """
    )
    #expect(content.title.english == "Without Harbour, A1 would lose touch with the rest")
    #expect(content.title.swedish == "Utan Harbour tappar A1 kontakten med resten")
  }

  // Thirty agencies, each cut off without the unit that alone meets it.
  @Test func `draws twenty-five and counts the others`() throws {
    let places = 1...30
    let text =
      "units:\n" + places.map { "  - {id: u\($0), name: U\($0), kind: group}\n" }.joined()
      + "actors:\n" + places.map { "  - {id: a\($0), name: A\($0), kind: agency}\n" }.joined()
      + "relations:\n"
      + places.map {
        "  - {from: u\($0), to: a\($0), kind: contact}\n"
          + "  - {from: u\($0), to: office, kind: reporting}\n"
          + "  - {from: u\($0), to: harbour, kind: reporting}\n"
      }.joined()
    let content = try content(text)
    #expect(content.threads.count == 25)
    #expect(content.moreCount == 5)
  }

  @Test func `has nothing where nothing hangs by a thread`() throws {
    let content = try content("units: []\n")
    #expect(content.threads.isEmpty)
    #expect(content.title.swedish == "Inget hänger på en enda aktör, enhet eller relation")
  }
}
