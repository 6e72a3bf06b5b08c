import Diagnostics
import Diagrams
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

struct `What a map of channels says` {
  private func content(
    _ relations: String,
    from source: EntityID? = "office",
    to target: EntityID = "crown",
    _ selection: Selection = Selection()
  ) throws -> ChannelsContent {
    let actors = (1...8).map { "  - {id: a\($0), name: A\($0), kind: agency}\n" }.joined()
    let text = MarkedText(
      "actors:\n\(actors)"
        + "  - {id: trade, name: trade, kind: business, standing: generic}\n"
        + "relations:\n" + relations
    )
    let diagnosis = Diagnosis(text)
    let graph = try #require(diagnosis.graph, "\(diagnosis.errors)")
    return try ChannelsContent(from: source, to: target, in: SelectedGraph(graph, selection))
  }

  private func ways(_ stops: [String]...) -> String {
    stops.flatMap { way in
      zip(way, way.dropFirst()).map { "  - {from: \($0), to: \($1), kind: representation}\n" }
    }.joined()
  }

  @Test func `names who is on every way`() throws {
    let one = try content(ways(["office", "a1", "crown"]))
    #expect(
      one.title.english
        == "One way leads from Office to The Crown, with strength 4 of 5 – A1 is on every way"
    )
    #expect(
      one.title.swedish
        == "En väg leder från Office till The Crown, med styrka 4 av 5 – A1 står på varje väg"
    )
    let two = try content(ways(["office", "a1", "a2", "crown"], ["a1", "a3", "a2"]))
    #expect(two.title.english.hasPrefix("Two ways lead from Office to The Crown, with strength 4"))
    #expect(two.title.english.hasSuffix(" – A1 and A2 are on every way"))
    #expect(two.indispensable == ["a1", "a2"])
    #expect(two.remark.english == "The first step of the best way is held by Office.")
  }

  // office ── crown and harbour ── crown.
  @Test func `begins in each unit that is the first of a way from us`() throws {
    let both = try content(ways(["office", "crown"], ["harbour", "crown"]), from: nil)
    #expect(both.starts == ["harbour", "office"])
    #expect(
      both.title.swedish
        == "Två vägar leder från oss till The Crown, med styrka 4 av 5 – alla går direkt dit, utan "
        + "mellanhand"
    )
    let one = try content(ways(["office", "crown"], ["harbour", "a1", "crown"]), from: nil)
    #expect(
      one.title.swedish.hasSuffix(" – en av dem går direkt, så ingen mellanhand är oumbärlig")
    )
    let nobody = try content("  - {from: office, to: harbour, kind: support}\n", from: nil)
    #expect(nobody.starts == ["city"] && nobody.gap != nil && nobody.steps.isEmpty)
  }

  @Test func `says that nobody is`() throws {
    let apart = try content(ways(["office", "a1", "crown"], ["office", "a2", "crown"]))
    #expect(apart.title.swedish.hasSuffix(" – ingen mellanhand står på varje väg"))
    let direct = try content(ways(["office", "crown"]))
    #expect(direct.title.english.hasSuffix(" – one relation leads there directly"))
    #expect(!direct.steps.contains { $0.isWeakest })
    let both = try content(ways(["office", "crown"], ["office", "a1", "crown"]))
    #expect(both.title.english.hasSuffix("so no intermediary is indispensable"))
  }

  @Test func `numbers ways, counts a tie once and finds the weakest link of the best`() throws {
    let text =
      ways(["office", "a1"], ["a1", "a2", "crown"])
      + "  - {from: a1, to: crown, kind: advocacy}\n"
    let content = try content(text)
    let steps = content.steps.map { ["\($0.from)", "\($0.to)", "\($0.ways)", "\($0.isWeakest)"] }
    #expect(
      steps == [
        ["office", "a1", "[1, 2]", "true"], ["a1", "a2", "[1]", "false"],
        ["a2", "crown", "[1]", "false"], ["a1", "crown", "[2]", "false"],
      ]
    )
    #expect(content.title.english.contains("strength 2–4 of 5"))
  }

  @Test func `shows a way that is longer than is usually asked for`() throws {
    let long = try content(ways(["office", "a1", "a2", "a3", "a4", "a5", "a6", "crown"]))
    #expect(long.gap == nil)
    #expect(long.steps.count == 7)
    #expect(long.title.swedish.contains("med styrka 4 av 5 och sju steg"))
  }

  @Test func `tells why no way leads there`() throws {
    let nobody = try content(ways(["office", "a1"]))
    #expect(
      nobody.title.english
        == "No way on record leads from Office to The Crown – no relation that carries a message to "
        + "The Crown is on record"
    )
    #expect(nobody.steps.map(\.to) == ["a1"])
    let apart = try content(ways(["office", "a1"], ["a2", "crown"]))
    #expect(apart.title.swedish.hasSuffix(" – dit leder relationer bara från A2"))
    #expect(apart.steps.map(\.to) == ["a1", "crown"])
    let category = try content(
      "  - {from: office, to: trade, kind: contact}\n" + ways(["trade", "crown"])
    )
    #expect(category.title.english.hasSuffix("it would lead through trade, which is no named body"))
    #expect(category.gap?.lack.swedish == "bara genom trade")
    let against = try content("  - {from: crown, to: office, kind: advice}\n")
    #expect(against.title.swedish.hasSuffix("för budskap bara åt andra hållet"))
  }

  // Under the selection only the advice to the office is left, which carries no message to the Crown.
  @Test func `tells that the selection leaves out what leads there`() throws {
    var selection = Selection()
    selection.statuses = [.ongoing]
    let content = try content(
      "  - {from: office, to: crown, kind: advocacy, status: intended}\n"
        + "  - {from: crown, to: office, kind: advice, status: ongoing}\n",
      selection
    )
    #expect(
      content.title.swedish.hasSuffix(
        " – ingen relation som för budskap till The Crown är noterad i urvalet"
      )
    )
    #expect(content.title.english.hasSuffix("to The Crown is on record in this selection"))
    #expect(content.gap?.lack.swedish == "ingen noterad relation i urvalet")
    #expect(content.gap?.lack.english == "no relation on record in this selection")
  }

  @Test func `draws the city’s own where it reaches nobody else`() throws {
    let content = try content("  - {from: office, to: harbour, kind: reporting}\n")
    #expect(content.steps.map(\.to) == ["harbour"])
    #expect(content.gap?.moreReached == 0)
  }

  // a1 to a8 are reached, and five of them are drawn.
  @Test func `counts those who are reached and not drawn`() throws {
    let content = try content((1...8).map { ways(["office", "a\($0)"]) }.joined())
    #expect(content.steps.count == 5)
    #expect(content.gap?.moreReached == 3)
    #expect(content.gap?.moreLeadingOn == 0)
  }
}
