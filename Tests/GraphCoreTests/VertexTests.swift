import GraphCore
import Testing

struct `A vertex` {
  @Test func `is its position, counted from 0`() {
    #expect(Vertex(7).index == 7)
    #expect(Vertex(7) == 7)
    #expect(Vertex(7).description == "7")
  }

  @Test func `comes in the order of its number`() {
    #expect([Vertex(3), 1, 2].sorted() == [1, 2, 3])
  }
}
