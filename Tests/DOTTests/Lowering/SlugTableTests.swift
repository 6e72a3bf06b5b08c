import Testing

@testable import DOT

struct `An id` {
  @Test(arguments: [
    ("actor-kopenhamn", "actor-kopenhamn"), ("a b", "a-b"), (#"x" onload="y"#, "x--onload--y"),
    ("1a", "_1a"), ("", "_"), ("-a", "_-a"), ("ö", "_--"),
  ])
  func `is a slug`(text: String, expected: String) {
    var slugs = SlugTable()
    #expect(slugs.slug(text) == expected)
  }

  @Test func `is given once`() {
    var slugs = SlugTable()
    #expect(
      ["a b", "a-b", "a-b-2", "a b"].map { slugs.slug($0) } == ["a-b", "a-b-2", "a-b-2-2", "a-b-3"]
    )
  }
}
