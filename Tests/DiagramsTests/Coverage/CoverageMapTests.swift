import DOT
import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The picture of coverage` {
  private static let graph: MarkedText = """
    focus-areas:
      - {id: rail, name: Rail}
    actors:
      - {id: agency, name: Agency, kind: agency, levels: [national]}
    """

  private static let states = ["covered", "thin", "partial", "none"].map { name in
    CoverageContent.State(
      symbol: String(name.prefix(1)),
      name: Phrase(name),
      meaning: Phrase("it is \(name)")
    )
  }

  /// Regional is thin and required, national is open in rail, and there is somebody more than is required
  /// in transport; in rail nobody is at regional level, and need not be.
  private func draw(_ cells: Range<Int> = 0..<4) throws -> DrawnMap {
    let selected = try selected(Self.graph)
    let all: [(FocusArea.ID, Level.ID, Int, Bool, Bool, [Actor.ID])] = [
      ("transport", "regional", 1, true, true, ["agency"]),
      ("transport", "national", 0, false, true, ["agency"]),
      ("rail", "national", 3, true, false, []),
      ("rail", "regional", 3, false, false, []),
    ]
    let content = CoverageContent(
      title: Phrase("title"),
      caption: Phrase("caption"),
      areas: selected.graph.focusAreas,
      levels: selected.graph.vocabulary.levels.filter { ["regional", "national"].contains($0.id) },
      states: Self.states,
      cells: all[cells].map { area, level, state, isRequired, isMet, counterparts in
        CoverageContent.Cell(
          area: area,
          level: level,
          state: Self.states[state],
          isRequired: isRequired,
          isMet: isMet,
          status: nil,
          counterparts: counterparts
        )
      }
    )
    return DrawnMap(try #require(.coverage(content, of: selected, language: .english)))
  }

  @Test func `explains each sign that is on it, in the order of states, and no more`() throws {
    #expect(
      try draw().legend == [
        "required, and has a partner", "required, and open", "not required",
        "not required, and nobody recorded", "covered: it is covered", "thin: it is thin",
        "none: it is none",
      ]
    )
    #expect(
      try draw(0..<1).legend == [
        "required, and has a partner", "not required, and nobody recorded", "thin: it is thin",
      ]
    )
    let entries = try #require(try draw().map.drawing.legend?.entries)
    let signs = entries.compactMap { if case .sign(let sign) = $0.sample { sign } else { nil } }
    #expect(signs == ["–", "c", "t", "n"])
  }

  @Test func `has the sign and the name of its state in each cell`() throws {
    let map = try draw()
    #expect(map.node("cell-transport-regional")?.label.lines.first?.runs.first?.text == "t thin")
    #expect(map.node("cell-rail-national")?.label.text == "n none")
    #expect(map.node("cell-rail-regional")?.label.text == "–")
    #expect(map.map.twin.tables.first?.rows.map { $0[3] } == ["none", "thin", "covered"])
  }

  @Test func `has what is met in one colour, at whatever level`() throws {
    let map = try draw()
    let met = try #require(map.node("cell-transport-regional"))
    #expect(met.fill == Palette.met && met.stroke == Palette.metLine)
    let headings = ["level-regional", "level-national"].compactMap { map.node($0)?.fill }
    #expect(headings.count == 2 && !headings.contains(Palette.met))
  }
}
