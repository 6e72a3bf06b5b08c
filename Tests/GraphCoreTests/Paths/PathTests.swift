@testable import GraphCore
import Testing

struct `A path` {
  private let path = Path(vertices: [0, 3, 1], edges: [2, 4])

  @Test func `is as long as its edges together and as strong as the weakest`() throws {
    #expect(path.hops == 2)
    #expect(path.length(try EdgeLengths([1, 2, 3, 4, 5])) == 8)
    #expect(path.weakestLink(try EdgeStrengths([1, 2, 3, 4, 5])) == 3)
    #expect(path.description == "0–3–1")
  }

  @Test func `without edges has length 0 and no weakest link`() throws {
    let alone = Path(vertices: [2], edges: [])
    #expect(alone.length(try EdgeLengths([1])) == 0)
    #expect(alone.weakestLink(try EdgeStrengths([1])) == nil)
  }

  @Test func `comes before those whose vertices come later, then by edges`() {
    #expect(path < Path(vertices: [0, 4], edges: [0]))
    #expect(Path(vertices: [0, 3], edges: [9]) < path)
    #expect(path < Path(vertices: [0, 3, 1], edges: [3, 0]))
  }
}
