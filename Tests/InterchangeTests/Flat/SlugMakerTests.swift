import Stakeholders
import Testing

@testable import Interchange

struct `Ids made of names` {
  @Test(arguments: [
    ("Malmö högskola", "malmo-hogskola"), ("Københavns lufthavn", "kobenhavns-lufthavn"),
    ("  A – B  ", "a-b"), ("l'Europe", "leurope"), ("Æther & Þing", "aether-thing"),
    ("Straße 1.5", "strasse-1-5"), ("ﬁn", "fin"), ("北京", "node"), ("", "node"), ("–", "node"),
    ("MA\u{30A}L", "mal"),
  ])
  func `have the letters that ids have`(name: String, slug: String) {
    #expect(SlugMaker.folding(name) == slug)
  }

  @Test func `are never two alike, nor one that is taken or reserved`() {
    var maker = SlugMaker(taken: ["lund"])
    #expect(maker.slug(of: "Lund") == "lund-2")
    #expect(maker.slug(of: "Lund 3") == "lund-3")
    #expect(maker.slug(of: "Lund") == "lund-4")
    #expect(maker.slug(of: "All") == "all-2")
  }

  @Test func `are ids, whatever the name`() {
    var maker = SlugMaker(taken: [])
    for name in ["\u{0}", "🌊", String(repeating: "ö", count: 10_000), "-x-", "..", "_"] {
      #expect(EntityID(spelling: maker.slug(of: name)) != nil)
    }
  }
}
