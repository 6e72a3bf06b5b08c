import DOT
import Testing

struct `A colour` {
  @Test func `is read from #rrggbb and written so`() {
    #expect(Color("#a43a2a") == Color(0xa43a2a))
    #expect(Color(0x00000f).hex == "#00000f")
  }

  @Test(arguments: [
    "", "#", "red", "a43a2a", "#a43a2", "#a43a2aff", "#a43a2g", "#+43a2a", "#٣43a2a",
  ])
  func `is nothing else`(text: String) {
    #expect(Color(text) == nil)
  }
}
