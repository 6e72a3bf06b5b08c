import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `Marks of a row that tells of a crowd` {
  /// A city that cooperates with so many in one area, every third at EU level and the others at
  /// national level, each through a unit of its own.
  private func selected(_ count: Int) throws -> SelectedGraph {
    let actors = (0..<count).map { number in
      "  - {id: a\(number), name: A\(number), kind: agency, "
        + "levels: [\(number % 3 == 0 ? "eu" : "national")]}\n"
    }
    let units = (0..<count).map { "  - {id: u\($0), name: U\($0), kind: department}\n" }
    let relations = (0..<count).map {
      "  - {from: u\($0), to: a\($0), kind: cooperation, focus: [f], status: ongoing}\n"
    }
    let text =
      "format: omvarld/1\nid: g\ntitle: G\nprincipal: city\nlanguage: sv\n"
      + "focus-areas: [{id: f, name: F}]\nunits:\n" + units.joined() + "actors:\n"
      + "  - {id: city, name: City, kind: municipality}\n" + actors.joined() + "relations:\n"
      + relations.joined()
    let file = SourceFile(path: "graph.yaml", text: text)
    return SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, Selection())
  }

  @Test func `are everybody as long as they are few`() throws {
    let marks = try marks(of: selected(40), 40)
    #expect(marks.subjects.count == 40 + 40 + 1)
    #expect(marks.subjects.contains("actor-a39") && marks.subjects.contains("unit-u39"))
  }

  @Test func `are the levels of very many`() throws {
    let marks = try marks(of: selected(41), 41)
    #expect(marks.subjects == ["focus-f", "level-eu", "level-national"])
    #expect(marks.kinds == ["cooperation"] && marks.statuses == ["ongoing"])
  }

  private func marks(of selected: SelectedGraph, _ count: Int) -> Marks {
    selected.marks(
      crowd: (0..<count).map { Actor.ID("a\($0)") },
      units: (0..<count).map { Unit.ID("u\($0)") },
      areas: [FocusArea.ID("f")],
      relations: selected.relations
    )
  }
}
