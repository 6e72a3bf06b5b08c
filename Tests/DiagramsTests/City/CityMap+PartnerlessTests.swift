import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `A focus area without a partner` {
  // Nobody is recorded in rail, quay and town; of these only rail requires a level. The harbour answers
  // for all but quay.
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail, requirements: [{level: eu}]}
      - {id: quay, name: Quay}
      - {id: town, name: Town}
      - {id: water, name: Water}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
    relations:
      - {from: office, to: region, kind: contact, focus: [water], status: ongoing}
      - {from: harbour, to: rail, kind: responsibility}
      - {from: harbour, to: town, kind: responsibility}
      - {from: harbour, to: water, kind: responsibility}
    """

  private func city(
    _ focus: FocusArea.ID? = nil,
    _ language: Language = .english,
    _ change: (inout MapScope) -> Void = { _ in }
  ) throws -> CityMap {
    var scope = MapScope()
    change(&scope)
    return CityMap(
      focus: focus,
      of: try selected(Self.graph),
      emphasis: Emphasis(
        title: Phrase("title"),
        caption: Phrase("caption"),
        requirements: [
          .init(area: "rail", level: "eu", isOpen: true, lack: Phrase("nobody"))
        ],
        areasWithoutPartner: ["rail", "quay", "town"]
      ),
      showing: scope,
      language: language
    )
  }

  private func draw(_ map: CityMap) -> DrawnMap {
    DrawnMap(StakeholderMap(view: map.view, drawing: map.drawing, twin: map.twin))
  }

  /// The ids of the nodes and lines that stand for partners who are lacking.
  private func gaps(_ map: DrawnMap) -> [String] {
    (map.nodeIDs + map.edgeIDs).filter { $0.hasPrefix("gap-partner") }
  }

  @Test func `leads to a gap below the lanes, with a ring at it`() throws {
    let map = draw(try city())
    #expect(gaps(map) == ["gap-partner", "gap-partner-quay", "gap-partner-town"])
    #expect(map.nodeIDs.last == "gap-partner")
    let node = try #require(map.node("gap-partner"))
    #expect(node.lineStyle == .dashed && node.label.text == "no partner recorded")
    #expect(node.tooltip == "No external partner is recorded in Quay and Town")
    let edge = try #require(map.edge("gap-partner-quay"))
    #expect(edge.from == "focus-quay" && edge.to == "gap-partner")
    #expect(edge.head == .ring && edge.arrow == .forward && edge.lineStyle == .dashed)
    // Rail has a gap where the level stands that it requires.
    #expect(map.edge("gap-tie-rail-eu") != nil)
  }

  @Test func `stands by itself on a map of its own`() throws {
    let map = draw(try city("town", .swedish))
    #expect(map.nodeIDs == ["unit-harbour", "focus-town", "gap-partner"])
    #expect(map.edgeIDs == ["responsibility-harbour-town", "gap-partner-town"])
    #expect(map.node("gap-partner")?.label.text == "ingen noterad part")
    #expect(map.node("gap-partner")?.tooltip == "Ingen extern part är noterad i Town")
    #expect(
      map.legend == [
        "lucka: ingen namngiven eller noterad", "ring: leder till en lucka",
        "ansvarar för området",
      ]
    )
    #expect(gaps(draw(try city("water"))).isEmpty)
    #expect(gaps(draw(try city("rail"))).isEmpty)
  }

  @Test func `is a row of the text twin`() throws {
    let table = try #require(draw(try city()).map.twin.tables.last)
    #expect(table.caption == "Focus areas without a partner")
    #expect(table.rows == [["Quay", "no partner recorded"], ["Town", "no partner recorded"]])
    let none = draw(try city("water")).map.twin.tables
    #expect(!none.contains { $0.caption == table.caption })
  }

  @Test func `is told where very many are taken together`() throws {
    let map = DrawnMap(StakeholderMap(RolledCity(try city()).sketch))
    #expect(map.isAccountedFor)
    #expect(gaps(map) == ["gap-partner", "gap-partner-quay", "gap-partner-town"])
    let rows = map.map.twin.tables.flatMap(\.rows)
    #expect(rows.contains(["no partner recorded", "gap", "", "Quay and Town"]))
    #expect(rows.contains(["Quay", "none recorded", "no partner recorded"]))
    #expect(map.legend.contains("gap: nobody named or recorded"))
  }

  @Test func `is left out with its area, and where some levels alone are drawn`() throws {
    let hidden = try city { $0.areas.hidden = ["quay"] }
    #expect(gaps(draw(hidden)) == ["gap-partner", "gap-partner-town"])
    #expect(gaps(draw(try city { $0.levels.only = ["eu"] })).isEmpty)
    #expect(gaps(draw(try city { $0.levels.hidden = ["eu"] })).count == 3)
  }
}
