import Testing

@testable import GraphCore

struct `A crew` {
  @Test(arguments: [1, 2, 3, 7], [0, 1, 1_000_000])
  func `gives results in the order of the parts`(count: Int, size: Int) async {
    let crew = Crew(Workers(count: count))
    let squares = await crew.map(parts: 20, size: size) { $0 * $0 }
    #expect(squares == (0..<20).map { $0 * $0 })
    #expect(await crew.map(parts: 0, size: size) { $0 }.isEmpty)
  }
}
