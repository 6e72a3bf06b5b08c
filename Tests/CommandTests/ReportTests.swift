import Foundation
import Testing

struct `The page of a report` {
  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.sjostad2027, Graph.bergslund])
  func `has no id twice, and no link that leads nowhere`(graph: String) throws {
    let scratch = try Scratch()
    let since = graph == Graph.sjostad2027 ? ["--since", Graph.sjostad] : []
    let run = try Tool.run(
      arguments: ["report", graph, "-o", scratch.path, "--quiet"] + since
    )
    #expect(run.status == 0)
    let page = try scratch.read("index.html")
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(ids.count > 100)
    var seen: Set<String> = []
    #expect(ids.filter { !seen.insert($0).inserted } == [])
    let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(links.filter { !seen.contains($0) } == [])
  }
}
