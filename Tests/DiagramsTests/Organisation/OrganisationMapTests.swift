import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The map of the organisation` {
  private static let graph: MarkedText = """
    units:
      - {id: board, name: Board, kind: board}
      - {id: group, name: Group, kind: group, coordinates: all}
    relations:
      - {from: board, to: group, kind: convening}
      - {from: group, to: board, kind: reporting}
      - {from: office, to: group, kind: membership}
    """

  private func draw(_ language: Language = .english) throws -> DrawnMap {
    DrawnMap(
      try #require(
        .organisation(of: try selected(Self.graph), caption: Phrase("caption"), language: language)
      )
    )
  }

  @Test func `has every unit and link in its words`() throws {
    let map = try draw()
    #expect(map.isAccountedFor)
    #expect(map.edges.count == 3)
  }

  @Test(arguments: [
    ("inferred", nil, "is responsible for Rail (inferred) and Transport"),
    ("inferred", "inferred", "is responsible for Rail (inferred) and Transport (inferred)"),
    (nil, nil, "is responsible for Rail and Transport"),
  ])
  func `says of what a unit answers for by no source that it is inferred`(
    rail: String?,
    transport: String?,
    told: String
  ) throws {
    func basis(_ name: String?) -> String { name.map { ", basis: \($0)" } ?? "" }
    let graph = MarkedText(
      """
      focus-areas: [{id: rail, name: Rail}]
      relations:
        - {from: office, to: rail, kind: responsibility\(basis(rail))}
        - {from: office, to: transport, kind: responsibility\(basis(transport))}
      """
    )
    let map = DrawnMap(
      try #require(
        .organisation(of: try selected(graph), caption: Phrase("caption"), language: .english)
      )
    )
    let tasks = map.map.twin.tables.first?.rows.map { $0[2] }
    #expect(tasks?.contains(told) == true, "\(tasks ?? [])")
  }

  // Whoever convenes stands after those convened, as whom they report to: without a head the line
  // would be read the other way round.
  @Test func `points from who convenes to who is convened`() throws {
    let map = try draw()
    let edge = try #require(map.edges.first { $0.cssClasses.contains("convening") })
    #expect(edge.from == "unit-board" && edge.to == "unit-group")
    #expect(edge.arrow == .forward)
    let column = { (id: String) in map.node(id)?.column ?? -1 }
    #expect(column("unit-group") < column("unit-board"))
  }

  @Test func `tells its kinds of links apart without colour, in the legend as on the map`() throws {
    let entries = try #require(try draw().map.drawing.legend?.entries)
    #expect(entries.map(\.text) == ["reports to", "convenes", "is a member of"])
    let looks = entries.map { entry in
      if case .line(_, let style, let width, let arrow, _) = entry.sample {
        "\(style) \(width) \(arrow)"
      } else {
        ""
      }
    }
    #expect(looks == ["solid 1.8 forward", "solid 2.8 forward", "dotted 1.1 none"])
    let swedish = try draw(.swedish).legend
    #expect(swedish == ["rapporterar till", "sammankallar", "är med i"])
  }

  // By id the board's would stand before the group's, and the office's last.
  @Test func `lists its links by the names of those they join`() throws {
    let graph: MarkedText = """
      units:
        - {id: board, name: Zoning board, kind: board}
        - {id: group, name: Group, kind: group}
      relations:
        - {from: board, to: group, kind: convening}
        - {from: group, to: board, kind: reporting}
        - {from: board, to: office, kind: supervision}
      """
    let map = try #require(
      StakeholderMap.organisation(
        of: try selected(graph),
        caption: Phrase("caption"),
        language: .english
      )
    )
    let links = try #require(map.twin.tables.last).rows.map { $0[0] + " – " + $0[2] }
    let office = try #require(links.last?.split(separator: " – ").last)
    #expect(
      links == ["Group – Zoning board", "Zoning board – Group", "Zoning board – \(office)"]
    )
  }

  @Test(arguments: [
    (["rail"], "Rail is coordinated by a group"),
    (["rail", "transport"], "One of two focus areas in this selection is coordinated by a group"),
  ])
  func `tells of the chosen focus areas what is held together and answered for`(
    areas: [FocusArea.ID],
    title: String
  ) throws {
    let graph: MarkedText = """
      focus-areas:
        - {id: rail, name: Rail}
        - {id: water, name: Water}
      units: [{id: group, name: Group, kind: group, coordinates: [rail, water]}]
      relations:
        - {from: group, to: rail, kind: responsibility}
        - {from: group, to: water, kind: responsibility}
      """
    var selection = Selection()
    selection.focusAreas = areas
    let map = try #require(
      StakeholderMap.organisation(
        of: try selected(graph, selection),
        caption: Phrase("caption"),
        language: .english
      )
    )
    #expect(map.twin.title.hasPrefix(title))
    let group = try #require(map.twin.tables.first?.rows.first { $0[0] == "Group" })
    #expect(group[2].contains("Rail"))
    #expect(!group[2].contains("Water"))
  }
}
