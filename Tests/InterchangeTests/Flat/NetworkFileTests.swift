import Diagnostics
import Foundation
import GraphCore
import Testing

@testable import Interchange

struct `The network in a file` {
  private func read(
    _ text: String,
    _ name: String,
    isDirected: Bool? = nil,
    strengths: Bool = false
  ) throws -> Diagnosed<NetworkFile> {
    let path = NSTemporaryDirectory() + "/omvarld-" + UUID().uuidString + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try NetworkFile.reading(path, isDirected: isDirected, wantsStrengths: strengths)
  }

  private func rows(_ file: NetworkFile) -> [String] {
    let table = file.list.edges
    return (0..<table.count).map { row in
      let ends =
        file.list.names[Int(table.sources[row])] + ">" + file.list.names[Int(table.targets[row])]
      return table.values.isEmpty ? ends : ends + " \(table.values[row])"
    }.sorted()
  }

  private let mixed = """
    <graphml><key id="w" for="edge" attr.name="weight"/><key id="l" for="node" attr.name="label"/>
    <graph edgedefault="undirected"><node id="n10"><data key="l">Lund</data></node><node id="9"/><node id="&quot;&quot;"/>
    <edge source="n10" target="9"><data key="w">2.5</data></edge>
    <edge source="9" target="n10" directed="true"><data key="w">1e3</data></edge>
    <edge source="9" target="9"/></graph></graphml>
    """

  @Test func `has direction where an edge has any, and an edge without one leads both ways`() throws
  {
    let file = try read(mixed, "a.graphml").value
    #expect(file.isDirected)
    #expect(rows(file) == ["9>9", "9>n10", "9>n10", "n10>9"])
    #expect(Array(file.list.names) == ["9", "\"\"", "n10"])
    #expect(file.labels == ["9", "\"\"", "Lund"])
    let undirected = try read(mixed, "a.graphml", isDirected: false).value
    #expect(!undirected.isDirected && rows(undirected) == ["9>9", "9>n10", "n10>9"])
  }

  @Test func `has weights where they are asked for, and 1 where there is none`() throws {
    let file = try read(mixed, "a.graphml", isDirected: false, strengths: true)
    #expect(rows(file.value) == ["9>9 1.0", "9>n10 1000.0", "n10>9 2.5"])
    #expect(file.diagnostics.map(\.code) == ["missing-weights"])
  }

  @Test func `is told where weights are none`() {
    let edges = #"{"nodes": [{"id": 1}], "edges": [{"source": 1, "target": 1, "weight": -1}]}"#
    #expect(throws: UnreadableInput.self) { try read(edges, "a.json", strengths: true) }
    #expect(throws: UnreadableInput.self) {
      try read(edges.replacing("weight", with: "size"), "a.json", strengths: true)
    }
  }
}
