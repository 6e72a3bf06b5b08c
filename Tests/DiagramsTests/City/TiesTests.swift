import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `The ties of a focus area` {
  @Test(arguments: UInt64(0)..<10, [[], ["eu"], ["local", "national"]])
  func `are as many as are counted without drawing`(seed: UInt64, levels: [String]) throws {
    let random = RandomGraph(
      seed: seed,
      size: .init(areas: 4, actors: 60, units: 10, relations: 300)
    )
    var selection = Selection()
    selection.levels = levels.map { Level.ID($0) }
    let selected = SelectedGraph(try random.graph(), selection)
    let emphasis = Emphasis(title: Phrase("t"), caption: Phrase("c"), requirements: [])
    let counts = selected.tieCounts
    #expect(!counts.isEmpty)
    for area in selected.rows {
      let map = CityMap(focus: area.id, of: selected, emphasis: emphasis, language: .swedish)
      #expect(map.ties.count == counts[area.id] ?? 0)
    }
  }
}
