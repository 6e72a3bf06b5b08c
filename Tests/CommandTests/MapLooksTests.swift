import Foundation
import Testing

/// How every view of every graph that comes with the package looks, by its SVG.
struct `The look of maps` {
  private static let graphs = [
    Graph.malmo, Graph.sjostad, Graph.sjostad + "-2027", Graph.bergslund,
  ]

  private func pictures(of graph: String) throws -> [(name: String, picture: MapPicture)] {
    let scratch = try Scratch()
    let run = try Tool.run(arguments: ["map", graph, "--all", "-o", scratch.path, "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    return try scratch.names.filter { $0.hasSuffix(".svg") }.map { name in
      (name, MapPicture(try scratch.read(name)))
    }
  }

  // In grey print a ring is all that tells a gap from a tie that is intended.
  @Test(arguments: graphs)
  func `has a ring on each line to a gap, and on no other`(graph: String) throws {
    var count = 0
    for (name, picture) in try pictures(of: graph) {
      for edge in picture.edges {
        #expect(edge.classes.contains("gap") == edge.shapes.contains("ellipse"), "\(name)")
      }
      let gaps = picture.edges.count { $0.classes.contains("gap") }
      count += gaps
      let isExplained = picture.frames.flatMap(\.texts).contains { $0.words == "○" }
      #expect(isExplained == (gaps > 0), "\(name)")
    }
    #expect(count > 5)
  }
}
