import Stakeholders
import Testing

struct `An identifier` {
  @Test(arguments: ["a", "0", "malmo", "0114", "a-b", "a.b_c", "1-", "a--", "eu"])
  func `is a slug`(text: String) {
    #expect(Actor.ID(spelling: text)?.rawValue == text)
  }

  @Test(
    arguments: [
      "", "A", "Malmo", "malmö", "-a", ".a", "_a", "a b", "a/b", "a:b", "a\n", "á", "a>b",
    ])
  func `is nothing else`(text: String) {
    #expect(Actor.ID(spelling: text) == nil)
  }

  @Test func `goes in the order of its bytes`() {
    let ids: [Actor.ID] = ["b", "a-b", "a", "10", "9"]
    #expect(ids.sorted() == ["10", "9", "a", "a-b", "b"])
  }

  @Test func `is the same for what an entity is`() {
    #expect(EntityID(Actor.ID("lund")) == "lund")
    #expect("\(Actor.ID("lund"))" == "lund")
  }
}
